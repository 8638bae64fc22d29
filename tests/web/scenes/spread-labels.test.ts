import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from '../../../web/scenes/spread-labels.ts'

test.each([
	['none', [], []],
	['far apart: where they want to be', [10, 50, 90], [10, 50, 90]],
	['two at one height part evenly', [50, 50], [45, 55]],
	['in their own order', [52, 50], [56, 46]],
	['a group pushes the next', [50, 50, 57], [42.333, 52.333, 62.333]],
	['kept inside', [0, 2, 99], [0, 10, 99]],
	['at the end', [98, 99, 100], [80, 90, 100]],
])('%s', (_, wanted, expected) => {
	expect(spreadLabels(wanted, 10, 0, 100).map((at) => Math.round(at * 1000) / 1000)).toEqual(expected)
})

test('always inside, in order, and no closer than there is room for', () => {
	const places = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 30 })
	fc.assert(
		fc.property(places, (wanted) => {
			const placed = spreadLabels(wanted, 10, 0, 100)
			const step = wanted.length < 2 ? 10 : Math.min(10, 100 / (wanted.length - 1))
			const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
			const inOrder = order.map((i) => placed[i] ?? Number.NaN)
			inOrder.forEach((at, i) => {
				expect(at).toBeGreaterThanOrEqual(-1e-6)
				expect(at).toBeLessThanOrEqual(100 + 1e-6)
				if (i > 0) expect(at - (inOrder[i - 1] ?? 0)).toBeGreaterThanOrEqual(step - 1e-6)
			})
		}),
	)
})
