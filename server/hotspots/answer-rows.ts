import type { z } from 'zod'
import type { HotspotRow, hotspotRegion } from '../contract/hotspot.ts'
import { poissonInterval } from '../methods/poisson-interval.ts'
import { type Neighbours, neighboursOf } from '../methods/weights.ts'
import type { TestInput } from './input.ts'
import type { Outcome } from './outcome.ts'
import type { Region } from './regions.ts'
import type { TestSet } from './test-set.ts'

const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
const mean = (list: readonly number[]) => sum(list) / list.length

/** What was seen and what the mean of the set leads one to expect, per area of the input. */
export function observe(input: TestInput, set: TestSet) {
	const { events, population } = input
	if (events && population) {
		const rate = set.prior?.rate ?? null
		return {
			observed: events,
			expected: population.map((people) => (people === null || people === 0 || rate === null ? null : rate * people)),
			/** Events of several areas add up. */
			together: sum,
		}
	}
	const usual = set.members.length > 0 ? mean(Array.from(set.values)) : null
	return {
		observed: input.values,
		expected: input.values.map((value) => (value === null ? null : usual)),
		together: mean,
	}
}
type Observed = ReturnType<typeof observe>

/** One row per area of the input; what was not tested keeps its figures, without z, p, q and bin. */
export function makeRows(
	input: TestInput,
	contiguity: Neighbours,
	set: TestSet,
	{ observed, expected, together }: Observed,
	outcome: Outcome | null,
	regions: readonly Region[],
): HotspotRow[] {
	const place = new Map(set.members.map((i, member) => [i, member]))
	const regionOf = new Map(regions.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))
	return input.areas.map(({ code }, i) => {
		const member = place.get(i)
		const found = outcome !== null && member !== undefined && set.status[i] === 'tested' ? outcome : null
		const at = (list: ArrayLike<number> | null | undefined) =>
			list && member !== undefined ? (list[member] ?? null) : null
		const near = Array.from(neighboursOf(contiguity, i)).filter((j) => place.has(j))
		const of = (list: readonly (number | null)[]) => together(near.map((j) => list[j] ?? 0))
		const mid = expected[i] ?? null
		return {
			area: code,
			status: set.status[i] ?? 'missing',
			z: at(found?.z),
			p: at(found?.p),
			q: at(found?.q),
			bin: at(found?.bin),
			quadrant: (member === undefined ? null : found?.quadrant?.[member]) ?? null,
			observed: observed[i] ?? null,
			expected: mid,
			...(input.events && mid !== null ? poissonInterval(mid) : { low: null, high: null }),
			population: input.population?.[i] ?? null,
			around: near.length === 0 ? null : { areas: near.length, observed: of(observed), expected: of(expected) },
			region: (member === undefined ? undefined : regionOf.get(member)) ?? null,
		}
	})
}

/** Regions with their areas by code and their figures together. */
export function describeRegions(
	input: TestInput,
	set: TestSet,
	{ observed, expected, together }: Observed,
	regions: readonly (Region & { p?: number })[],
): z.infer<typeof hotspotRegion>[] {
	return regions.map(({ id, kind, members, core, p }) => {
		const places = members.map((member) => set.members[member] as number)
		const codeOf = (member: number) => input.areas[set.members[member] as number]?.code ?? ''
		const of = (list: readonly (number | null)[]) => together(places.map((i) => list[i] ?? 0))
		return {
			id,
			kind,
			areas: members.map(codeOf),
			core: codeOf(core),
			observed: of(observed),
			expected: of(expected),
			p: p ?? null,
		}
	})
}
