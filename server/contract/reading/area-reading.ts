import type { Level, Text } from '../common.ts'
import type { Formatters } from '../format.ts'
import type { PatternStatus } from '../patterns.ts'
import type { Theme } from '../ramps.ts'
import type { Reading, View } from '../view.ts'
import type { MonthCounts } from './longer-range.ts'
import type { ReadingWords } from './reading-words.ts'

export interface ReadingClass {
	/** Its number in View.bins. */
	index: number
	key: string
	/** As the table and the voice say it: whole by itself. */
	label: string
	/** Under its place in the legend's bar, where the words around it say the rest. */
	short: string
	/** Null: the pattern stands by itself. */
	color: string | null
	/** Over the colour, or instead of it. */
	pattern: PatternStatus | null
	count: number
	/** `gap`: could not be judged; drawn hatched, never pale. `pale`: judged, and nothing stands out. */
	kind: 'high' | 'low' | 'pale' | 'gap' | 'mix'
}

/** A figure behind the class, as a column of the table. */
export interface ReadingColumn {
	key: 'z' | 'q' | 'slope' | 'second'
	title: string
	/** Null where there is none; sorts. */
	numberOf(code: string): number | null
	textOf(code: string): string
}

/** Areas that lie together and are all high, or all low: outlined and named once. */
export interface ReadingRegion {
	id: string
	kind: 'hot' | 'cold'
	areas: readonly string[]
	core: string
	label: string
	/** Borders so many metres apart count as one. */
	tolerance: number
}

/** Something that would help, and the change of the View that does it. */
export interface Remedy {
	key: 'longerPeriod' | 'perWijk'
	change: (view: View) => Partial<View>
}

/** Why nothing could be judged, and what would help. */
export interface Barrier {
	title: string
	text: string
	remedies: readonly Remedy[]
}

export interface Axis {
	label: string
	/** In what the edges are; empty where the label says so. */
	unit: string
	/** The two edges between the thirds; fewer when many areas have the same value. */
	edges: readonly string[]
}

/** What the colours of the areas say, for map, legend, table, tooltip and voice alike: made from one Answer, so they cannot disagree. */
export interface AreaReading {
	kind: Exclude<Reading, 'values'>
	level: Level
	/** `Hotspots`. */
	title: string
	/** What the map shows, by name: `Hotspots · Meldingen per 1.000 inwoners`. */
	headline: string
	/** When that is another time than the figures' own. */
	period: string | null
	/** How the legend draws its classes. */
	layout: 'bar' | 'list' | 'square'
	/** What the classes at the two ends of a bar have in common: `opvallend laag`, `opvallend hoog`. */
	sides: readonly [low: string, high: string] | null
	/** In the order of the legend, gaps last; those that cannot occur left out. */
	classes: readonly ReadingClass[]
	/** Null: the area takes no part, such as one outside the universe. */
	classOf(code: string): ReadingClass | null
	wordsOf(code: string): string | null
	/** Whether the figures cluster at all, and other sentences that must be read beside the colours. */
	remarks: readonly string[]
	/** How it was done, as short facts. */
	about: readonly string[]
	/** The one of those facts that stays in sight while the others are folded away: how many areas were judged. */
	judged: string | null
	/** Another of them, where only a part was compared: `vergeleken binnen Centrum`. */
	within: string | null
	/** What areas without a judgement have in common: `Niet te toetsen`. */
	gapTitle: string
	/** Where figures besides those of the metric come from. */
	sources: readonly string[]
	columns: readonly ReadingColumn[]
	regions: readonly ReadingRegion[]
	barrier: Barrier | null
	/** First the one across, then the one upwards; for `square` alone. */
	axes: readonly [Axis, Axis] | null
	/** The same as a file. */
	csv: string | null
}

/** Everything besides the Answer that a reading is written with. */
export interface ReadingContext {
	words: ReadingWords
	language: keyof Text
	format: Formatters
	theme: Theme
	/** The name of an area, its code when that is not known. */
	nameOf(code: string): string
	/** What is compared without a universe: the name of the gemeente, or of the Dataset. */
	whole: string
	/** Days that the Dataset has signals of, half-open; to say whether a longer period would help. */
	days: { from: string; to: string } | null
	/** Signals per month under the same filter; null where they are not known. */
	months: MonthCounts | null
	/** How many areas each level has. */
	areaCounts: Partial<Record<Level, number>>
}
