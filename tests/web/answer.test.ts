import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { metrics } from '../../data/metrics.ts'
import { addsUp, parentNames, rankedCount } from '../../web/answer.ts'
import { rowsOf } from './rows.ts'

test('a wijk carries its gemeente where there are several, since names repeat', () => {
	const area = (code: string, name: string, parent: string | null) =>
		({ code, name, parent }) as Parameters<typeof parentNames>[0][number]
	const wijken = [area('WK010600', 'Centrum', 'GM0106'), area('WK001400', 'Centrum', 'GM0014')]
	const gemeenten = [area('GM0106', 'Assen', null), area('GM0014', 'Groningen', null)]
	expect([...parentNames(wijken).values()]).toEqual(['Centrum', 'Centrum'])
	expect([...parentNames(wijken, gemeenten).values()]).toEqual(['Centrum, Assen', 'Centrum, Groningen'])
	expect([...parentNames(gemeenten, gemeenten).values()]).toEqual(['Assen', 'Groningen'])
})

describe('answerRows', () => {
	test('joins names and parents, ranks what is dependable, keeps the order of the Answer', () => {
		const rows = rowsOf([
			['Haven', 10, 'ok'],
			['Kade', null, 'missing'],
			['Sluis', 30, 'ok'],
			['Werf', 99, 'unreliable'],
			['Dok', 30, 'ok'],
		])
		expect(rows.map((row) => [row.name, row.value, row.rank])).toEqual([
			['Haven', 10, 3],
			['Kade', null, null],
			['Sluis', 30, 1],
			['Werf', 99, null],
			['Dok', 30, 1],
		])
		expect(rows.map((row) => row.parentName)).toEqual(['Wijk 0', 'Wijk 1', 'Wijk 0', 'Wijk 1', 'Wijk 0'])
		expect(rankedCount(rows)).toBe(3)
	})

	test('a rank is one more than the number of higher dependable values', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.constantFrom('ok' as const, 'unreliable' as const))),
				(values) => {
					const rows = rowsOf(values.map(([value, status], i) => [`A${i}`, value, status]))
					for (const row of rows) {
						const higher = rows.filter((other) => other.status === 'ok' && (other.value ?? 0) > (row.value ?? 0)).length
						expect(row.rank).toBe(row.status === 'ok' ? higher + 1 : null)
					}
				},
			),
		)
	})
})

test('counts and sums add up; rates, means and ratios do not', () => {
	const adding = metrics.filter(addsUp).map((metric) => metric.id)
	expect(adding).toEqual(
		expect.arrayContaining(['signals.count', 'cbs.inhabitants', 'police.crimes', 'investments.committed']),
	)
	for (const id of ['signals.per1000', 'cbs.woz', 'lbm.score', 'police.crimesPer1000', 'investments.perInhabitant']) {
		expect(adding).not.toContain(id)
	}
})
