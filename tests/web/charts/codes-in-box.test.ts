import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, codesInBox } from '../../../web/charts/codes-in-box.ts'

const number = fc.double({ min: -1000, max: 1000, noNaN: true })
const points = fc
	.array(fc.record({ x: number, y: number }), { maxLength: 40 })
	.map((list) => list.map((point, i) => ({ code: `BU${i}`, ...point })))
const box: fc.Arbitrary<Box> = fc.tuple(number, number, number, number)

describe('codesInBox', () => {
	test('counted by hand, edges included', () => {
		const four = [
			{ code: 'a', x: 0, y: 0 },
			{ code: 'b', x: 10, y: 5 },
			{ code: 'c', x: 10.001, y: 5 },
			{ code: 'd', x: 5, y: -1 },
		]
		expect([...codesInBox([0, 0, 10, 5], four)]).toEqual(['a', 'b'])
	})
	test('a box around everything selects everything', () => {
		fc.assert(
			fc.property(points, (list) => {
				expect(codesInBox([-1000, -1000, 1000, 1000], list).size).toBe(list.length)
			}),
		)
	})
	test('whichever corner the drag began at, the same areas', () => {
		fc.assert(
			fc.property(points, box, (list, [x0, y0, x1, y1]) => {
				const one = codesInBox([x0, y0, x1, y1], list)
				for (const turned of [
					[x1, y1, x0, y0],
					[x0, y1, x1, y0],
					[x1, y0, x0, y1],
				] as Box[])
					expect(codesInBox(turned, list)).toEqual(one)
			}),
		)
	})
	test('a larger box never loses an area', () => {
		fc.assert(
			fc.property(points, box, fc.double({ min: 0, max: 50, noNaN: true }), (list, [x0, y0, x1, y1], more) => {
				const grown: Box = [
					Math.min(x0, x1) - more,
					Math.min(y0, y1) - more,
					Math.max(x0, x1) + more,
					Math.max(y0, y1) + more,
				]
				const inside = codesInBox(grown, list)
				for (const code of codesInBox([x0, y0, x1, y1], list)) expect(inside).toContain(code)
			}),
		)
	})
	test('nothing selects nothing', () => {
		expect(codesInBox([0, 0, 1, 1], []).size).toBe(0)
	})
})
