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
/** Rows added up between two turns of the event loop: a few milliseconds. */
const ROWS_AT_ONCE = 50_000

/** A reason with where it holds. */
export interface AreaReason {
	/** Place among the areas asked. */
	place: number
	reason: AlertReason
}

/** Weekly counts per category (main, and main/sub): WEEKS of the first of the areas asked, then of the second … */
async function readWeeks(served: Served, level: Level, places: readonly number[], on: string) {
	const [division, { divisionYear }, known] = await Promise.all([
		served.division(),
		served.dataset(),
		served.categories(),
	])
	const keys = known.map(({ main, sub }) => `${main}/${sub}`)
	const none = new Int32Array()
	const {
		place: buurten = none,
		category: subs = none,
		week = none,
		count = none,
	} = await served.database.integers(new URL('./weekly-counts.sql', import.meta.url), {
		...filterParameters({ from: daysAfter(on, -7 * WEEKS), to: on, category: [], status: [], channel: [] }),
		weeks: WEEKS,
		apart: BASELINE_WEEKS - EARS_WEEKS,
		year: divisionYear,
		buurten: division.levels.buurt.codes,
		categories: keys,
	})
	const asked = new Map(places.map((at, i) => [at, i]))
	const placeOf = Int32Array.from(division.parts[level], (at) => asked.get(at) ?? -1)
	const categories = new Map<string, Int32Array>()
	const blockOf = (key: string) => {
		const block = categories.get(key) ?? new Int32Array(places.length * WEEKS)
		categories.set(key, block)
		return block
	}
	const both = known.map(({ main }, i) => [blockOf(main), blockOf(keys[i] ?? '')] as const)
	for (let row = 0; row < count.length; row++) {
		const place = placeOf[buurten[row] as number] as number
		const blocks = both[subs[row] as number]
		if (place < 0 || !blocks) continue
		const cell = place * WEEKS + (week[row] as number)
		for (const block of blocks) block[cell] = (block[cell] as number) + (count[row] as number)
		if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await setImmediate()
	}
	return categories
}

/** Series with events out of such a block, with the place of each. */
function seriesOf(block: Int32Array): { place: number; counts: Int32Array }[] {
	return Array.from({ length: block.length / WEEKS }, (_, place) => ({
		place,
		counts: block.subarray(place * WEEKS, (place + 1) * WEEKS),
	})).filter(({ counts }) => counts.some((count) => count > 0))
}

function totalOf(block: Int32Array): Float64Array {
	const total = new Float64Array(WEEKS)
	for (let cell = 0; cell < block.length; cell++) {
		total[cell % WEEKS] = (total[cell % WEEKS] as number) + (block[cell] as number)
	}
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
	const series = [...categories].map(([key, block]) => ({ key, block, areas: seriesOf(block) }))
	const tests = series.reduce((sum, { areas }) => sum + areas.length, 0)
	const told: { key: string; place: number; surge: Surge; quiet: boolean }[] = []
	for (const { key, block, areas } of series) {
		const everywhere = totalOf(block)
		for (const { place, counts } of areas) {
			const surge = toldSurge(findSurges({ counts, everywhere }), WEEKS, tests)
			if (surge) told.push({ key, place, ...surge })
		}
		await setImmediate()
	}
	const q = falseDiscovery(
		told.map(({ surge }) => surge.p),
		tests,
	)
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
					series: null,
					q: adjusted,
					strength: (surge.observed - surge.expected) / Math.sqrt(Math.max(1, surge.expected)),
					source: about.source,
				},
			}),
		)
	return { found, quiet: significant.length - found.length }
}
