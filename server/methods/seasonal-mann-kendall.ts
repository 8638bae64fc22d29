import { group, median, quantileSorted } from 'd3-array'
import {
	type Moment,
	mannKendallScore,
	pairwiseSlopes,
	scoreOf,
	slopeInterval,
	type TrendTest,
} from './mann-kendall.ts'
import { twoSided } from './normal.ts'

/**
 * Seasonal Mann-Kendall (Hirsch, Slack & Smith 1982): January is compared with January alone; S and its variance are summed
 * over the seasons, the slope is the median of all slopes within seasons. `seasonOf` names the season of a moment.
 * With `at` in years the slope is per year.
 */
export function seasonalMannKendall(moments: readonly Moment[], seasonOf: (moment: Moment) => number): TrendTest {
	const seasons = group(moments, seasonOf)
	let [s, variance, pairs, ties] = [0, 0, 0, 0]
	const slopes: number[] = []
	for (const season of seasons.values()) {
		const part = mannKendallScore(season.map(({ value }) => value))
		s += part.s
		variance += part.variance
		ties += part.ties
		pairs += (season.length * (season.length - 1)) / 2
		for (const slope of pairwiseSlopes(season)) slopes.push(slope)
	}
	slopes.sort((a, b) => a - b)
	const z = scoreOf(s, variance)
	const slope = quantileSorted(slopes, 0.5) ?? null
	return {
		n: moments.length,
		s,
		variance,
		z,
		p: twoSided(z),
		tau: pairs > ties ? s / Math.sqrt(pairs * (pairs - ties)) : 0,
		slope,
		intercept:
			slope === null
				? null
				: (median(moments, ({ value }) => value) as number) - slope * (median(moments, ({ at }) => at) as number),
		interval: slopeInterval(slopes, variance),
	}
}
