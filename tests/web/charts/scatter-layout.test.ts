import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesInBox } from '../../../web/charts/codes-in-box.ts'
import { scatterLayout } from '../../../web/charts/scatter-layout.ts'

const frame = { left: 40, right: 340, top: 20, bottom: 220 }
const three = [
	{ code: 'a', x: 0, y: -100 },
	{ code: 'b', x: 10, y: 100 },
	{ code: 'c', x: 5, y: 0 },
]

function layoutOf(points: Parameters<typeof scatterLayout>[0]) {
	const layout = scatterLayout(points, frame)
	if (!layout) throw new Error('no layout')
	return layout
}

describe('scatterLayout', () => {
	test('lowest and highest lie just inside the frame, the middle in the middle', () => {
		const { marks } = layoutOf(three)
		// 3 % of room on either side: 300 / 1.06 px for the whole range.
		expect(marks[0]?.x).toBeCloseTo(40 + (0.3 / 10.6) * 300, 9)
		expect(marks[1]?.y).toBeCloseTo(20 + (6 / 212) * 200, 9)
		expect(marks[2]).toMatchObject({ code: 'c', index: 2 })
		expect(marks[2]?.x).toBeCloseTo(190, 9)
		expect(marks[2]?.y).toBeCloseTo(120, 9)
	})
	test('points that are all equal still have an axis', () => {
		const { marks } = layoutOf([{ code: 'a', x: 3, y: 7 }])
		expect(marks[0]).toMatchObject({ x: 190, y: 120 })
	})
	test('without points there is no picture', () => {
		expect(scatterLayout([], frame)).toBeNull()
	})
	test('a drag over the whole frame and beyond selects everything', () => {
		const layout = layoutOf(three)
		expect(codesInBox(layout.boxOf([-50, 400], [900, -50]), three).size).toBe(3)
	})
	test('a drag becomes a box in values, from low to high whichever way it ran, and short enough for an address', () => {
		const layout = layoutOf(three)
		const box = layout.boxOf([190, 120], [330, 30])
		expect(layout.boxOf([330, 30], [190, 120])).toEqual(box)
		expect(box[0]).toBeCloseTo(5, 2)
		expect(box[1]).toBeCloseTo(0, 1)
		expect(box[2]).toBeGreaterThan(box[0])
		expect(box[3]).toBeGreaterThan(box[1])
		for (const edge of box) expect(String(edge).length).toBeLessThanOrEqual(8)
	})
	test('a box is drawn where it was dragged, to half a pixel', () => {
		const layout = layoutOf(three)
		const px = fc.tuple(fc.integer({ min: 40, max: 340 }), fc.integer({ min: 20, max: 220 }))
		fc.assert(
			fc.property(px, px, (from, to) => {
				fc.pre(Math.abs(from[0] - to[0]) > 3 && Math.abs(from[1] - to[1]) > 3)
				const rect = layout.rectOf(layout.boxOf(from, to))
				expect(Math.abs((rect?.x ?? 0) - Math.min(from[0], to[0]))).toBeLessThan(0.5)
				expect(Math.abs((rect?.y ?? 0) - Math.min(from[1], to[1]))).toBeLessThan(0.5)
				expect(Math.abs((rect?.width ?? 0) - Math.abs(from[0] - to[0]))).toBeLessThan(1)
			}),
		)
	})
	test('a box beside the axes has no rectangle', () => {
		expect(layoutOf(three).rectOf([20, 200, 30, 300])).toBeNull()
	})
})
