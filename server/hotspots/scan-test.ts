import { inWorker } from '../methods/in-worker.ts'
import type { TestInput } from './input.ts'
import { binOf, type Outcome } from './outcome.ts'
import { SEED } from './permuted.ts'
import type { Region } from './regions.ts'
import type { TestSet } from './test-set.ts'

/** A circle holds at most this share of the population: at the customary half it returns half the map. */
export const MAXIMUM_SHARE = 0.1
/** A circle of more buurten than this is no neighbourhood; it only binds in Datasets of several gemeenten. */
export const MAXIMUM_AREAS = 200
const MANY_AREAS = 2000
export const scanPermutationsFor = (areas: number): number => (areas <= MANY_AREAS ? 999 : 99)
/** Circles that chance gives more often than this are no regions. */
const SIGNIFICANT = 0.1

/**
 * The circular scan over the members of a set: regions with a p of their own. Areas in none have p 1 and bin 0; there is
 * no z, and no q because the p is of the map as a whole. Events only.
 */
export async function testScan(
	input: TestInput,
	set: TestSet,
): Promise<{ outcome: Outcome; regions: (Region & { p: number })[] }> {
	const of = (list: readonly (number | null)[] | null) => Float64Array.from(set.members, (i) => list?.[i] ?? 0)
	const at = (key: 'lon' | 'lat') => Float64Array.from(set.members, (i) => input.areas[i]?.[key] ?? 0)
	const [lon, lat] = [at('lon'), at('lat')]
	const middle = lat.reduce((sum, value) => sum + value, 0) / lat.length
	const narrow = Math.cos((middle * Math.PI) / 180)
	const clusters = await inWorker('scan', {
		x: lon.map((value) => value * narrow),
		y: lat,
		events: of(input.events),
		population: of(input.population),
		maximumShare: MAXIMUM_SHARE,
		maximumAreas: MAXIMUM_AREAS,
		permutations: scanPermutationsFor(set.members.length),
		seed: SEED,
	})
	const p = new Float64Array(set.members.length).fill(1)
	const bin = new Array<number>(set.members.length).fill(0)
	const found = clusters.filter((cluster) => cluster.p <= SIGNIFICANT)
	const regions = found.map(({ areas, p: ofCluster }, i): Region & { p: number } => {
		for (const member of areas) {
			p[member] = ofCluster
			bin[member] = binOf(ofCluster, 1)
		}
		const core = areas.reduce((best, member) =>
			(set.values[member] as number) > (set.values[best] as number) ? member : best,
		)
		return { id: `hot-${i + 1}`, kind: 'hot', members: areas.toSorted((a, b) => a - b), core, p: ofCluster }
	})
	return { outcome: { z: null, p, q: null, bin, quadrant: null }, regions }
}
