import { cusum, earsBounds } from '../methods/early-warning.ts'
import { predictiveMean, predictiveTail } from '../methods/predictive-tail.ts'
import { BASELINE_WEEKS, rules, WATCHED_WEEKS } from './rules.ts'

/**
 * Events per week of one area and category, and of all areas of the universe together; the newest week last. Of the
 * baseline before the weeks that EARS looks at only the sum matters: it may stand in one week.
 */
export interface WeekSeries {
	counts: ArrayLike<number>
	everywhere: ArrayLike<number>
}

export interface Surge {
	method: 'earsC2' | 'cusum'
	/** Weeks [since, end) of the series, the first in which it rose up to after the last in which it still did. */
	since: number
	end: number
	/** The first week of alarm: of CUSUM later than `since`. */
	alarmed: number
	observed: number
	expected: number
	p: number
}

/** Weeks before a week that EARS C2 looks at: seven, and two between. */
export const EARS_WEEKS = 9
/** CUSUM needs a mean above 0: one event in ten weeks. */
const LEAST_MEAN = 0.1
/** So that a rare category without a single event in a week does not have a season of 0. */
const SEASON_PRIOR = 0.5

function sum(counts: ArrayLike<number>, from: number, to: number): number {
	let total = 0
	for (let week = from; week < to; week++) total += counts[week] as number
	return total
}

/** Runs of consecutive alarm weeks: a surge is one run. */
function runsOf(alarms: readonly boolean[]): { start: number; end: number }[] {
	const runs: { start: number; end: number }[] = []
	alarms.forEach((is, week) => {
		if (!is) return
		const last = runs.at(-1)
		if (last?.end === week) last.end = week + 1
		else runs.push({ start: week, end: week + 1 })
	})
	return runs
}

/**
 * How unlikely the events of weeks [since, end) are, given the year before the weeks watched. Where the category rises in all
 * other areas as well (a season, New Year's Eve) as much more is expected here; a low season lowers nothing. What goes up and
 * down by itself does so in the weeks judged, and in the year before that told its level. `psi` is that of single weeks, however
 * many are judged: they were picked because it rose in them, so a rise is not evened out as in weeks picked by lot.
 */
function judge({ counts, everywhere }: WeekSeries, since: number, end: number, watched: number, psi: number) {
	const weeks = end - since
	const [before, observed] = [sum(counts, watched - BASELINE_WEEKS, watched), sum(counts, since, end)]
	const others = sum(everywhere, watched - BASELINE_WEEKS, watched) - before
	const othersNow = sum(everywhere, since, end) - observed
	const share = weeks / BASELINE_WEEKS
	const season = Math.max(1, (othersNow + SEASON_PRIOR) / (others * share + SEASON_PRIOR))
	return {
		observed,
		expected: predictiveMean(before, share * season),
		p: predictiveTail(observed, before, share * season, psi * (1 + share)),
	}
}

/**
 * The surges of one series in the weeks watched, oldest first: alarm weeks of EARS C2 and of CUSUM, each run judged. A run of
 * CUSUM begins where its sum began to rise. `psi`: how much this kind of events fluctuates, 0 = comes evenly. The series has BASELINE_WEEKS + WATCHED_WEEKS weeks.
 */
export function findSurges(series: WeekSeries, psi = 0): Surge[] {
	const { counts } = series
	const watched = counts.length - WATCHED_WEEKS
	if (watched < BASELINE_WEEKS || sum(counts, watched, counts.length) < rules.minimumCases) return []
	const near = Array.from({ length: EARS_WEEKS + WATCHED_WEEKS }, (_, i) => counts[watched - EARS_WEEKS + i] as number)
	const bounds = earsBounds(near, 'C2', { minSigma: rules.minSigma, threshold: rules.earsThreshold })
	const ears = runsOf(
		bounds.slice(EARS_WEEKS).map((bound, week) => bound !== null && (near[EARS_WEEKS + week] as number) > bound),
	).map(({ start, end }) => ({
		method: 'earsC2' as const,
		since: watched + start,
		end: watched + end,
		alarmed: watched + start,
	}))
	const mean = Math.max(LEAST_MEAN, sum(counts, watched - BASELINE_WEEKS, watched) / BASELINE_WEEKS)
	const recent = Array.from({ length: WATCHED_WEEKS }, (_, i) => counts[watched + i] as number)
	const sums = cusum(recent, mean, { k: rules.cusum.k })
	const slow = runsOf([...sums].map((value) => value >= rules.cusum.h)).map(({ start, end }) => {
		const at = (week: number) => (week < 0 ? 0 : (sums[week] as number))
		let rise = start
		while (at(rise - 1) > 0) rise--
		// The sum stays high for weeks after a great number: over is when it no longer rises.
		let last = end - 1
		while (last > rise && at(last) <= at(last - 1)) last--
		return { method: 'cusum' as const, since: watched + rise, end: watched + last + 1, alarmed: watched + start }
	})
	return [...ears, ...slow]
		.map((run) => ({ ...run, ...judge(series, run.since, run.end, watched, psi) }))
		.filter(({ observed, expected }) => observed >= rules.minimumCases && observed - expected >= rules.minimumExcess)
		.sort((a, b) => a.end - b.end || a.since - b.since)
}

/** Two ways of looking at a series: its p counts twice. */
const METHODS = 2

/**
 * What is told of a series: of the surges going on in the newest days the least likely one, or that it was told before.
 * `tests` is the number of series looked at, for the quiet period only: what was told then is what would be told on its own.
 */
export function toldSurge(
	surges: readonly Surge[],
	weeks: number,
	tests: number,
): { surge: Surge; quiet: boolean } | null {
	const recentFrom = weeks - Math.ceil(rules.recentDays / 7)
	const going = surges.filter(({ end }) => end > recentFrom)
	const [first] = going.toSorted((a, b) => a.p - b.p)
	if (!first) return null
	const surge = { ...first, p: Math.min(1, first.p * METHODS) }
	const begun = Math.min(...going.map(({ alarmed }) => alarmed))
	const quiet = surges.some(
		({ end, p }) => end < begun && (begun - end) * 7 < rules.quietDays && p * METHODS * tests <= rules.alpha,
	)
	return { surge, quiet }
}
