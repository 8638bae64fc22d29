import { expect, test } from 'vitest'
import { dotPaths } from '../../../web/charts/dot-paths.ts'
import { nearestMark } from '../../../web/charts/point-shape.ts'

test('dots of one look are one path: circles, and squares where they are tiny', () => {
	const dots = [
		{ x: 10, y: 5, key: 'red' },
		{ x: 20, y: 5, key: 'blue' },
		{ x: 30, y: 5, key: 'red' },
	]
	const paths = dotPaths(dots, 3)
	expect(paths.map(({ key }) => key)).toEqual(['red', 'blue'])
	expect(paths[1]?.d).toBe('M17.0 5.0a3.0 3.0 0 1 0 6.0 0a3.0 3.0 0 1 0 -6.0 0Z')
	expect(paths[0]?.d.split('Z')).toHaveLength(3)
	expect(dotPaths(dots.slice(1, 2), 1)[0]?.d).toBe('M19.0 4.0h2.0v2.0h-2.0Z')
})

test('nearestMark finds the nearest within reach', () => {
	const marks = [
		{ x: 0, y: 0, code: 'a' },
		{ x: 10, y: 0, code: 'b' },
	]
	expect(nearestMark(marks, 6, 0)?.code).toBe('b')
	expect(nearestMark(marks, 3, 4, 5)?.code).toBe('a')
	expect(nearestMark(marks, 100, 0, 24)).toBeNull()
})
