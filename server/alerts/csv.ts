import type { AlertsAnswer } from '../contract/alert.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function alertsCsv(
	_served: Served,
	_answer: AlertsAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
