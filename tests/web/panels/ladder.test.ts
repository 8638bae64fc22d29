import { describe, expect, test } from 'vitest'
import { ladderTotals, partOf } from '../../../web/panels/ladder.ts'
import { orderInvestments } from '../../../web/panels/order-investments.ts'

const investment = (part: Partial<Parameters<typeof ladderTotals>[0][number]> & { title?: string }) => ({
	title: 'x',
	budgeted: null,
	committed: null,
	spent: null,
	share: null,
	status: 'inProgress' as const,
	late: false,
	...part,
})

describe('ladderTotals', () => {
	test('amount × share, cancelled left out, unknown counted and never 0', () => {
		const totals = ladderTotals([
			investment({ budgeted: 100_000, committed: 80_000, spent: 20_000, share: 0.5 }),
			investment({ budgeted: 40_000, share: 0.25, late: true }),
			investment({ budgeted: 1_000_000, committed: 900_000, spent: 5, share: 1, status: 'cancelled', late: true }),
		])
		expect(totals).toEqual({
			amounts: {
				budgeted: { euros: 60_000, unknown: 0 },
				committed: { euros: 40_000, unknown: 1 },
				spent: { euros: 10_000, unknown: 1 },
			},
			counted: 2,
			cancelled: 1,
			late: 1,
		})
	})

	test('nothing known is null, a known nothing is 0', () => {
		expect(ladderTotals([investment({})]).amounts.spent).toEqual({ euros: null, unknown: 1 })
		expect(ladderTotals([investment({ spent: 0 })]).amounts.spent).toEqual({ euros: 0, unknown: 0 })
		expect(ladderTotals([]).amounts.spent).toEqual({ euros: null, unknown: 0 })
	})

	test('without an asked area the whole amount counts', () => {
		expect(partOf(investment({ spent: 300 }), 'spent')).toBe(300)
		expect(partOf(investment({ spent: 300, share: 0.1 }), 'spent')).toBeCloseTo(30)
	})
})

test('orderInvestments: late first, cancelled last, then by what is committed here', () => {
	const ordered = orderInvestments([
		investment({ title: 'klein', committed: 10 }),
		investment({ title: 'gestopt', committed: 999, status: 'cancelled' }),
		investment({ title: 'groot, klein deel', committed: 1000, share: 0.02 }),
		investment({ title: 'te laat', committed: 1, late: true }),
		investment({ title: 'alleen begroot', budgeted: 15 }),
	])
	expect(ordered.map((entry) => entry.title)).toEqual([
		'te laat',
		'groot, klein deel',
		'alleen begroot',
		'klein',
		'gestopt',
	])
})
