import type { AreaReading } from '../reading/area-reading.ts'
import type { PictureWords } from './words.ts'

/**
 * The words of a picture whose colours say something besides the value: those of the Answer, with the title, the gaps and the
 * sources of the reading, and without what explains a scale. `words` are made with the period of the reading. Pure.
 */
export function readingWords(words: PictureWords, reading: AreaReading): PictureWords {
	return {
		...words,
		title: reading.headline,
		unit: '',
		about: [],
		classes: [],
		edges: [],
		gaps: reading.classes.flatMap(({ kind, pattern, label, count }) =>
			kind === 'gap' && pattern !== null && count > 0 ? [{ status: pattern, text: label, count }] : [],
		),
		reference: null,
		midpoint: null,
		noValues: null,
		source: [...words.source.slice(0, 1), ...reading.sources.map((source) => `${source}.`), ...words.source.slice(1)],
	}
}
