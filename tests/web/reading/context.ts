import { makeFormatters } from '../../../server/contract/format.ts'
import type { AreaReading, ReadingContext } from '../../../server/contract/reading/area-reading.ts'
import { wordsIn } from '../../../server/contract/reading/words-in.ts'

/** In Dutch, of a gemeente of 80 buurten in 12 wijken with reports of ten years. */
export const contextOf = (patch: Partial<ReadingContext> = {}): ReadingContext => ({
	words: wordsIn('nl'),
	language: 'nl',
	format: makeFormatters('nl'),
	theme: 'light',
	nameOf: (code) => `naam ${code}`,
	whole: 'Markerwaard',
	days: { from: '2014-01-01', to: '2026-01-01' },
	months: null,
	areaCounts: { buurt: 80, wijk: 12, gemeente: 1 },
	...patch,
})

/** Key and count of every class of a legend, in its order. */
export const countsOf = ({ classes }: AreaReading) => Object.fromEntries(classes.map(({ key, count }) => [key, count]))
