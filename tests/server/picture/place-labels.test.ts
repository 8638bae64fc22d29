import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LabelToPlace, placeLabels } from '../../../server/contract/picture/place-labels.ts'
import { meets } from '../../../server/contract/picture/place-names.ts'
import type { Point } from '../../../server/contract/picture/simplify.ts'

const square = (x: number, y: number, size: number): Point[][] => [
	[
		[x, y],
		[x + size, y],
		[x + size, y + size],
		[x, y + size],
		[x, y],
	],
]
const label = (outline: Point[][], width = 100, height = 24): LabelToPlace => ({ width, height, outline })
const room = { width: 900, height: 600, gap: 10 }
const rectsOf = (placed: ReturnType<typeof placeLabels>) => placed.map((one) => one?.rect ?? null)

describe('placeLabels', () => {
	test('puts a label beside its area, with a leader that ends within it', () => {
		const [placed] = placeLabels([label(square(400, 300, 60))], room)
		const { rect, leader } = placed ?? { rect: null, leader: null }
		expect(rect && meets(rect, { left: 400, right: 460, top: 300, bottom: 360 })).toBe(false)
		const [x, y] = leader?.[1] ?? [0, 0]
		expect(x > 400 && x < 460 && y > 300 && y < 360).toBe(true)
	})

	test('keeps off what stands there already', () => {
		const free = placeLabels([label(square(400, 300, 60))], room)[0]?.rect
		if (!free) throw new Error('no place')
		const beside = placeLabels([label(square(400, 300, 60))], room, [free])[0]?.rect
		expect(beside && meets(beside, free)).toBe(false)
	})

	test('says of each of several neighbours which one it means', () => {
		const grid = [0, 1, 2].flatMap((i) => [0, 1, 2].map((j) => square(380 + i * 40, 240 + j * 40, 40)))
		for (const [i, placed] of placeLabels(
			grid.map((outline) => label(outline)),
			room,
		).entries()) {
			const [x, y] = placed?.leader?.[1] ?? [0, 0]
			const [left, top] = grid[i]?.[0]?.[0] ?? [0, 0]
			expect([x > left, x < left + 40, y > top, y < top + 40]).toEqual([true, true, true, true])
		}
	})

	test('has no place where there is no room, and none for what has no outline', () => {
		expect(placeLabels([label(square(5, 5, 10))], { width: 80, height: 80, gap: 4 })).toEqual([null])
		expect(placeLabels([label([])], room)).toEqual([null])
	})

	test('names an area that fills the window, on it', () => {
		const [placed] = placeLabels([label(square(0, 0, 900))], room)
		expect(placed?.rect.left).toBeGreaterThanOrEqual(0)
	})

	test('a dozen, wherever they lie: none over another, none over the edge, and the same every time', () => {
		const area = fc.record({
			x: fc.integer({ min: 0, max: 850 }),
			y: fc.integer({ min: 0, max: 550 }),
			size: fc.integer({ min: 4, max: 200 }),
			width: fc.integer({ min: 30, max: 190 }),
			lines: fc.integer({ min: 1, max: 2 }),
		})
		fc.assert(
			fc.property(fc.array(area, { minLength: 1, maxLength: 12 }), (areas) => {
				const labels = areas.map(({ x, y, size, width, lines }) => label(square(x, y, size), width, 10 + 16 * lines))
				const rects = rectsOf(placeLabels(labels, room))
				rects.forEach((rect, i) => {
					expect(rect).not.toBeNull()
					if (!rect) return
					expect(
						Math.min(rect.left, rect.top, room.width - rect.right, room.height - rect.bottom),
					).toBeGreaterThanOrEqual(0)
					for (const other of rects.slice(i + 1)) expect(other && meets(rect, other)).toBe(false)
				})
				expect(rectsOf(placeLabels(labels, room))).toEqual(rects)
			}),
			{ numRuns: 25 },
		)
	})
})
