import type { z } from 'zod'
import type { TestStatus } from '../contract/hotspot.ts'
import type { TrendsAnswer, trendsQuery } from '../contract/trend.ts'
import { MINIMUM_EXPECTED } from '../hotspots/test-set.ts'
import { MINIMUM_STEPS } from '../methods/emerging.ts'
import { restrictTo } from '../methods/weights.ts'
import type { Served } from '../served.ts'
import { canTell, testTrends } from './area-trends.ts'
import { readTrendQuestion } from './ask.ts'
import { ALPHA, emergenceAt, testSteps } from './emergence.ts'
import { meanExpected } from './panel.ts'

/**
 * The Answer to a question of /trends: per area Mann-Kendall through the newest steps, and the space-time category of its
 * hotspots. Where nothing can be said, `inference` says why and no area is tested.
 */
export async function readTrends(served: Served, asked: z.output<typeof trendsQuery>): Promise<TrendsAnswer> {
	const { query, metric, universe, places, panel } = await readTrendQuestion(served, asked)
	const { steps, inputs } = panel
	const { rows } = (await served.division()).levels[query.level]
	const areas = places.map((place) => rows[place] as (typeof rows)[number])
	const expected = meanExpected(panel)
	const known = inputs.some(({ status }) => status.includes('tested'))
	const inference = !known
		? 'noData'
		: !canTell(steps)
			? 'tooFewPeriods'
			: expected !== null && expected < MINIMUM_EXPECTED
				? 'tooFewExpected'
				: 'ok'
	const trends = inference === 'ok' ? await testTrends(panel) : null
	const emergenceTested = inference === 'ok' && steps.length >= MINIMUM_STEPS
	const everywhere = await served.neighbours(query.level)
	const contiguity = restrictTo(everywhere, places)
	const found = emergenceTested ? await testSteps(panel, contiguity) : null
	const unsaid: TestStatus = inference === 'tooFewExpected' ? 'tooFewExpected' : 'missing'

	return {
		query,
		metric: { ...metric, source: inputs.at(-1)?.source ?? metric.source },
		periods: steps.map(({ name }) => name),
		rows: areas.map(({ code }, place) => {
			const { status, test, q } = trends?.[place] ?? { status: inputs.at(-1)?.status[place], test: null, q: null }
			const emergence = found && status === 'tested' ? emergenceAt(found, place) : null
			const significant = q !== null && q <= ALPHA
			return {
				area: code,
				status: !trends && status === 'tested' ? unsaid : (status ?? 'missing'),
				values: inputs.map(({ values }) => values[place] ?? null),
				z: test?.z ?? null,
				p: test?.p ?? null,
				q,
				tau: test?.tau ?? null,
				slope: test?.slope ?? null,
				direction: test ? (significant ? (test.z > 0 ? 'up' : 'down') : 'none') : null,
				emergence: emergence?.emergence ?? null,
				kind: emergence?.kind ?? null,
				hotspots: found?.bin[place] ?? steps.map(() => null),
				since: emergence?.since == null ? null : (steps[emergence.since]?.name ?? null),
			}
		}),
		inference,
		parameters: {
			steps: steps.length,
			alpha: ALPHA,
			emergenceTested: found?.z.some((steps) => steps.some((z) => z !== null)) ?? false,
			meanExpected: expected,
			universe,
			source: inputs.at(-1)?.source ?? metric.source,
		},
	}
}
