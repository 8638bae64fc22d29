import type { FunnelAnswer } from '../contract/funnel.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function funnelCsv(
	_served: Served,
	_answer: FunnelAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
