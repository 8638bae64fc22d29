import { expect, test } from 'vitest'
import { walk } from '../../../web/charts/walk.ts'

test.each([
	['ArrowRight', 2, 5, 3],
	['ArrowDown', 4, 5, 4],
	['ArrowLeft', 0, 5, 0],
	['ArrowUp', 3, 5, 2],
	['PageDown', 0, 5, 4],
	['PageUp', 12, 30, 2],
	['Home', 3, 5, 0],
	['End', 0, 5, 4],
	['ArrowRight', -1, 5, 0],
	['ArrowLeft', -1, 5, 4],
	['Enter', 2, 5, null],
	['ArrowRight', -1, 0, null],
])('%s from %d of %d leads to %s', (key, at, count, to) => {
	expect(walk(key, at, count)).toBe(to)
})
