import type { PatternStatus } from '../patterns.ts'
import type { Scale } from '../scale.ts'
import type { ValuesAnswer } from '../values.ts'

/** Opacity of what is outside the chosen classes, as on the interactive map. */
export const FADED = '.14'

/** What an area looks like: the colour of its class, the pattern of why it has none, or of a reading the one over the other. */
export interface AreaLook {
	color: string | null
	pattern: PatternStatus | null
	/** Outside the chosen classes. */
	faded: boolean
}

/** The chosen classes that there are: after another choice of classes one that is gone says nothing, and all of them show. */
export const chosenOf = (bins: readonly number[], scale: Scale): ReadonlySet<number> =>
	new Set(bins.filter((index) => scale.bins.some((bin) => bin.index === index)))

/** How every area of an Answer is drawn, by code; `bins` are the chosen classes of the legend, empty = all. */
export function areaLooks(
	{ areas, values, status }: Pick<ValuesAnswer, 'areas' | 'values' | 'status'>,
	scale: Scale,
	bins: readonly number[] = [],
): Map<string, AreaLook> {
	const chosen = chosenOf(bins, scale)
	const isFaded = (index: number | undefined) => chosen.size > 0 && !(index !== undefined && chosen.has(index))
	return new Map(
		areas.map((code, i): [string, AreaLook] => {
			const value = values[i] ?? null
			const why = status[i] ?? 'missing'
			const color = value !== null && why === 'ok' ? scale.colorOf(value) : null
			if (value !== null && color !== null) {
				return [code, { color, pattern: null, faded: isFaded(scale.binOf(value)?.index) }]
			}
			// A value outside own classes has no colour: it is shown as not known on this scale.
			return [code, { color: null, pattern: why === 'ok' ? 'missing' : why, faded: isFaded(undefined) }]
		}),
	)
}
