import { randomBinomial } from 'd3-random'
import Flatbush from 'flatbush'
import { mulberry32 } from './random.ts'

/** Log likelihood ratios that differ by less are equal. */
const TIE = 1e-9

/** A circle with more events than elsewhere; `areas` in order of distance from the centre, which is the first. */
export interface ScanCluster {
	areas: number[]
	population: number
	events: number
	expected: number
	/** Log likelihood ratio against constant risk. */
	ratio: number
	/** Monte Carlo: how often the strongest circle of a map of constant risk is at least as strong. */
	p: number
}

export interface ScanInput {
	/** Per area, on a plane; any unit. */
	x: Float64Array
	y: Float64Array
	events: Float64Array
	population: Float64Array
	/** A circle holds at most this share of the population. */
	maximumShare: number
	/** And at most this many areas: what is larger is no neighbourhood, and the work grows with it. */
	maximumAreas: number
	permutations: number
	seed: number
}

/** Circles per centre: areas by distance until the population is full. `areas` of all centres one after another. */
interface Circles {
	starts: Int32Array
	areas: Int32Array
}

function drawCircles({ x, y, population, maximumShare, maximumAreas }: ScanInput): Circles {
	const n = x.length
	const limit = maximumShare * population.reduce((sum, people) => sum + people, 0)
	const index = new Flatbush(n)
	for (let i = 0; i < n; i++) index.add(x[i] as number, y[i] as number)
	index.finish()
	const starts = new Int32Array(n + 1)
	let areas = new Int32Array(16 * n)
	let length = 0
	for (let centre = 0; centre < n; centre++) {
		const [east, north] = [x[centre] as number, y[centre] as number]
		const far = (i: number) => Math.hypot((x[i] as number) - east, (y[i] as number) - north)
		// Of areas equally far the first comes first, however the index found them.
		const nearest = index.neighbors(east, north, maximumAreas).map((i) => ({ i, far: far(i) }))
		nearest.sort((a, b) => a.far - b.far || a.i - b.i)
		let held = 0
		for (const { i } of nearest) {
			held += population[i] as number
			if (held > limit) break
			if (length === areas.length) {
				const longer = new Int32Array(2 * length)
				longer.set(areas)
				areas = longer
			}
			areas[length++] = i
		}
		starts[centre + 1] = length
	}
	return { starts, areas: areas.subarray(0, length) }
}

function logRatio(events: number, expected: number, total: number): number {
	if (events * (total - expected) <= (total - events) * expected) return 0
	const outside = total - events
	return events * Math.log(events / expected) + (outside === 0 ? 0 : outside * Math.log(outside / (total - expected)))
}

/**
 * The strongest circle of every centre: the place of its last area in `areas` (or -1), with its ratio; and the highest ratio.
 * `ofAll`: only that last is asked for, so that weaker circles are passed over and `ends` and `ratios` are not whole.
 */
function strongest(
	{ starts, areas }: Circles,
	events: Float64Array,
	expected: Float64Array,
	total: number,
	only: 'ofEach' | 'ofAll',
) {
	const n = starts.length - 1
	const ends = new Int32Array(n).fill(-1)
	const ratios = new Float64Array(n)
	let highest = 0
	for (let centre = 0; centre < n; centre++) {
		let inside = 0
		let usual = 0
		let best = only === 'ofAll' ? highest : 0
		for (let at = starts[centre] as number; at < (starts[centre + 1] as number); at++) {
			inside += events[areas[at] as number] as number
			usual += expected[areas[at] as number] as number
			const more = inside - usual
			// log x ≤ x − 1, twice: the ratio is at most more² · total ÷ (usual · (total − usual)). Spares nearly all logarithms.
			if (more <= 0 || more * more * total <= best * usual * (total - usual)) continue
			const ratio = logRatio(inside, usual, total)
			if (ratio > best) {
				best = ratio
				ratios[centre] = ratio
				ends[centre] = at
			}
		}
		highest = Math.max(highest, best)
	}
	return { ends, ratios, highest }
}

/**
 * Kulldorff's circular scan (1997), Poisson, high rates only: the most likely cluster, then those that overlap with none
 * before, by falling ratio. Events of a map of constant risk are dealt out over areas by population (multinomial, made
 * of exact binomials). One p per cluster for the map as a whole, so no correction for many tests is needed.
 */
export function scan(input: ScanInput): ScanCluster[] {
	const { events, population, permutations, seed } = input
	const n = events.length
	const total = events.reduce((sum, count) => sum + count, 0)
	const people = population.reduce((sum, count) => sum + count, 0)
	if (n === 0 || total === 0 || people === 0) return []
	const expected = population.map((count) => (total * count) / people)
	const circles = drawCircles(input)
	const { ends, ratios } = strongest(circles, events, expected, total, 'ofEach')

	const source = mulberry32(seed)
	const binomial = randomBinomial.source(source)
	const dealt = new Float64Array(n)
	const highest = Array.from({ length: permutations }, () => {
		let left = total
		let share = people
		for (let i = 0; i < n; i++) {
			const own = population[i] as number
			const taken = left === 0 || own === 0 ? 0 : own >= share ? left : binomial(left, own / share)()
			dealt[i] = taken
			left -= taken
			share -= own
		}
		return strongest(circles, dealt, expected, total, 'ofAll').highest
	})

	const taken = new Uint8Array(n)
	const centres = Array.from(ratios.keys())
		.filter((centre) => (ratios[centre] as number) > 0)
		.sort((a, b) => (ratios[b] as number) - (ratios[a] as number) || a - b)
	const clusters: ScanCluster[] = []
	for (const centre of centres) {
		const areas = Array.from(circles.areas.subarray(circles.starts[centre], (ends[centre] as number) + 1))
		if (areas.some((i) => taken[i])) continue
		for (const i of areas) taken[i] = 1
		const of = (list: Float64Array) => areas.reduce((sum, i) => sum + (list[i] as number), 0)
		const ratio = ratios[centre] as number
		const asStrong = highest.filter((most) => most >= ratio - TIE).length
		clusters.push({
			areas,
			population: of(population),
			events: of(events),
			expected: of(expected),
			ratio,
			p: (asStrong + 1) / (permutations + 1),
		})
	}
	return clusters
}
