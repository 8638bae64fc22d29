import type { Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { besideRegion } from '../../server/contract/beside-region.ts'
import { outerLines } from '../../server/contract/outer-lines.ts'
import { regionFeatures } from '../../web/map/use-regions.ts'

describe('outerLines', () => {
	// Squares of a thousandth of a degree: about 111 m high, 68 m wide.
	const square = (x: number, y: number, gap = 0): Position[] => {
		const [w, s] = [5 + x / 1000 + gap, 52 + y / 1000]
		const [e, n] = [w + 0.001 - 2 * gap, s + 0.001]
		return [
			[w, s],
			[e, s],
			[e, n],
			[w, n],
			[w, s],
		]
	}
	const segmentsOf = (lines: Position[][]) => lines.reduce((sum, line) => sum + line.length - 1, 0)

	it('drops the two copies of a border that was drawn apart, and keeps the rest', () => {
		// 0.00002° is 1.4 m: 2.7 m between the two.
		const areas = [[square(0, 0, 0.00002)], [square(1, 0, 0.00002)]]
		expect(segmentsOf(outerLines(areas, 12))).toBe(6)
		expect(segmentsOf(outerLines(areas, 1))).toBe(8)
	})

	it('keeps lines that only meet at their ends, and areas that lie apart', () => {
		const [a, b] = [square(0, 0), square(1, 0)]
		// As a clean topology gives them: without the border between the two.
		const open = [[[a[1], a[0], a[3], a[2]] as Position[]], [[b[0], b[1], b[2], b[3]] as Position[]]]
		expect(segmentsOf(outerLines(open, 12))).toBe(6)
		expect(segmentsOf(outerLines([[a], [square(3, 0)]], 12))).toBe(8)
		expect(outerLines([], 12)).toEqual([])
	})
})

describe('names of regions', () => {
	// An L: a tall arm at the left, a foot to the right.
	const outline = [
		[0, 0],
		[4, 0],
		[4, 1],
		[1, 1],
		[1, 10],
		[0, 10],
	]

	it.each([
		['the south of the map', 20, { point: [0.5, 10], side: 'above' }],
		['the north of the map', 0, { point: [2, 0], side: 'below' }],
	] as const)('stand clear of a region in %s, towards the middle', (_, middle, place) => {
		expect(besideRegion(outline, middle)).toEqual(place)
	})

	it('are one for each region that has an outline', () => {
		const region = { kind: 'hot' as const, areas: ['a'], core: 'a', label: 'Hotspot a', tolerance: 0 }
		const { names, outlines } = regionFeatures(
			[
				{ ...region, id: 'hot-1' },
				{ ...region, id: 'hot-2', areas: ['b'] },
			],
			([code]) => ({ type: 'MultiLineString', coordinates: code === 'a' ? [outline] : [] }),
			20,
		)
		expect(outlines.features).toHaveLength(2)
		expect(names.features.map(({ properties }) => properties)).toEqual([
			{ id: 'hot-1', kind: 'hot', label: 'Hotspot a', order: 0, side: 'above' },
		])
	})
})
