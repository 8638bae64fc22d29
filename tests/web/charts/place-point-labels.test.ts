import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placePointLabels } from '../../../web/charts/place-point-labels.ts'

const bounds = { left: 0, top: 0, right: 300, bottom: 200 }

test('a name stands at the right of its dot, at the left where there is no room', () => {
	const [free, edge] = placePointLabels(
		[
			{ x: 100, y: 50, radius: 4, width: 60 },
			{ x: 280, y: 150, radius: 4, width: 60 },
		],
		15,
		bounds,
	)
	expect(free).toEqual({ left: 107, top: 42.5 })
	expect(edge).toEqual({ left: 213, top: 142.5 })
})

test('a name is left out where dots and edges leave no room', () => {
	const wall = Array.from({ length: 30 }, (_, i) => ({ x: 90 + i * 3, y: 10, radius: 20 }))
	expect(placePointLabels([{ x: 120, y: 10, radius: 4, width: 80 }], 15, bounds, wall)).toEqual([null])
})

test('names never overlap one another, a dot, or the edge', () => {
	const dot = fc.record({
		x: fc.integer({ min: 0, max: 300 }),
		y: fc.integer({ min: 0, max: 200 }),
		radius: fc.constant(4),
		width: fc.integer({ min: 10, max: 120 }),
	})
	fc.assert(
		fc.property(fc.array(dot, { maxLength: 30 }), (named) => {
			const placed = placePointLabels(named, 14, bounds, named)
			const boxes = placed.flatMap((place, i) =>
				place
					? [{ i, x0: place.left, y0: place.top, x1: place.left + (named[i]?.width ?? 0), y1: place.top + 14 }]
					: [],
			)
			for (const a of boxes) {
				expect(a.x0 >= 0 && a.y0 >= 0 && a.x1 <= 300 && a.y1 <= 200).toBe(true)
				for (const b of boxes) {
					if (a.i < b.i) expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false)
				}
				for (const [j, { x, y, radius }] of named.entries()) {
					const own = x === named[a.i]?.x && y === named[a.i]?.y
					if (j !== a.i && !own)
						expect(a.x0 < x + radius && x - radius < a.x1 && a.y0 < y + radius && y - radius < a.y1).toBe(false)
				}
			}
		}),
	)
})
