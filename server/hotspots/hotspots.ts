import type { z } from 'zod'
import type { HotspotsAnswer, hotspotsQuery, TestStatus } from '../contract/hotspot.ts'
import { globalMoran } from '../methods/global-moran.ts'
import { twoSided } from '../methods/normal.ts'
import { restrict } from '../methods/weights.ts'
import type { Served } from '../served.ts'
import { findMetric, resolveWhen } from '../values/question.ts'
import { describeRegions, makeRows, observe } from './answer-rows.ts'
import { testGistar } from './gistar.ts'
import { placesIn, readTestInput } from './input.ts'
import { alphas } from './outcome.ts'
import { connectRegions } from './regions.ts'
import { chooseTestSet, MINIMUM_EXPECTED, type TestSet } from './test-set.ts'

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
	const { places, universe } = await placesIn(served, level, query.universe)
	const [input, everywhere] = await Promise.all([
		readTestInput(served, metric, when, level, places),
		served.neighbours(level),
	])
	const inside = new Set(places)
	const contiguity = restrict(
		everywhere,
		Array.from({ length: everywhere.offsets.length - 1 }, (_, i) => inside.has(i)),
	)
	const set = chooseTestSet(input, contiguity, 'leaveOut')
	const outcome = set.inference === 'ok' ? testGistar(set.values, set.neighbours) : null
	const regions = outcome ? connectRegions(outcome.bin, outcome.z ?? outcome.p, set.neighbours) : []
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
			input: set.prior || input.events ? 'ebStandardisedRate' : 'value',
			neighbours: { kind: 'queen', self: method === 'gistar', tolerance: 0 },
			correction: 'benjaminiHochberg',
			alphas,
			minimumExpected: MINIMUM_EXPECTED,
			permutations: null,
			seed: null,
			...moments(set.values),
			rate: set.prior?.rate ?? null,
			variance: set.prior?.variance ?? null,
			universe,
			denominator: input.denominator,
		},
	}
}
