import type { z } from 'zod'
import type { FunnelAnswer, funnelQuery } from '../contract/funnel.ts'
import type { TestStatus } from '../contract/hotspot.ts'
import { placesIn, readTestInput } from '../hotspots/input.ts'
import { requireEvents } from '../hotspots/test-metric.ts'
import { funnel } from '../methods/funnel.ts'
import { inWorker } from '../methods/in-worker.ts'
import { WINSORISED } from '../methods/overdispersion.ts'
import type { Served } from '../served.ts'
import { findMetric, resolveWhen } from '../values/question.ts'

/** Under this many areas their spread cannot be told from chance. */
const MINIMUM_AREAS = 8
/** More would keep others waiting: some 40 µs each. */
const MANY_AREAS = 1000

/**
 * Which areas are abnormal for their size. Needs a metric of events: 422 otherwise. Areas that are left out keep their
 * reason; where nothing can be said at all, `inference` says why and no area is called abnormal.
 */
export async function readFunnel(served: Served, query: z.output<typeof funnelQuery>): Promise<FunnelAnswer> {
	const metric = await findMetric(served, query.metric)
	await requireEvents(served, metric, query.level, 'a funnel')
	const when = await resolveWhen(served, metric, query.level, query)
	const { places, universe } = await placesIn(served, query.level, query.universe)
	const input = await readTestInput(served, metric, when, query.level, places)
	const events = input.events ?? []
	const population = input.population ?? []
	// A count under 0 is no count.
	const status = input.status.map(
		(s, i): TestStatus => (s === 'tested' && (events[i] as number) < 0 ? 'notApplicable' : s),
	)
	const tested = status.flatMap((s, i) => (s === 'tested' ? [i] : []))
	const total = tested.reduce((sum, i) => sum + (events[i] as number), 0)
	const people = tested.reduce((sum, i) => sum + (population[i] as number), 0)
	const rate = people > 0 ? total / people : null
	const inference =
		tested.length === 0 ? 'noData' : tested.length < MINIMUM_AREAS ? 'tooFewAreas' : total === 0 ? 'noEvents' : 'ok'
	const expected = population.map((inhabitants) => (rate === null || !inhabitants ? null : rate * inhabitants))
	const counts = {
		observed: tested.map((i) => events[i] as number),
		expected: tested.map((i) => expected[i] as number),
	}
	const judge = () =>
		tested.length > MANY_AREAS ? inWorker('funnel', counts) : funnel(counts.observed, counts.expected)
	const result = inference === 'ok' ? await judge() : null
	const outside = new Map(tested.map((place, i) => [place, [result?.outside[i], result?.outsidePoisson[i]] as const]))
	const unsaid: TestStatus = inference === 'noEvents' ? 'noVariation' : 'tooFewAreas'

	return {
		query: { metric: metric.id, level: query.level, ...when },
		metric: { ...metric, source: input.source },
		rows: input.areas.map(({ code }, i) => {
			const observed = events[i] ?? null
			const awaited = expected[i] ?? null
			const [adjusted, unadjusted] = outside.get(i) ?? []
			return {
				area: code,
				status: status[i] === 'tested' && !result ? unsaid : (status[i] ?? 'missing'),
				observed,
				expected: awaited,
				ratio: observed === null || !awaited ? null : observed / awaited,
				population: population[i] ?? null,
				outside: adjusted ?? null,
				outsidePoisson: unadjusted ?? null,
			}
		}),
		limits: result?.limits ?? [],
		inference,
		parameters: {
			rate,
			phi: result?.phi ?? null,
			tau2: result?.tau2 ?? null,
			winsorised: WINSORISED,
			universe,
			denominator: input.denominator,
		},
	}
}
