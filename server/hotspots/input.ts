import { RATE_MINIMUM } from '../../data/metrics/common.ts'
import type { AreaRow } from '../areas/division.ts'
import { areaOr404 } from '../areas/profile.ts'
import type { Level } from '../contract/common.ts'
import type { TestStatus } from '../contract/hotspot.ts'
import type { Metric } from '../contract/metric.ts'
import type { ValueStatus } from '../contract/values.ts'
import { badParameter } from '../http/problem.ts'
import type { Served } from '../served.ts'
import { type Evaluated, evaluate, lastYearOfWhen, type When } from '../values/evaluate.ts'

/** A metric per area of a universe, ready to be tested: one entry per area in every list. */
export interface TestInput {
	areas: AreaRow[]
	/** Place of each area among the codes of its level. */
	places: number[]
	/** `tested` as far as the area's own figures go; the test itself adds noNeighbours and the reasons of the whole map. */
	status: TestStatus[]
	/** As /values gives them. */
	values: (number | null)[]
	/** Counts behind a metric of events, and the inhabitants they are divided by; null for other metrics. */
	events: (number | null)[] | null
	population: (number | null)[] | null
	denominator: Evaluated['denominator']
	source: Evaluated['source']
}

/** The areas of a level inside a universe (a wijk or gemeente); null = all. Refuses a universe without areas of that level. */
export async function placesIn(served: Served, level: Level, universe: string | undefined) {
	const division = await served.division()
	const { rows } = division.levels[level]
	if (universe === undefined) return { places: rows.map((_, i) => i), universe: null }
	const around = areaOr404(division, universe, 'universe', 400)
	const places = rows.flatMap((row, i) => (row.parent === around.code || row.gemeente === around.code ? [i] : []))
	if (places.length === 0 || around.level === level) {
		throw badParameter('universe', universe, `has no areas of level ${level} inside it`)
	}
	return { places, universe: { code: around.code, name: around.name } }
}

const ofValues: Record<ValueStatus, TestStatus> = {
	ok: 'tested',
	missing: 'missing',
	suppressed: 'suppressed',
	notApplicable: 'notApplicable',
	unreliable: 'tooFewInhabitants',
}

/** Whether events can be tested per inhabitant; `status` is that of the value, the reason where the count is not known. */
export function statusOfEvents(
	events: number | null,
	inhabitants: number | null,
	minimum: number,
	status: ValueStatus,
): TestStatus {
	if (inhabitants === 0) return 'noPopulation'
	if (events === null) return ofValues[status] === 'tested' ? 'missing' : ofValues[status]
	if (inhabitants === null) return 'missing'
	return inhabitants < minimum ? 'tooFewInhabitants' : 'tested'
}

/** Reads a metric at one level for the areas at `places`. */
export async function readTestInput(
	served: Served,
	metric: Metric,
	when: When,
	level: Level,
	places: number[],
): Promise<TestInput> {
	const [division, at, people] = await Promise.all([
		served.division(),
		evaluate(served, metric, when),
		served.population('inhabitants', lastYearOfWhen(when), level),
	])
	const { rows } = division.levels[level]
	const { values, status, numerator, source } = await at(level)
	const pick = <T>(list: readonly T[]): T[] => places.map((place) => list[place] as T)
	const areas = pick(rows)
	if (!metric.events) {
		return {
			areas,
			places,
			status: pick(status).map((s) => ofValues[s]),
			values: pick(values),
			events: null,
			population: null,
			denominator: null,
			source,
		}
	}
	const minimum = metric.minimumInhabitants ?? RATE_MINIMUM
	const events = pick(numerator ?? values)
	const population = pick(people.values)
	const judged = places.map((place, i) =>
		statusOfEvents(events[i] ?? null, population[i] ?? null, minimum, status[place] ?? 'missing'),
	)
	const { label, period, source: counted } = people
	return {
		areas,
		places,
		status: judged,
		values: pick(values),
		events,
		population,
		denominator: { label, period, source: counted },
		source,
	}
}
