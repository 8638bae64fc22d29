import { median } from 'd3-array'

/** An area whose spread lies more standard deviations than this above that of the others has real surges, and is left out. */
const REAL_SURGE = 4
const ROUNDS = 20
/** ψ of all kinds weighs as much as an own one that is known to within 0.2: its variance is about 2 ÷ units. */
const PRIOR_UNITS = 50

/** Squares of one area around what is to be expected, less chance; what they are per unit of fluctuation; their expected counts. */
interface Spread extends Fluctuation {
	expected: number[]
}

/** Standard deviation of `excess` if the rate fluctuates by `psi`: kurtosis of a negative binomial. */
function deviation(expected: readonly number[], psi: number): number {
	let sum = 0
	for (const e of expected) {
		const variance = e + psi * e * e
		if (variance > 0) sum += variance * variance * (2 + 6 * psi) + variance
	}
	return Math.sqrt(sum)
}

/** Events per step of every area that has any. */
function rowsOf(counts: Int32Array, steps: number): Int32Array[] {
	return Array.from({ length: Math.floor(counts.length / steps) }, (_, area) =>
		counts.subarray(area * steps, (area + 1) * steps),
	).filter((row) => row.some((count) => count > 0))
}

/** What counts say of how much a rate fluctuates: ψ is `excess` ÷ `units`; the more units, the surer. */
export interface Fluctuation {
	excess: number
	units: number
}

const total = (counts: Int32Array) => counts.reduce((sum, count) => sum + count, 0)

/**
 * How much the rate of one area goes up and down from one step to the next: the variance of the rate over its square (the ψ of
 * a negative binomial with variance m + ψ m²). The level of each area and the season of all are taken out; by moments, so that
 * many areas with few events serve as well as few with many. What is new in an area would be taken for fluctuation of all:
 * areas far above the others are left out, beginning from their median.
 * @param counts events, `steps` of the first area, then of the second …; whole numbers of at least 0
 */
export function fluctuation(counts: Int32Array, steps: number): Fluctuation {
	const rows = rowsOf(counts, steps)
	if (steps < 2) return { excess: 0, units: 0 }
	const sums = rows.map(total)
	const seasonOf = (kept: readonly number[]) => {
		const all = kept.reduce((sum, at) => sum + (sums[at] as number), 0)
		// One area has no others to know the season from.
		const share = Array.from({ length: steps }, (_, j) =>
			kept.length > 1 ? kept.reduce((sum, at) => sum + (rows[at]?.[j] as number), 0) / all : 1 / steps,
		)
		return { all, share }
	}
	const spreadOf = (at: number, { all, share }: ReturnType<typeof seasonOf>, alone: boolean): Spread => {
		const sum = sums[at] as number
		const result: Spread = { excess: 0, units: 0, expected: share.map((part) => part * sum) }
		result.expected.forEach((expected, j) => {
			// What level and season, estimated from the same counts, take away of the squares.
			const free = (1 - (share[j] as number)) * (alone ? 1 : Math.max(0, 1 - sum / all))
			result.excess += ((rows[at]?.[j] as number) - expected) ** 2 - free * expected
			result.units += free * expected ** 2
		})
		return result
	}
	const everyone = rows.map((_, at) => at)
	let kept = everyone
	let found: Fluctuation | null = null
	for (let round = 0; round < ROUNDS; round++) {
		const season = seasonOf(kept)
		const spreads = everyone.map((at) => spreadOf(at, season, kept.length === 1))
		const psi: number = found
			? psiOf(found)
			: Math.max(0, median(spreads, ({ excess, units }) => (units > 0 ? excess / units : Number.NaN)) ?? 0)
		const next = everyone.filter((at) => {
			const { excess, units, expected } = spreads[at] as Spread
			return excess <= psi * units + REAL_SURGE * deviation(expected, psi)
		})
		if (next.length === 0) break
		const same = found !== null && next.length === kept.length && next.every((at, i) => at === kept[i])
		found = added(next.map((at) => spreads[at] as Spread))
		kept = next
		if (same) break
	}
	return found ?? { excess: 0, units: 0 }
}

/** What several say together. */
export function added(parts: readonly Fluctuation[]): Fluctuation {
	return parts.reduce((sum, { excess, units }) => ({ excess: sum.excess + excess, units: sum.units + units }), {
		excess: 0,
		units: 0,
	})
}

/**
 * ψ of one kind of events, 0 where chance explains it. With few events it is hardly known: then it is taken to be near that of
 * all kinds together.
 */
export function psiOf(own: Fluctuation, all: Fluctuation | null = null): number {
	const known = all && all.units > 0 ? PRIOR_UNITS : 0
	const prior = known && all ? Math.max(0, all.excess / all.units) : 0
	const units = own.units + known
	return units > 0 ? Math.max(0, (own.excess + known * prior) / units) : 0
}
