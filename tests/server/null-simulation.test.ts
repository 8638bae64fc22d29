import { randomNormal, randomPoisson } from 'd3-random'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotspot } from '../../data/demo/truths.ts'
import { testGistar } from '../../server/hotspots/gistar.ts'
import { readTestInput, type TestInput } from '../../server/hotspots/input.ts'
import { chooseTestSet } from '../../server/hotspots/test-set.ts'
import { expectedNeeded } from '../../server/methods/expected-needed.ts'
import { mulberry32 } from '../../server/methods/random.ts'
import type { Neighbours } from '../../server/methods/weights.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { gridNeighbours } from './methods/maps.ts'

/** One map in ten may show something: the correction is at 0.10. */
const ALLOWED = 0.1

/** The most maps of `maps` that may show something before it is more than one in ten, at 1 % chance to say so wrongly. */
function mostAllowed(maps: number): number {
	let chance = (1 - ALLOWED) ** maps
	let total = chance
	let count = 0
	while (total < 0.99) {
		chance *= ((maps - count) / (count + 1)) * (ALLOWED / (1 - ALLOWED))
		count += 1
		total += chance
	}
	return count
}

let demo: DemoApp
let input: TestInput
let contiguity: Neighbours
let population: number[]
beforeAll(async () => {
	demo = await openDemoApp()
	const { served } = demo
	const metric = (await served.metrics()).byId.get('signals.count')
	const { rows } = (await served.division()).levels.buurt
	if (!metric) throw new Error('the demo has no signals')
	const filter = { from: '2025-01-01', to: '2026-01-01', category: [], status: [], channel: [] }
	input = await readTestInput(
		served,
		metric,
		{ period: null, filter },
		'buurt',
		rows.map((_, i) => i),
	)
	contiguity = await served.neighbours('buurt')
	population = (input.population ?? []).map((people) => people ?? 0)
})
afterAll(() => demo?.close())

/** Maps of the demo gemeente without any effect: events fall on people, wherever they live. `risk` can change that. */
function* mapsOf(maps: number, meanExpected: number, seed: number, risk: (i: number) => number = () => 1) {
	const poisson = randomPoisson.source(mulberry32(seed))
	const tested = population.filter((_, i) => input.status[i] === 'tested')
	const perHead = (meanExpected * tested.length) / tested.reduce((sum, people) => sum + people, 0)
	for (let map = 0; map < maps; map++) {
		const events = population.map((people, i) => (people === 0 ? 0 : poisson(perHead * people * risk(i))()))
		yield chooseTestSet({ ...input, events }, contiguity, 'leaveOut')
	}
}

describe('the demo gemeente with constant risk, its own borders and populations', () => {
	test.each([2, 2.5, 4, 10, 50, 350])(
		'at %d expected per buurt at most one map in ten shows anything',
		(meanExpected) => {
			const maps = 1000
			let judged = 0
			let showing = 0
			for (const set of mapsOf(maps, meanExpected, 2026)) {
				if (set.inference !== 'ok') continue
				judged += 1
				if (testGistar(set.values, set.neighbours).bin.some((bin) => bin !== 0)) showing += 1
			}
			// At 2 chance itself puts half of the maps under the guard.
			expect(judged).toBeGreaterThan(meanExpected > 2 ? 0.9 * maps : 0.4 * maps)
			expect(showing).toBeLessThanOrEqual(mostAllowed(judged))
			expect(showing).toBeGreaterThan(0)
		},
	)

	test('at one expected per buurt no map is judged', () => {
		expect([...mapsOf(200, 1, 1)].every(({ inference }) => inference === 'tooFewExpected')).toBe(true)
	})

	test('at twice the risk in the four buurten of the planted hotspot nearly every map shows them', () => {
		const planted = new Set<string>(hotspot.buurten)
		const risk = (i: number) => (planted.has(input.areas[i]?.code ?? '') ? 2 : 1)
		const found = [...mapsOf(200, 20, 7, risk)].filter((set) =>
			testGistar(set.values, set.neighbours).bin.some((bin, member) => {
				return bin > 0 && planted.has(input.areas[set.members[member] ?? -1]?.code ?? '')
			}),
		)
		expect(found.length).toBeGreaterThanOrEqual(180)
	})
})

/**
 * With more areas the correction reads the tail further out, where counts are more skewed than the normal says: two expected
 * per area would show something on every fifth map here, and more where populations differ more.
 */
describe('a larger map needs more', () => {
	const [width, maps] = [18, 400]
	const neighbours = gridNeighbours(width, width)
	test.each([
		[0.6, 5],
		[1, 9],
	])('324 squares, populations with a spread of %d: %d expected per area', (spread, wanted) => {
		const draw = mulberry32(11)
		const poisson = randomPoisson.source(draw)
		const normal = randomNormal.source(draw)(0, spread)
		const people = Float64Array.from({ length: width * width }, () => Math.max(200, 1500 * Math.exp(normal())))
		const needed = expectedNeeded(people)
		expect(needed).toBe(wanted)
		const total = people.reduce((sum, count) => sum + count, 0)
		const showing = (meanExpected: number) => {
			let count = 0
			for (let map = 0; map < maps; map++) {
				const events = people.map((head) => poisson((meanExpected * people.length * head) / total)())
				const areas = Array.from(people, () => input.areas[0]).filter((area) => area !== undefined)
				const status = areas.map(() => 'tested' as const)
				const set = chooseTestSet(
					{ ...input, areas, status, events: [...events], population: [...people] },
					neighbours,
					'leaveOut',
				)
				if (set.inference === 'ok' && testGistar(set.values, set.neighbours).bin.some((bin) => bin !== 0)) count += 1
			}
			return count
		}
		// Well above the guard, so that chance leaves every map judged.
		expect(showing(1.3 * needed)).toBeLessThanOrEqual(mostAllowed(maps))
		expect(showing(2)).toBe(0)
	})
})
