import { describe, expect, test } from 'vitest'
import type { FunnelAnswer } from '../../../server/contract/funnel.ts'
import { factorTicks, funnelLayout } from '../../../web/charts/funnel-layout.ts'

const frame = { left: 0, right: 300, top: 0, bottom: 200 }
const row = (area: string, observed: number | null, expected: number | null, outside: number | null) =>
	({
		area,
		status: outside === null ? 'tooFewInhabitants' : 'tested',
		observed,
		expected,
		ratio: observed === null || expected === null ? null : observed / expected,
		population: 1000,
		outside,
		outsidePoisson: outside,
	}) satisfies FunnelAnswer['rows'][number]
const limit = (expected: number, inner: number, outer: number) => ({
	expected,
	low95: 1 - inner,
	high95: 1 + inner,
	low998: 1 - outer,
	high998: 1 + outer,
})

describe('funnelLayout', () => {
	const limits = [limit(10, 0.6, 0.9), limit(40, 0.3, 0.5)]
	const layout = funnelLayout(
		{
			rows: [row('B', 60, 40, 2), row('A', 10, 10, 0), row('C', 5, 20, null), row('D', null, null, null)],
			limits,
		},
		frame,
	)

	test('only areas that were tested are points, small ones first', () => {
		expect(layout?.points.map(({ code }) => code)).toEqual(['A', 'B'])
	})
	test('sizes lie in proportion; as many as expected lies on the line of 1', () => {
		const [a, b] = layout?.points ?? []
		expect([a?.x, b?.x]).toEqual([0, 300])
		// The highest of 1.5, 1.5 and 1.9, with 8 % of room, is 2.052.
		expect(a?.y).toBeCloseTo(200 - 200 / 2.052, 9)
		expect(b?.y).toBeCloseTo(200 - 300 / 2.052, 9)
	})
	test('limits run from the smallest to the largest area, and end where words are written beside them', () => {
		expect(layout?.limits.high95).toBe(`M0.0,${(200 - 320 / 2.052).toFixed(1)}L300.0,${(200 - 260 / 2.052).toFixed(1)}`)
		expect(layout?.ends.low998).toBeCloseTo(200 - 100 / 2.052, 9)
	})
	test('where the largest is eight times the smallest or more, sizes run by factors', () => {
		const wide = funnelLayout(
			{
				rows: [row('A', 1, 1, 0), row('B', 10, 10, 0), row('C', 100, 100, 0)],
				limits: [limit(1, 0.9, 1), limit(100, 0.1, 0.2)],
			},
			frame,
		)
		expect(wide?.points.map(({ x }) => Math.round(x))).toEqual([0, 150, 300])
		expect(wide?.xTicks).toEqual([1, 2, 5, 10, 20, 50, 100])
	})
	test('one area far above the rest does not press the others together: heights run by square roots', () => {
		const tall = funnelLayout({ rows: [row('A', 10, 10, 0), row('B', 160, 40, 2)], limits }, frame)
		const [a, b] = tall?.points ?? []
		// √1 and √4: twice as high, not four times.
		expect((200 - (b?.y ?? 0)) / (200 - (a?.y ?? 0))).toBeCloseTo(2, 9)
	})
	test('nothing tested, or no limits: no picture', () => {
		expect(funnelLayout({ rows: [row('C', 5, 20, null)], limits }, frame)).toBeNull()
		expect(funnelLayout({ rows: [row('A', 10, 10, 0)], limits: [] }, frame)).toBeNull()
	})
	test('a single area has an axis', () => {
		const one = funnelLayout({ rows: [row('A', 10, 10, 0)], limits: [limit(10, 0.5, 0.8)] }, frame)
		expect(one?.points[0]?.x).toBeCloseTo(150, 6)
	})
})

test('factorTicks are 1, 2 and 5 times a power of ten', () => {
	expect(factorTicks(3, 60)).toEqual([5, 10, 20, 50])
	expect(factorTicks(0.4, 1.1)).toEqual([0.5, 1])
})
