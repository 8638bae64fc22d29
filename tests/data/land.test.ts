import { describe, expect, test } from 'vitest'
import { makeShapes } from '../../data/demo/areas.ts'
import { makeContext } from '../../data/demo/context.ts'
import { makeLand } from '../../data/demo/land.ts'
import { buurten, wijken } from '../../data/demo/places.ts'
import { insideRing, ringArea } from '../../data/demo/plane.ts'
import { areaCode } from '../../server/contract/common.ts'

const land = makeLand()
const shapes = makeShapes(land)
const ofLevel = (level: string) => shapes.filter((shape) => shape.level === level)
const edgesOf = (ring: readonly unknown[]) =>
	ring.map((a, i) => `${JSON.stringify(a)} ${JSON.stringify(ring[(i + 1) % ring.length])}`)

describe('the division', () => {
	test('is about twelve wijken and 75 buurten in one gemeente', () => {
		expect(ofLevel('gemeente')).toHaveLength(1)
		expect(ofLevel('wijk')).toHaveLength(12)
		expect(ofLevel('buurt')).toHaveLength(75)
	})

	test('has valid codes of its own, each under its parent', () => {
		for (const shape of shapes) {
			expect(areaCode.safeParse(shape.code).success, shape.code).toBe(true)
			expect(shape.code.slice(2, 6)).toBe('9001')
			if (shape.parent) expect(shape.code.slice(2).startsWith(shape.parent.slice(2))).toBe(true)
		}
		expect(new Set(shapes.map((shape) => shape.code)).size).toBe(shapes.length)
	})

	test('has no name twice, and one that begins with an apostrophe', () => {
		const names = [...buurten.map((buurt) => buurt.name), ...wijken.map((wijk) => wijk.name)]
		expect(new Set(names).size).toBe(names.length)
		expect(names).toContain("'t Hool")
	})

	test('shares its borders: every edge is the edge of one other buurt the other way round, or of the coast', () => {
		const used = new Map<string, number>()
		for (const shape of ofLevel('buurt')) {
			const ring = (shape.geometry.coordinates[0] ?? []).slice(0, -1)
			for (const edge of edgesOf(ring)) used.set(edge, (used.get(edge) ?? 0) + 1)
		}
		expect([...used.values()].every((times) => times === 1)).toBe(true)
		const coast = new Set(edgesOf((ofLevel('gemeente')[0]?.geometry.coordinates[0] ?? []).slice(0, -1)))
		let interior = 0
		for (const edge of used.keys()) {
			const [a, b] = edge.split(' ')
			const shared = used.has(`${b} ${a}`)
			expect(shared !== coast.has(edge), edge).toBe(true)
			if (shared) interior++
		}
		expect(interior).toBeGreaterThan(2000)
	})

	test('dissolves without slivers: buurten together are as large as the wijk and the gemeente, to a square metre', () => {
		for (const parent of [...ofLevel('wijk'), ...ofLevel('gemeente')]) {
			const within = ofLevel('buurt').filter((buurt) => buurt.code.slice(2).startsWith(parent.code.slice(2)))
			const together = within.reduce((sum, buurt) => sum + ringArea(buurt.ring), 0)
			expect(Math.abs(together - ringArea(parent.ring))).toBeLessThan(1)
		}
	})

	test('has areas that do not cross themselves and hold their own label point', () => {
		for (const { ring, code, geometry, lon, lat } of shapes) {
			expect(ringArea(ring), code).toBeGreaterThan(0)
			expect(new Set(ring.map(String)).size, code).toBe(ring.length)
			const outline = (geometry.coordinates[0] ?? []).map(([x = 0, y = 0]) => [x, y] as const)
			expect(insideRing(outline, lon, lat), code).toBe(true)
		}
	})

	test('lies in the Markermeer and is dense in the centre, wide outside', () => {
		const [west, south, east, north] = ofLevel('gemeente')[0]?.bbox ?? [0, 0, 0, 0]
		expect(west).toBeGreaterThan(5.15)
		expect(east).toBeLessThan(5.4)
		expect(south).toBeGreaterThan(52.48)
		expect(north).toBeLessThan(52.68)
		const mean = (kind: string) => {
			const of = buurten.filter((buurt) => buurt.kind === kind).map((buurt) => buurt.code)
			return ofLevel('buurt').reduce((sum, s) => sum + (of.includes(s.code) ? s.hectares : 0), 0) / of.length
		}
		expect(mean('centre')).toBeLessThan(mean('cauliflower'))
		expect(mean('cauliflower') * 4).toBeLessThan(mean('rural'))
	})

	test('is the same each time', () => {
		expect(makeShapes(makeLand())).toEqual(shapes)
	})
})

test('the context has water, parks, roads and a railway, the lake ends at the dike', () => {
	const context = makeContext(land)
	expect(new Set(context.map((feature) => feature.kind))).toEqual(new Set(['water', 'park', 'road', 'rail']))
	const lake = context.find((feature) => feature.name === 'Markermeer')?.geometry
	expect(lake?.type === 'Polygon' && lake.coordinates[1]?.length).toBe(
		ofLevel('gemeente')[0]?.geometry.coordinates[0]?.length,
	)
})
