import type { SimilarAnswer } from '../contract/difference.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function similarCsv(
	_served: Served,
	_answer: SimilarAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
