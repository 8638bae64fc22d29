import type { TrendsAnswer } from '../contract/trend.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function trendsCsv(
	_served: Served,
	_answer: TrendsAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
