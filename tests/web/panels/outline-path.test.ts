import { expect, test } from 'vitest'
import { boundsOf, fitBounds, outlinePath } from '../../../web/panels/outline-path.ts'

const square = {
	type: 'Polygon' as const,
	coordinates: [
		[
			[5, 0],
			[6, 0],
			[6, 1],
			[5, 1],
			[5, 0],
		],
	],
}

test('a square on the equator fills its box, north up, the ring closed once', () => {
	const bounds = boundsOf([square])
	expect(bounds).toEqual([5, 0, 6, 1])
	const box = fitBounds(bounds ?? [0, 0, 1, 1], 100)
	expect(box.height).toBeCloseTo(100, 1)
	expect(outlinePath(square, box.project)).toBe('M0.0,100.0L100.0,100.0L100.0,0.0L0.0,0.0Z')
})

test('no geometry has no bounds', () => {
	expect(boundsOf([])).toBeNull()
})
