import type { Map as MapLibreMap } from 'maplibre-gl'
import type { AnswerRow } from '../answer.ts'
import type { Scale } from '../scale/scale.ts'
import type { AreaState } from './style.ts'

/** What each area looks like under an Answer. `bins`: the classes chosen in the legend; empty = all. Pure. */
export function areaStates(
	rows: readonly Pick<AnswerRow, 'code' | 'value' | 'status'>[],
	scale: Scale,
	bins: readonly number[],
): Map<string, AreaState> {
	// Classes that this scale does not have say nothing: after another choice of metric or method all of it shows.
	const chosen = new Set(bins.filter((index) => index < scale.bins.length))
	return new Map(
		rows.map(({ code, value, status }): [string, AreaState] => {
			if (status !== 'ok' || value === null) {
				return [code, { pattern: status === 'ok' ? 'missing' : status, faded: chosen.size > 0 }]
			}
			const color = scale.colorOf(value)
			const bin = scale.binOf(value)
			const faded = chosen.size > 0 && !(bin && chosen.has(bin.index))
			// A value outside own classes has no colour: it is shown as not known on this scale.
			return [code, color === null ? { pattern: 'missing', faded } : { color, faded }]
		}),
	)
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
