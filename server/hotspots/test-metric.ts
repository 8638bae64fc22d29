import type { Level } from '../contract/common.ts'
import type { HotspotsAnswer } from '../contract/hotspot.ts'
import type { Metric } from '../contract/metric.ts'
import { unsuitableMetric } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import { type Neighbours, restrictTo } from '../methods/weights.ts'
import type { Served } from '../served.ts'
import type { When } from '../values/evaluate.ts'
import { testGistar } from './gistar.ts'
import { placesIn, readTestInput, type TestInput } from './input.ts'
import type { Outcome } from './outcome.ts'
import { permutationsFor, testGistarPermuted, testLisa } from './permuted.ts'
import { connectRegions, type Region } from './regions.ts'
import { scanPermutationsFor, testScan } from './scan-test.ts'
import { chooseTestSet, type TestSet } from './test-set.ts'

export type Method = HotspotsAnswer['parameters']['method'] | 'gistarPermuted'

/** A metric tested: what went in, on which areas, and what came out (null without inference). */
export interface MetricTest {
	input: TestInput
	/** Among all areas of the input. */
	contiguity: Neighbours
	set: TestSet
	outcome: Outcome | null
	regions: (Region & { p?: number })[]
	permutations: number | null
	universe: HotspotsAnswer['parameters']['universe']
}

/** Refuses a metric that is no count of events where the method needs one, with metrics of this Dataset that are. */
export async function requireEvents(served: Served, metric: Metric, level: Level, method: string): Promise<void> {
	if (metric.events) return
	const { metrics } = await served.metrics()
	const fit = metrics.filter((other) => other.events && other.levels.includes(level)).map(({ id }) => id)
	throw unsuitableMetric(
		metric.id,
		`${method} needs events per inhabitant, and ${metric.id} is no count of events`,
		suggest(metric.id, fit),
	)
}

async function test(method: Method, input: TestInput, set: TestSet): Promise<Pick<MetricTest, 'outcome' | 'regions'>> {
	if (set.inference !== 'ok') return { outcome: null, regions: [] }
	const { values, neighbours } = set
	const connected = (outcome: Outcome) => ({
		outcome,
		regions: connectRegions(outcome.bin, outcome.z ?? outcome.p, neighbours),
	})
	switch (method) {
		case 'gistar':
			return connected(testGistar(values, neighbours))
		case 'gistarPermuted':
			return connected(await testGistarPermuted(values, neighbours))
		case 'lisa':
			return connected(await testLisa(values, neighbours))
		case 'scan':
			return testScan(input, set)
		default:
			return method satisfies never
	}
}

function permutationsOf(method: Method, areas: number): number | null {
	switch (method) {
		case 'gistar':
			return null
		case 'gistarPermuted':
		case 'lisa':
			return permutationsFor(areas)
		case 'scan':
			return scanPermutationsFor(areas)
		default:
			return method satisfies never
	}
}

/** A metric read over the areas of a universe (undefined: all of the Dataset), ready for any method. */
export async function readMetricInput(
	served: Served,
	metric: Metric,
	when: When,
	level: Level,
	within: string | undefined,
): Promise<Pick<MetricTest, 'input' | 'contiguity' | 'universe'>> {
	const { places, universe } = await placesIn(served, level, within)
	const [input, everywhere] = await Promise.all([
		readTestInput(served, metric, when, level, places),
		served.neighbours(level),
	])
	return { input, contiguity: within === undefined ? everywhere : restrictTo(everywhere, places), universe }
}

/** Tests what was read. */
export async function testMetric(
	read: Awaited<ReturnType<typeof readMetricInput>>,
	method: Method,
): Promise<MetricTest> {
	const { input, contiguity } = read
	const set = chooseTestSet(input, contiguity, method === 'scan' ? 'keep' : 'leaveOut')
	const tested = await test(method, input, set)
	const permutations = tested.outcome === null ? null : permutationsOf(method, set.members.length)
	return { ...read, set, ...tested, permutations }
}
