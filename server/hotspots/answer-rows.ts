import type { z } from 'zod'
import type { HotspotRow, hotspotRegion } from '../contract/hotspot.ts'
import { poissonInterval } from '../methods/poisson-interval.ts'
import type { Neighbours } from '../methods/weights.ts'
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
			/** Events of several areas add up; of values the mean is taken. */
			additive: true,
		}
	}
	const usual = set.members.length > 0 ? mean(Array.from(set.values)) : null
	return {
		observed: input.values,
		expected: input.values.map((value) => (value === null ? null : usual)),
		additive: false,
	}
}
type Observed = ReturnType<typeof observe>

/** One row per area of the input; what was not tested keeps its figures, without z, p, q and bin. */
export function makeRows(
	input: TestInput,
	{ offsets, targets }: Neighbours,
	set: TestSet,
	{ observed, expected, additive }: Observed,
	outcome: Outcome | null,
	regions: readonly Region[],
): HotspotRow[] {
	const place = new Int32Array(input.areas.length).fill(-1)
	set.members.forEach((i, member) => {
		place[i] = member
	})
	const regionOf = new Map(regions.flatMap(({ id, members }) => members.map((member) => [member, id] as const)))

	function around(i: number): HotspotRow['around'] {
		let areas = 0
		let seen = 0
		let usual = 0
		for (let link = offsets[i] as number; link < (offsets[i + 1] as number); link++) {
			const j = targets[link] as number
			if ((place[j] as number) < 0) continue
			areas += 1
			seen += observed[j] ?? 0
			usual += expected[j] ?? 0
		}
		if (areas === 0) return null
		const parts = additive ? 1 : areas
		return { areas, observed: seen / parts, expected: usual / parts }
	}

	return input.areas.map(({ code }, i) => {
		const member = place[i] as number
		const found = member >= 0 && set.status[i] === 'tested' ? outcome : null
		const mid = expected[i] ?? null
		const chance = input.events !== null && mid !== null ? poissonInterval(mid) : null
		return {
			area: code,
			status: set.status[i] ?? 'missing',
			z: found?.z?.[member] ?? null,
			p: found?.p[member] ?? null,
			q: found?.q?.[member] ?? null,
			bin: found?.bin[member] ?? null,
			quadrant: found?.quadrant?.[member] ?? null,
			observed: observed[i] ?? null,
			expected: mid,
			low: chance?.low ?? null,
			high: chance?.high ?? null,
			population: input.population?.[i] ?? null,
			around: around(i),
			region: regionOf.get(member) ?? null,
		}
	})
}

/** Regions with their areas by code and their figures together. */
export function describeRegions(
	input: TestInput,
	set: TestSet,
	{ observed, expected, additive }: Observed,
	regions: readonly (Region & { p?: number })[],
): z.infer<typeof hotspotRegion>[] {
	return regions.map(({ id, kind, members, core, p }) => {
		const places = members.map((member) => set.members[member] as number)
		const codeOf = (member: number) => input.areas[set.members[member] as number]?.code ?? ''
		const of = (list: readonly (number | null)[]) => (additive ? sum : mean)(places.map((i) => list[i] ?? 0))
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
