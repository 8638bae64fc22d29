import { describe, expect, test } from 'vitest'
import { recoverCounts } from '../../scripts/publish/attack/recover-counts.ts'
import type { FigureColumn } from '../../scripts/publish/figures.ts'
import { standInForEmpty } from '../../scripts/publish/people-totals.ts'
import type { Division } from '../../server/areas/division.ts'

/** Two wijken: W1 of B1, B2 and B3; W2 of B4 and B5; together gemeente G. */
const division = {
	levels: {
		buurt: { codes: ['B1', 'B2', 'B3', 'B4', 'B5'] },
		wijk: { codes: ['W1', 'W2'], rows: [{ gemeente: 'G' }, { gemeente: 'G' }] },
		gemeente: { codes: ['G'], index: new Map([['G', 0]]) },
	},
	parts: { wijk: Int32Array.of(0, 0, 0, 1, 1), gemeente: Int32Array.of(0, 0, 0, 0, 0) },
} as unknown as Division

function column(level: FigureColumn['level'], values: FigureColumn['values'], reason: 'suppressed' | 'missing') {
	return {
		...{ metric: 'cbs.inhabitants', period: '2024', level, values, runs: [] },
		areas: division.levels[level].codes,
		reasons: values.map((value) => (value === null ? reason : null)),
	}
}
/** Of the buurten: the second is not known, the third is empty. */
const REASONS: FigureColumn['reasons'] = [null, 'missing', 'suppressed', null, null]
const valuesOf = (columns: readonly FigureColumn[]) => columns.map(({ values }) => values)

describe('inhabitants of larger areas around an empty one', () => {
	test('are the sum of what is shown and 25 for each empty part, also one level up', () => {
		const columns = [
			column('buurt', [1000, 500, null, 800, 205], 'suppressed'),
			column('wijk', [1540, 1005], 'suppressed'),
			column('gemeente', [2545], 'suppressed'),
		]
		// W1: 1000 + 500 + 25, whatever B3 has; W2 as it was; G: 1525 + 1005.
		const [, ...totals] = standInForEmpty(columns, division, 25, 50)
		expect(valuesOf(totals)).toEqual([[1525, 1005], [2530]])
		expect(totals.map(({ emptyParts }) => emptyParts)).toEqual([[1, null], [1]])
	})

	test('are the same whether 0 or 49 live in the empty part', () => {
		const of = (people: number) =>
			valuesOf(
				standInForEmpty(
					[
						column('buurt', [1000, 500, null, 800, 205], 'suppressed'),
						column('wijk', [1500 + people, 1005], 'suppressed'),
						column('gemeente', [2505 + people], 'suppressed'),
					],
					division,
					25,
					50,
				),
			)
		expect(of(0)).toEqual(of(45))
	})

	test('of a wijk that the source leaves out, its buurten count in the gemeente', () => {
		const columns = [
			column('buurt', [1000, 500, null, 800, 205], 'suppressed'),
			column('wijk', [null, 1005], 'missing'),
			column('gemeente', [2545], 'suppressed'),
		]
		const [, wijk, gemeente] = standInForEmpty(columns, division, 25, 50)
		expect(wijk).toMatchObject({ values: [null, 1005], reasons: ['missing', null] })
		expect(gemeente).toMatchObject({ values: [2530], emptyParts: [1] })
	})

	test('stay around one that is not known, unless the rest is too few to hide behind', () => {
		const of = (wijk: number) => [
			{ ...column('buurt', [1000, null, null, 800, 205], 'suppressed'), reasons: REASONS },
			column('wijk', [wijk, 1005], 'missing'),
		]
		expect(valuesOf(standInForEmpty(of(1540), division, 25, 50))[1]).toEqual([1540, 1005])
		expect(valuesOf(standInForEmpty(of(1040), division, 25, 50))[1]).toEqual([1025, 1005])
	})

	test('without wijken the gemeente is made of its buurten', () => {
		const columns = [
			column('buurt', [1000, null, null, 800, 205], 'suppressed'),
			column('gemeente', [2080], 'suppressed'),
		]
		expect(valuesOf(standInForEmpty(columns, division, 10, 50))[1]).toEqual([2025])
	})

	test('stay as they are where nothing is empty, where a part is not known, and where no parts go out', () => {
		const whole = [column('buurt', [1, 2, 3, 4, 5], 'missing'), column('wijk', [7, 9], 'missing')]
		expect(standInForEmpty(whole, division, 25, 50)).toEqual(whole)
		const unknown = [column('buurt', [1000, 500, null, 4, 5], 'missing'), column('wijk', [1540, 10], 'missing')]
		expect(standInForEmpty(unknown, division, 25, 50)).toEqual(unknown)
		const alone = [column('wijk', [1540, 1005], 'suppressed'), column('gemeente', [2545], 'suppressed')]
		expect(standInForEmpty(alone, division, 25, 50)).toEqual(alone)
	})
})

describe('the attack on inhabitants', () => {
	const attack = (total: number) =>
		recoverCounts({
			numbers: [
				...Object.entries({ B1: 1000, B2: null, W1: total }).map(([area, value]) => ({
					...{ metric: 'cbs.inhabitants', period: '2024' },
					...{ area, value },
				})),
			],
			areas: new Map([
				['B1', 'W1'],
				['B2', 'W1'],
			]),
			metrics: new Map([['cbs.inhabitants', { parent: null, complete: false, standsIn: 25 }]]),
			rules: { base: 1, threshold: 0 },
		})
	const ofB2 = async (total: number) => (await attack(total)).found.find(({ area }) => area === 'B2')

	test('learns nothing from a total that is made of what is shown, and all from one that is not', async () => {
		expect(await ofB2(1040)).toMatchObject({ low: 40, high: 40 })
		expect(await ofB2(1025)).toMatchObject({ low: 0, high: Number.POSITIVE_INFINITY })
	})
})
