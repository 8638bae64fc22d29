import { setImmediate } from 'node:timers/promises'
import type { AlertReason } from '../contract/alert.ts'
import type { Level, Source } from '../contract/common.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'
import type { Served } from '../served.ts'
import { filterParameters } from '../signals/filter.ts'
import { daysAfter } from './as-of.ts'
import { BASELINE_WEEKS, rules, WATCHED_WEEKS } from './rules.ts'
import { EARS_WEEKS, findSurges, type Surge, toldSurge } from './surges.ts'

const WEEKS = BASELINE_WEEKS + WATCHED_WEEKS

/** A reason with where it holds. */
export interface AreaReason {
	/** Place among the areas asked. */
	place: number
	reason: AlertReason
}

/** Weekly counts per category (main, and main/sub) and place among the areas asked. */
async function readWeeks(served: Served, level: Level, places: readonly number[], on: string) {
	const [division, { divisionYear }, known] = await Promise.all([
		served.division(),
		served.dataset(),
		served.categories(),
	])
	const keys = known.map(({ main, sub }) => `${main}/${sub}`)
	const columns = await served.database.columns(new URL('./weekly-counts.sql', import.meta.url), {
		...filterParameters({ from: daysAfter(on, -7 * WEEKS), to: on, category: [], status: [], channel: [] }),
		weeks: WEEKS,
		apart: BASELINE_WEEKS - EARS_WEEKS,
		year: divisionYear,
		buurten: division.levels.buurt.codes,
		categories: keys,
	})
	const { place = [], category = [], week = [], count = [] } = columns
	const parts = division.parts[level]
	const placeOf = new Map(places.map((at, i) => [at, i]))
	const categories = new Map<string, Map<number, Float64Array>>()
	const add = (key: string, at: number, when: number, n: number) => {
		const areas = categories.get(key) ?? new Map<number, Float64Array>()
		if (areas.size === 0) categories.set(key, areas)
		const counts = areas.get(at) ?? new Float64Array(WEEKS)
		counts[when] = (counts[when] as number) + n
		areas.set(at, counts)
	}
	place.forEach((buurt, row) => {
		const at = placeOf.get(parts[Number(buurt)] ?? -1)
		const of = Number(category[row])
		if (at === undefined) return
		const [when, n] = [Number(week[row]), Number(count[row])]
		add(known[of]?.main ?? '', at, when, n)
		add(keys[of] ?? '', at, when, n)
	})
	return categories
}

function totalOf(areas: Iterable<Float64Array>): Float64Array {
	const total = new Float64Array(WEEKS)
	for (const counts of areas)
		for (let week = 0; week < WEEKS; week++) total[week] = (total[week] as number) + (counts[week] as number)
	return total
}

/**
 * Surges of the newest weeks, per area and category, main and sub: what EARS C2 or CUSUM alarms on and what the year before,
 * and the other areas in the same weeks, do not explain; Benjamini-Hochberg over every series with events.
 */
export async function surgeReasons(
	served: Served,
	level: Level,
	places: readonly number[],
	on: string,
	from: string,
	about: { metric: string; source: Source; labels: ReadonlyMap<string, string> },
): Promise<{ found: AreaReason[]; quiet: number }> {
	// Without the year before nothing is known to hold a week against.
	if (daysAfter(on, -7 * WEEKS) < from) return { found: [], quiet: 0 }
	const categories = await readWeeks(served, level, places, on)
	const tests = [...categories.values()].reduce((sum, areas) => sum + areas.size, 0)
	const told: { key: string; place: number; surge: Surge; quiet: boolean }[] = []
	for (const [key, areas] of categories) {
		const everywhere = totalOf(areas.values())
		for (const [place, counts] of areas) {
			const surge = toldSurge(findSurges({ counts, everywhere }), WEEKS, tests)
			if (surge) told.push({ key, place, ...surge })
		}
		await setImmediate()
	}
	// Series without an alarm count as p = 1.
	const p = [...told.map(({ surge }) => surge.p), ...Array.from({ length: tests - told.length }, () => 1)]
	const q = falseDiscovery(p)
	const significant = told.flatMap((entry, i) =>
		(q[i] as number) <= rules.alpha ? [{ ...entry, q: q[i] as number }] : [],
	)
	const found = significant
		.filter(({ quiet }) => !quiet)
		.map(
			({ key, place, surge, q: adjusted }): AreaReason => ({
				place,
				reason: {
					kind: 'surge',
					metric: about.metric,
					category: key,
					categoryLabel: about.labels.get(key) ?? key,
					since: daysAfter(on, -7 * (WEEKS - surge.since)),
					method: surge.method,
					observed: surge.observed,
					expected: surge.expected,
					weeks: surge.end - surge.since,
					slope: null,
					q: adjusted,
					strength: (surge.observed - surge.expected) / Math.sqrt(Math.max(1, surge.expected)),
					source: about.source,
				},
			}),
		)
	return { found, quiet: significant.length - found.length }
}
