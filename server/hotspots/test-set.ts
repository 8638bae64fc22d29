import type { HotspotsAnswer, TestStatus } from '../contract/hotspot.ts'
import { type RatePrior, standardisedRates } from '../methods/empirical-bayes.ts'
import { expectedNeeded, MINIMUM_EXPECTED } from '../methods/expected-needed.ts'
import { type Neighbours, restrict } from '../methods/weights.ts'
import type { TestInput } from './input.ts'

export { MINIMUM_EXPECTED }
/** With fewer areas than this no test can tell anything. */
export const MINIMUM_AREAS = 8
/** Values that differ by less than rounding are equal. */
const EQUAL = 1e-12

/** The areas that a test runs on, with what it runs on. */
export interface TestSet {
	inference: HotspotsAnswer['global']['inference']
	/** Per area of the input; `tested` only where the test is done. */
	status: TestStatus[]
	/** Places in the input of the areas of the set, ascending; filled also when there is no inference. */
	members: number[]
	/** Contiguity among the members. */
	neighbours: Neighbours
	/** What is tested, per member: standardised rates, or the values themselves. */
	values: Float64Array
	/** Of a metric of events, over the members; null otherwise or without members. */
	prior: RatePrior | null
	/** Events per member; null when the metric is not of events. */
	meanExpected: number | null
	/** What `meanExpected` must be at least; more with more areas, and where populations differ much. */
	minimumExpected: number
}

function isConstant(values: ArrayLike<number>): boolean {
	let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (let i = 0; i < values.length; i++) {
		low = Math.min(low, values[i] as number)
		high = Math.max(high, values[i] as number)
	}
	return high - low <= EQUAL * Math.max(Math.abs(low), Math.abs(high))
}

/**
 * Which areas can be tested, and on what. Neighbours, mean, variance and correction all come from this one set: areas with
 * figures of their own that border on at least one such area (`isolated` keeps the others: a scan needs no borders).
 */
export function chooseTestSet(input: TestInput, contiguity: Neighbours, isolated: 'leaveOut' | 'keep'): TestSet {
	const usable = input.status.map((is) => is === 'tested')
	const { offsets, targets } = contiguity
	const borders = (i: number) => {
		for (let link = offsets[i] as number; link < (offsets[i + 1] as number); link++) {
			if (usable[targets[link] as number]) return true
		}
		return false
	}
	const status = input.status.map(
		(is, i): TestStatus => (is === 'tested' && isolated === 'leaveOut' && !borders(i) ? 'noNeighbours' : is),
	)
	const keep = status.map((is) => is === 'tested')
	const members: number[] = []
	for (let i = 0; i < keep.length; i++) if (keep[i]) members.push(i)
	const at = (list: readonly (number | null)[]) => {
		const values = new Float64Array(members.length)
		for (let i = 0; i < values.length; i++) values[i] = list[members[i] as number] ?? Number.NaN
		return values
	}
	const set = { status, members, neighbours: restrict(contiguity, keep) }
	const refused = (inference: Exclude<TestSet['inference'], 'ok' | 'noData'>): TestSet => ({
		...set,
		...values(),
		inference,
		status: status.map((is) => (is === 'tested' ? inference : is)),
	})
	const { events, population } = input
	const counts = events && population ? { events: at(events), population: at(population) } : null
	function values(): Pick<TestSet, 'values' | 'prior' | 'meanExpected' | 'minimumExpected'> {
		const none = { prior: null, meanExpected: null, minimumExpected: MINIMUM_EXPECTED }
		if (!counts) return { values: at(input.values), ...none }
		if (members.length === 0) return { values: new Float64Array(), ...none }
		const meanExpected = counts.events.reduce((sum, count) => sum + count, 0) / members.length
		const standardised = standardisedRates(counts.events, counts.population)
		return { ...standardised, meanExpected, minimumExpected: expectedNeeded(counts.population) }
	}

	if (!usable.includes(true)) return { ...set, ...values(), inference: 'noData' }
	if (members.length < MINIMUM_AREAS) return refused('tooFewAreas')
	const ready = values()
	if (ready.meanExpected !== null && ready.meanExpected < ready.minimumExpected) return refused('tooFewExpected')
	const compared = counts ? counts.events.map((count, i) => count / (counts.population[i] as number)) : ready.values
	if (isConstant(compared)) return refused('noVariation')
	return { ...set, ...ready, inference: 'ok' }
}
