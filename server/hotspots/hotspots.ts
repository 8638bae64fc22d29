import type { z } from 'zod'
import { TOLERANCE } from '../../data/contiguity.ts'
import type { HotspotsAnswer, hotspotsQuery, TestStatus } from '../contract/hotspot.ts'
import { globalMoran } from '../methods/global-moran.ts'
import { twoSided } from '../methods/normal.ts'
import type { Served } from '../served.ts'
import { findMetric, resolveWhen } from '../values/question.ts'
import { describeRegions, makeRows, observe } from './answer-rows.ts'
import { alphas } from './outcome.ts'
import { SEED } from './permuted.ts'
import { MAXIMUM_AREAS, MAXIMUM_SHARE } from './scan-test.ts'
import { readMetricInput, requireEvents, testMetric } from './test-metric.ts'
import type { TestSet } from './test-set.ts'

const CLUSTERED = 0.05

/** Global Moran over the tested input: whether the map as a whole clusters. */
function gate(set: TestSet): Pick<HotspotsAnswer['global'], 'moran' | 'clustering'> {
	if (set.inference !== 'ok') return { moran: null, clustering: 'unknown' }
	const { i, expected, varianceRandom } = globalMoran(set.values, set.neighbours)
	const z = (i - expected) / Math.sqrt(varianceRandom)
	if (!Number.isFinite(z)) return { moran: null, clustering: 'unknown' }
	const p = twoSided(z)
	const clustering = p > CLUSTERED ? 'none' : z > 0 ? 'clustered' : 'dispersed'
	return { moran: { i, expected, z, p }, clustering }
}

/** Mean and spread (÷ n) of what was tested. */
function moments(values: Float64Array): { mean: number | null; sd: number | null } {
	if (values.length === 0) return { mean: null, sd: null }
	const mean = values.reduce((total, value) => total + value, 0) / values.length
	return { mean, sd: Math.sqrt(values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length) }
}

/** The Answer to a question of /hotspots: one row per area of the universe, with why it was not tested where it was not. */
export async function readHotspots(served: Served, query: z.output<typeof hotspotsQuery>): Promise<HotspotsAnswer> {
	const { level, method } = query
	const metric = await findMetric(served, query.metric)
	const when = await resolveWhen(served, metric, level, query)
	if (method === 'scan') await requireEvents(served, metric, level, 'a scan')
	const read = await readMetricInput(served, metric, when, level, query.universe)
	const { input, contiguity, set, outcome, regions, permutations, universe } = await testMetric(read, method)
	const seen = observe(input, set)
	const rows = makeRows(input, contiguity, set, seen, outcome, regions)
	const notTested: Partial<Record<TestStatus, number>> = {}
	for (const { status } of rows) if (status !== 'tested') notTested[status] = (notTested[status] ?? 0) + 1
	return {
		query: { metric: metric.id, level, ...when },
		metric: { ...metric, source: input.source },
		rows,
		regions: describeRegions(input, set, seen, regions),
		global: {
			inference: set.inference,
			areas: rows.length,
			tested: rows.filter(({ status }) => status === 'tested').length,
			hot: rows.filter(({ bin }) => bin !== null && bin > 0).length,
			cold: rows.filter(({ bin }) => bin !== null && bin < 0).length,
			notTested,
			...gate(set),
			meanExpected: set.meanExpected,
		},
		parameters: {
			method,
			input: method === 'scan' ? 'events' : input.events ? 'ebStandardisedRate' : 'value',
			neighbours: { kind: 'queen', self: method === 'gistar', tolerance: TOLERANCE },
			correction: method === 'scan' ? 'none' : 'benjaminiHochberg',
			alphas,
			minimumExpected: set.minimumExpected,
			permutations,
			seed: permutations === null ? null : SEED,
			circles: method === 'scan' ? { maximumShare: MAXIMUM_SHARE, maximumAreas: MAXIMUM_AREAS } : null,
			...moments(set.values),
			rate: set.prior?.rate ?? null,
			variance: set.prior?.variance ?? null,
			universe,
			denominator: input.denominator,
		},
	}
}
