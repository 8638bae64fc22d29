import { bisectLeft, bisectRight, max, min, quantile } from 'd3-array'
import { spreadOf, standardScore } from './standard-scores.ts'

type Values = readonly (number | null)[]
type Normalised = (number | null)[]

/** What everything gets when all are equal: a criterion on which nobody differs favours nobody. */
const MIDDLE = 0.5
/** Share of the values at each end that minmax holds to be outliers. */
const WINSORISED = 0.025
/** Standard deviations from the mean that zscore maps to 0 and 1. */
const REACH = 3

const knownOf = (values: Values): number[] => values.filter((value) => value !== null)
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** (value − least) ÷ (most − least); unknown stays null. */
export function minMax(values: Values): Normalised {
	const known = knownOf(values)
	const [least, most] = [min(known) ?? 0, max(known) ?? 0]
	return values.map((value) => (value === null ? null : least === most ? MIDDLE : (value - least) / (most - least)))
}

/** Values beyond the quantiles (type 7) at `share` and 1 − `share` drawn in to them; as they are when nothing would be left. */
export function winsorise(values: Values, share: number): Normalised {
	const known = knownOf(values)
	const [low, high] = [quantile(known, share) ?? 0, quantile(known, 1 - share) ?? 0]
	if (low === high) return [...values]
	return values.map((value) => (value === null ? null : clamp(value, low, high)))
}

/** (rank − ½) ÷ n, ascending, ties at their mean rank (Hazen): strictly between 0 and 1, and ½ on average. */
export function percentileRank(values: Values): Normalised {
	const sorted = Float64Array.from(knownOf(values)).sort()
	return values.map((value) =>
		value === null ? null : (bisectLeft(sorted, value) + bisectRight(sorted, value)) / 2 / sorted.length,
	)
}

/**
 * A metric over all areas as 0 to 1, so that metrics of different units can be added; `low` turns it round. Unknown stays null.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 5. Outliers would decide minmax, so it is
 * winsorised; zscore is a straight line through the standard scores, so that it ranks as they do.
 */
export function normalise(
	values: Values,
	how: 'percentileRank' | 'minmax' | 'zscore',
	direction: 'high' | 'low',
): Normalised {
	const turn = (list: Normalised) =>
		direction === 'high' ? list : list.map((value) => (value === null ? null : 1 - value))
	switch (how) {
		case 'percentileRank':
			return turn(percentileRank(values))
		case 'minmax':
			return turn(minMax(winsorise(values, WINSORISED)))
		case 'zscore': {
			const spread = spreadOf(values)
			return turn(
				values.map((value) => {
					if (value === null) return null
					const z = standardScore(value, spread) ?? 0
					return (clamp(z, -REACH, REACH) + REACH) / (2 * REACH)
				}),
			)
		}
		default:
			return how satisfies never
	}
}
