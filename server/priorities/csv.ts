import type { PrioritiesAnswer } from '../contract/priority.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function prioritiesCsv(
	_served: Served,
	_answer: PrioritiesAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
