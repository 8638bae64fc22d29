import type { HotspotsAnswer } from '../contract/hotspot.ts'
import type { CsvChoices } from '../http/csv.ts'
import type { Served } from '../served.ts'

export async function hotspotsCsv(
	_served: Served,
	_answer: HotspotsAnswer,
	_choices: CsvChoices,
): Promise<{ name: string; body: string }> {
	throw new Error('not built yet')
}
