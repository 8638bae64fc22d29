import { setImmediate } from 'node:timers/promises'
import type { AlertReason } from '../contract/alert.ts'
import type { Level, Source } from '../contract/common.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'
import { added, type Fluctuation, fluctuation, psiOf } from '../methods/fluctuation.ts'
import type { Served } from '../served.ts'
import { filterParameters } from '../signals/filter.ts'
import { daysAfter } from './as-of.ts'
import { BASELINE_WEEKS, rules, WATCHED_WEEKS } from './rules.ts'
import { EARS_WEEKS, findSurges, type Surge, toldSurge, type WeekSeries } from './surges.ts'

const WEEKS = BASELINE_WEEKS + WATCHED_WEEKS
/** Rows added up between two turns of the event loop: a few milliseconds. */
const ROWS_AT_ONCE = 50_000

/** A reason with where it holds. */
export interface AreaReason {
	/** Place among the areas asked. */
	place: number
	reason: AlertReason
}

/**
 * Weekly counts per category (main, and main/sub): WEEKS of the first of the areas asked, then of the second … Weeks before
 * `apart` are added up in week 0.
 */
async function readWeeks(served: Served, level: Level, places: readonly number[], on: string, apart: number) {
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
		apart,
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

/** The year before the weeks watched, out of such a block. */
function yearBefore(block: Int32Array): Int32Array {
	const year = new Int32Array((block.length / WEEKS) * BASELINE_WEEKS)
	for (let place = 0; place < block.length / WEEKS; place++) {
		year.set(block.subarray(place * WEEKS, place * WEEKS + BASELINE_WEEKS), place * BASELINE_WEEKS)
	}
	return year
}

/** ψ of categories: how much each goes up and down from week to week by itself, in the year before the weeks watched. */
async function readPsi(
	served: Served,
	level: Level,
	places: readonly number[],
	on: string,
	asked: readonly string[],
): Promise<Map<string, number>> {
	const known = new Map<string, Fluctuation>()
	for (const [key, block] of await readWeeks(served, level, places, on, 0)) {
		known.set(key, fluctuation(yearBefore(block), BASELINE_WEEKS))
		await setImmediate()
	}
	// A main category is its subs once more.
	const all = added([...known].flatMap(([key, own]) => (key.includes('/') ? [own] : [])))
	return new Map(asked.map((key) => [key, psiOf(known.get(key) ?? { excess: 0, units: 0 }, all)]))
}

function totalOf(block: Int32Array): Float64Array {
	const total = new Float64Array(WEEKS)
	for (let cell = 0; cell < block.length; cell++) {
		total[cell % WEEKS] = (total[cell % WEEKS] as number) + (block[cell] as number)
	}
	return total
}

interface Told {
	key: string
	place: number
	weeks: WeekSeries
	surge: Surge
	quiet: boolean
}

/** What stands after Benjamini-Hochberg over so many tests, with its q. */
function standing(told: readonly Told[], tests: number): (Told & { q: number })[] {
	const q = falseDiscovery(
		told.map(({ surge }) => surge.p),
		tests,
	)
	return told.flatMap((entry, i) => ((q[i] as number) <= rules.alpha ? [{ ...entry, q: q[i] as number }] : []))
}

/**
 * Surges of the newest weeks, per area and category, main and sub: what EARS C2 or CUSUM alarms on and what the year before,
 * and the other areas in the same weeks, do not explain; Benjamini-Hochberg over every series with events. Judged first as if
 * reports came evenly, then what is left by how its category fluctuates: that only makes p greater, so the others need no look.
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
	const categories = await readWeeks(served, level, places, on, BASELINE_WEEKS - EARS_WEEKS)
	const series = [...categories].map(([key, block]) => ({ key, block, areas: seriesOf(block) }))
	const tests = series.reduce((sum, { areas }) => sum + areas.length, 0)
	const tell = (key: string, place: number, weeks: WeekSeries, psi?: number) => {
		const surge = toldSurge(findSurges(weeks, psi), WEEKS, tests)
		return surge ? [{ key, place, weeks, ...surge }] : []
	}
	const even: Told[] = []
	for (const { key, block, areas } of series) {
		const everywhere = totalOf(block)
		for (const { place, counts } of areas) even.push(...tell(key, place, { counts, everywhere }))
		await setImmediate()
	}
	const left = standing(even, tests)
	if (left.length === 0) return { found: [], quiet: 0 }
	const psi = await readPsi(
		served,
		level,
		places,
		on,
		left.map(({ key }) => key),
	)
	const uneven: Told[] = []
	for (const { key, place, weeks } of left) {
		uneven.push(...tell(key, place, weeks, psi.get(key)))
		await setImmediate()
	}
	const significant = standing(uneven, tests)
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
