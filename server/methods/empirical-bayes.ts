import { type Neighbours, neighboursOf } from './weights.ts'

type Counts = ArrayLike<number>

/** Mean rate b and between-area variance a of a set of areas (Marshall 1991, method of moments). */
export interface RatePrior {
	/** Σ events ÷ Σ population. */
	rate: number
	/** Negative when areas differ less than chance would make them: not clamped here. */
	variance: number
}

function priorOf(events: Counts, population: Counts, members: readonly number[]): RatePrior {
	const size = members.length
	let totalEvents = 0
	let totalPopulation = 0
	for (const i of members) {
		totalEvents += events[i] as number
		totalPopulation += population[i] as number
	}
	const rate = totalEvents / totalPopulation
	let spread = 0
	for (const i of members) {
		spread += (population[i] as number) * ((events[i] as number) / (population[i] as number) - rate) ** 2
	}
	return { rate, variance: spread / totalPopulation - rate / (totalPopulation / size) }
}

const shrink = (events: number, population: number, { rate, variance }: RatePrior): number => {
	const a = Math.max(0, variance)
	const noise = a + rate / population
	return noise === 0 ? rate : rate + (a * (events / population - rate)) / noise
}

/** The prior of all areas together. Events ≥ 0, population > 0 per area. */
export const ratePrior = (events: Counts, population: Counts): RatePrior =>
	priorOf(
		events,
		population,
		Array.from({ length: events.length }, (_, i) => i),
	)

/** Rates shrunk to the mean of all areas, the smaller the area the more (Marshall 1991); a is clamped at 0. */
export function globalRates(events: Counts, population: Counts): Float64Array {
	const prior = ratePrior(events, population)
	return Float64Array.from(events, (count, i) => shrink(count, population[i] as number, prior))
}

/**
 * Rates shrunk to the mean of the area and its neighbours, of which the mean and spread are those of this focal
 * neighbourhood (the variant of GeoDa and PySAL; spdep's default takes each neighbour's own local mean).
 */
export function localRates(events: Counts, population: Counts, neighbours: Neighbours): Float64Array {
	return Float64Array.from(events, (count, i) => {
		const around = [i, ...neighboursOf(neighbours, i)]
		return shrink(count, population[i] as number, priorOf(events, population, around))
	})
}

/**
 * (rate − b) ÷ √(a + b ÷ population): deviations that are comparable between small and large areas, the input of Gi* and
 * Moran for events (Assunção & Reis 1999). a is not clamped; where a + b ÷ population is negative, b ÷ population is used.
 * Without any events there is nothing to standardise: all 0.
 */
export function standardisedRates(events: Counts, population: Counts): { values: Float64Array; prior: RatePrior } {
	const prior = ratePrior(events, population)
	const values = new Float64Array(events.length)
	for (let i = 0; i < values.length; i++) {
		const people = population[i] as number
		const noise = prior.rate / people
		const variance = prior.variance + noise
		const deviation = (events[i] as number) / people - prior.rate
		values[i] = deviation === 0 ? 0 : deviation / Math.sqrt(variance < 0 ? noise : variance)
	}
	return { values, prior }
}
