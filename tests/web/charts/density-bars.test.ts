import { expect, test } from 'vitest'
import { densityBars } from '../../../web/charts/density-bars.ts'

test('marks are counted per place and colour, colours on one another in the order first met', () => {
	const marks = [
		{ x: 0.5, color: 'red' },
		{ x: 2.9, color: 'blue' },
		{ x: 1, color: 'red' },
		{ x: 7, color: 'blue' },
	]
	expect(densityBars(marks, 3)).toEqual([
		{ x: 0, color: 'red', below: 0, count: 2, of: 3 },
		{ x: 0, color: 'blue', below: 2, count: 1, of: 3 },
		{ x: 6, color: 'blue', below: 0, count: 1, of: 1 },
	])
	expect(densityBars([], 3)).toEqual([])
	expect(() => densityBars(marks, 0)).toThrow('step 0')
})
