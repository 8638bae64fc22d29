import type { Language } from '../common.ts'
import type { AreaReading, ReadingClass } from '../reading/area-reading.ts'
import type { PictureColors } from './picture-colors.ts'
import { chosenClasses } from './reading-looks.ts'

/** What every part of the legend of a reading is drawn with. */
export interface ReadingStyle {
	reading: AreaReading
	language: Language
	colors: PictureColors
	/** Size of text. */
	size: number
	/** Width to stand in. */
	room: number
	/** Chosen classes; the others fade. Empty = all. */
	bins: readonly number[]
	prefix: string
	/** What the counts count: `buurten`. */
	countedIn: string
}

/** The classes of areas that were judged, without the gaps. */
export const judgedOf = ({ classes }: Pick<AreaReading, 'classes'>) => classes.filter(({ kind }) => kind !== 'gap')

/** Whether a class is faded on the map. */
export const fadingOf = ({ bins, reading }: Pick<ReadingStyle, 'bins' | 'reading'>) => {
	const chosen = chosenClasses(bins, reading)
	return ({ index }: ReadingClass) => chosen.size > 0 && !chosen.has(index)
}

/** Where a line of text of this size stands in a row so high. */
export const baseIn = (row: number, size: number) => row / 2 + size * 0.34
