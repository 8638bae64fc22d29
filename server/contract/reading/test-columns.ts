import type { HotspotsAnswer } from '../hotspot.ts'
import type { ReadingColumn, ReadingContext } from './area-reading.ts'
import { probabilityText } from './probability-text.ts'

/** z and q per area, as the table shows them. Pure. */
export function testColumns({ rows }: HotspotsAnswer, { words, format }: ReadingContext): ReadingColumn[] {
	const byArea = new Map(rows.map((row) => [row.area, row]))
	const column = (key: 'z' | 'q', text: (value: number) => string): ReadingColumn => {
		const numberOf = (code: string) => byArea.get(code)?.[key] ?? null
		return {
			key,
			title: words.columns[key],
			numberOf,
			textOf: (code) => {
				const value = numberOf(code)
				return value === null ? words.dash : text(value)
			},
		}
	}
	return [column('z', (z) => format.decimal(z, 2)), column('q', (q) => probabilityText(q, format))]
}
