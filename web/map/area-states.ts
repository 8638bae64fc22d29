import type { Map as MapLibreMap } from 'maplibre-gl'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { Scale } from '../../server/contract/scale.ts'
import type { AnswerRow } from '../answer.ts'
import { levelOfCode } from '../view/resolve.ts'
import type { AreaState } from './style.ts'

/** What is shown of an Answer: its figures, or what a reading says of them. */
export interface ShownAreas {
	scale: Scale
	/** Null: the colours say the values. */
	reading: Pick<AreaReading, 'level' | 'classes' | 'classOf'> | null
	/** The classes chosen in the legend; empty = all. */
	bins: readonly number[]
	/** The areas inside the brush; null = all. */
	brushed: ReadonlySet<string> | null
}

type Row = Pick<AnswerRow, 'code' | 'value' | 'status'>

/** What each area looks like. Pure. */
export function areaStates(
	rows: readonly Row[],
	{ scale, reading, bins, brushed }: ShownAreas,
): Map<string, AreaState> {
	const classes = reading ? reading.classes : scale.bins
	// Classes that are not there say nothing: after another choice of metric or method all of it shows.
	const chosen = new Set(bins.filter((index) => classes.some((known) => known.index === index)))
	const isFaded = (code: string, index: number | null) =>
		(chosen.size > 0 && !(index !== null && chosen.has(index))) || brushed?.has(code) === false
	const stateOf = ({ code, value, status }: Row): AreaState => {
		if (reading) {
			const found = reading.classOf(code)
			// Takes no part in what is compared, or the reading of this level is still on its way.
			if (!found) return { faded: levelOfCode(code) === reading.level }
			const faded = isFaded(code, found.index)
			return {
				...(found.color === null ? {} : { color: found.color }),
				...(found.pattern === null ? {} : { pattern: found.pattern }),
				faded,
			}
		}
		if (status !== 'ok' || value === null) {
			return { pattern: status === 'ok' ? 'missing' : status, faded: isFaded(code, null) }
		}
		const color = scale.colorOf(value)
		const faded = isFaded(code, scale.binOf(value)?.index ?? null)
		// A value outside own classes has no colour: it is shown as not known on this scale.
		return color === null ? { pattern: 'missing', faded } : { color, faded }
	}
	return new Map(rows.map((row) => [row.code, stateOf(row)]))
}

const same = (a: AreaState | undefined, b: AreaState) =>
	a !== undefined && a.color === b.color && a.pattern === b.pattern && a.faded === b.faded

/** Sets what differs from the states drawn before, in one pass; MapLibre draws them together in its next frame. */
export function applyAreaStates(
	map: MapLibreMap,
	before: ReadonlyMap<string, AreaState>,
	next: ReadonlyMap<string, AreaState>,
) {
	for (const [id, state] of next) {
		if (same(before.get(id), state)) continue
		// Merged into the old state by MapLibre, so what no longer applies is said too.
		map.setFeatureState({ source: 'areas', id }, { color: null, pattern: null, ...state })
	}
	for (const id of before.keys()) if (!next.has(id)) map.removeFeatureState({ source: 'areas', id })
}
