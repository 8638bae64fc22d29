import type { View } from '../view.ts'

/** One sentence of an explanation. With `href` it is something to do: a link to the View with that change. */
export interface Sentence {
	text: string
	href?: Partial<View>
}

/** What a result, or the absence of one, means for one area, in words that can be checked against the Answer. */
export interface Explanation {
	/** The result in two or three words: `Opvallend hoog`. */
	verdict: string
	/** The result with its figures, short enough for a tooltip: `Opvallend hoog: 12 waar 5 verwacht (3–10)`. */
	headline: string
	/** What is known, then what it does not say, then what can be done. */
	sentences: Sentence[]
}

/** First letter in capitals, the rest as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The sentences that there are. */
export const present = (texts: readonly (Sentence | string | null | undefined | false | '')[]): Sentence[] =>
	texts.flatMap((item) => (item ? [typeof item === 'string' ? { text: item } : item] : []))
