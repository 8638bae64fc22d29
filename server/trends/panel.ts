import { RATE_MINIMUM } from '../../data/metrics/common.ts'
import type { Level } from '../contract/common.ts'
import type { Metric } from '../contract/metric.ts'
import { readTestInput, statusOfEvents, type TestInput } from '../hotspots/input.ts'
import { expectedNeeded, MINIMUM_EXPECTED } from '../methods/expected-needed.ts'
import type { Served } from '../served.ts'
import { rollUp } from '../values/column.ts'
import { countsOfStep, type MonthCounts } from './month-counts.ts'
import { type Step, yearStep } from './steps.ts'

/** A metric of the same areas through time: per step what would be tested of that step alone. */
export interface Panel {
	steps: Step[]
	inputs: TestInput[]
	/** The step before the first, where the Dataset has it: Gi* of a step looks one step back. */
	before: TestInput | null
}

/** The newest `size` of a list, and the one before them. */
export function newest<T>(list: readonly T[], size: number): { kept: T[]; before: T | null } {
	const kept = list.slice(-size)
	return { kept, before: list[list.length - kept.length - 1] ?? null }
}

/** Years of a statistic or of investments, each as /hotspots would test it. */
export async function yearPanel(
	served: Served,
	metric: Metric,
	level: Level,
	places: number[],
	years: readonly string[],
	size: number,
): Promise<Panel> {
	const { kept, before } = newest(years, size)
	const read = (period: string) => readTestInput(served, metric, { period, filter: null }, level, places)
	const [first, ...inputs] = await Promise.all([before === null ? null : read(before), ...kept.map(read)])
	return { steps: kept.map(yearStep), inputs: inputs as TestInput[], before: first ?? null }
}

/**
 * Steps of signals out of counts per month: each is divided by the inhabitants of its own year, as /series does, or of
 * `lastYear` where that is earlier.
 */
export async function signalPanel(
	served: Served,
	metric: Metric,
	level: Level,
	places: number[],
	counts: MonthCounts,
	all: readonly Step[],
	size: number,
	lastYear = '9999',
): Promise<Panel> {
	const { kept, before } = newest(all, size)
	const division = await served.division()
	const { rows, codes } = division.levels[level]
	const per = metric.evaluation.kind === 'signals' && metric.evaluation.per === 'inhabitants' ? 1000 : null
	const minimum = metric.minimumInhabitants ?? RATE_MINIMUM
	const areas = places.map((place) => rows[place] as (typeof rows)[number])
	const at = async (step: Step): Promise<TestInput> => {
		const year = step.name.slice(0, 4)
		const people = await served.population('inhabitants', year < lastYear ? year : lastYear, level)
		const perBuurt = countsOfStep(counts, step, division.levels.buurt.codes.length)
		const sums = rollUp(perBuurt, division.parts[level], codes.length)
		const events = places.map((place) => sums[place] ?? 0)
		const population = places.map((place) => people.values[place] ?? null)
		const { label, period, source } = people
		return {
			areas,
			places,
			status: places.map((_, i) => statusOfEvents(events[i] ?? null, population[i] ?? null, minimum, 'ok')),
			values: events.map((count, i) => {
				const inhabitants = population[i] ?? null
				if (per === null) return count
				return inhabitants ? (per * count) / inhabitants : null
			}),
			events,
			population,
			denominator: { label, period, source },
			source: metric.source,
		}
	}
	const [first, ...inputs] = await Promise.all([before === null ? null : at(before), ...kept.map(at)])
	return { steps: kept, inputs: inputs as TestInput[], before: first ?? null }
}

/** Expected events per area and step, over the areas that can be tested; null when the metric is not of events. */
export function meanExpected({ inputs }: Panel): number | null {
	let [events, cells] = [0, 0]
	for (const { status, events: counts } of inputs) {
		if (!counts) return null
		status.forEach((is, i) => {
			if (is !== 'tested') return
			events += counts[i] ?? 0
			cells++
		})
	}
	return cells > 0 ? events / cells : 0
}

/**
 * Expected events per area and step that Gi* asks for: the more areas, and the more uneven, the more. A step is tested with
 * the one before it, so half of what one map would need is enough; never under two.
 */
export function expectedAsked({ inputs }: Panel): number {
	const { status = [], population } = inputs.at(-1) ?? {}
	if (!population) return MINIMUM_EXPECTED
	const people = population.filter((count, i): count is number => status[i] === 'tested' && count !== null)
	return people.length === 0 ? MINIMUM_EXPECTED : Math.max(MINIMUM_EXPECTED, expectedNeeded(people) / 2)
}
