import { setImmediate } from 'node:timers/promises'
import { testGistar } from '../hotspots/gistar.ts'
import type { TestInput } from '../hotspots/input.ts'
import { chooseTestSet } from '../hotspots/test-set.ts'
import { type Emergence, emergenceOf, esriPattern, MINIMUM_STEPS } from '../methods/emerging.ts'
import type { Neighbours } from '../methods/weights.ts'
import type { Panel } from './panel.ts'

/** What Gi* says of every area (place in the panel) and step; null where not tested. */
export interface SpaceTime {
	z: (number | null)[][]
	q: (number | null)[][]
	bin: (number | null)[][]
}

export interface AreaEmergence {
	emergence: Emergence
	kind: 'hot' | 'cold' | null
	/** Place among the steps at which the last unbroken run of hot (cold) begins. */
	since: number | null
	/** Place of the very first step that is hot (cold). */
	first: number | null
}

/** q at most this is hot (cold) enough to count. */
export const ALPHA = 0.05

/**
 * A step and the one before it as one: events and inhabitants added, values averaged. So Gi* sums over the neighbours at both
 * times, Esri's space-time neighbourhood with one step back; its variance is that between areas, because the two values of
 * one area resemble each other and are no two draws. Deviations are from the mean of these two steps: a season, or growth
 * everywhere, makes nothing hot.
 */
function withStepBefore(step: TestInput, before: TestInput | null): TestInput {
	if (!before) return step
	const added = (list: (number | null)[] | null, earlier: readonly (number | null)[] | null) =>
		list && earlier
			? list.map((value, i) =>
					value === null || before.status[i] !== 'tested' ? value : value + (earlier[i] as number),
				)
			: list
	return {
		...step,
		values: step.values.map((value, i) => {
			const earlier = before.status[i] === 'tested' ? (before.values[i] ?? null) : null
			return value === null || earlier === null ? value : (value + earlier) / 2
		}),
		events: added(step.events, before.events),
		population: added(step.population, before.population),
	}
}

/** Gi* per step with Benjamini-Hochberg over the areas of that step; the event loop gets its turn between steps. */
export async function testSteps({ inputs, before }: Panel, contiguity: Neighbours): Promise<SpaceTime> {
	const areas = inputs[0]?.areas.length ?? 0
	const lists = () => Array.from({ length: areas }, () => new Array<number | null>(inputs.length).fill(null))
	const found: SpaceTime = { z: lists(), q: lists(), bin: lists() }
	for (const [step, input] of inputs.entries()) {
		const set = chooseTestSet(withStepBefore(input, inputs[step - 1] ?? before), contiguity, 'leaveOut')
		if (set.inference === 'ok') {
			const { z, q, bin } = testGistar(set.values, set.neighbours)
			set.members.forEach((place, i) => {
				;(found.z[place] as (number | null)[])[step] = z?.[i] ?? null
				;(found.q[place] as (number | null)[])[step] = q?.[i] ?? null
				;(found.bin[place] as (number | null)[])[step] = bin[i] ?? null
			})
		}
		await setImmediate()
	}
	return found
}

/** The category of one area out of its steps; null when fewer than ten could be tested, or the newest not. */
export function emergenceAt({ z, q }: SpaceTime, place: number): AreaEmergence | null {
	const tested = (z[place] ?? []).flatMap((value, step) =>
		value === null ? [] : [{ step, z: value, significant: (q[place]?.[step] ?? 1) <= ALPHA }],
	)
	if (tested.length < MINIMUM_STEPS || z[place]?.at(-1) === null) return null
	const significant = tested.map((entry) => entry.significant)
	const pattern = esriPattern(
		tested.map((entry) => entry.z),
		significant,
	)
	if (!pattern) return { emergence: 'none', kind: null, since: null, first: null }
	const is = tested.map((entry) => entry.significant && entry.z > 0 === (pattern.kind === 'hot'))
	const run = is.lastIndexOf(false, is.lastIndexOf(true)) + 1
	return {
		emergence: emergenceOf(pattern, significant),
		kind: pattern.kind,
		since: tested[run]?.step ?? null,
		first: tested[is.indexOf(true)]?.step ?? null,
	}
}
