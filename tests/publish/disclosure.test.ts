import { createHash } from 'node:crypto'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protectCounts } from '../../scripts/publish/disclosure/protect-counts.ts'
import { capPercentage, hasFewInhabitants } from '../../scripts/publish/disclosure/protect-value.ts'
import type { CategoryPlace, CountCell, Hierarchy } from '../../scripts/publish/disclosure/protected-cell.ts'
import { RECORD_KEY_MACROS, statisticKey, sumOfKeys } from '../../scripts/publish/disclosure/record-key.ts'
import { roundRandomly } from '../../scripts/publish/disclosure/round-randomly.ts'
import { randomCounts } from './random-counts.ts'

const rules = { base: 5, threshold: 5, minimumInhabitants: 50 }
const word = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })

describe('rounding by chance', () => {
	test('gives a multiple of the base less than the base away, and leaves multiples as they are', () => {
		fc.assert(
			fc.property(fc.nat(1_000_000), word, fc.integer({ min: 1, max: 20 }), (count, key, base) => {
				const rounded = roundRandomly(count, key, base)
				expect(rounded % base).toBe(0)
				expect(Math.abs(rounded - count)).toBeLessThan(base)
				if (count % base === 0) expect(rounded).toBe(count)
			}),
		)
	})

	test.each([6, 7, 8, 9, 123])('does not shift %i on average', (count) => {
		const keys = Array.from({ length: 20_000 }, (_, i) => statisticKey('secret', 'metric', String(i), '2024'))
		const mean = keys.reduce((sum, key) => sum + roundRandomly(count, key, 5), 0) / keys.length
		// One rounding has a standard deviation of at most 2.5: six of those of the mean.
		expect(Math.abs(mean - count)).toBeLessThan((6 * 2.5) / Math.sqrt(keys.length))
	})

	test('goes up as often for the sum of two keys as for one', () => {
		const keys = Array.from({ length: 20_000 }, (_, i) => statisticKey('secret', 'metric', String(i), '2024'))
		const other = statisticKey('secret', 'metric', 'other', '2024')
		const up = keys.filter((key) => roundRandomly(7, sumOfKeys([key, other]), 5) === 10).length
		expect(up / keys.length).toBeGreaterThan(0.4 - 0.02)
		expect(up / keys.length).toBeLessThan(0.4 + 0.02)
	})
})

describe('keys', () => {
	test('of a cell do not depend on the order of its records, nor on how they are taken together', () => {
		fc.assert(
			fc.property(fc.array(word, { minLength: 1 }), fc.nat(), (keys, at) => {
				const cut = at % keys.length
				const parts = [sumOfKeys(keys.slice(0, cut)), sumOfKeys(keys.slice(cut))]
				expect(sumOfKeys([...keys].reverse())).toBe(sumOfKeys(keys))
				expect(sumOfKeys(parts)).toBe(sumOfKeys(keys))
			}),
		)
	})

	test('in SQL are sums of the first 16 hexadecimal digits of MD5, modulo 2^64; nothing has key 0', async () => {
		const instance = await DuckDBInstance.create(':memory:')
		const connection = await instance.connect()
		for (const macro of RECORD_KEY_MACROS) await connection.run(macro)
		const cellKey = async (ids: string) => {
			const sql = `SELECT cell_key(record_key('secret', 'Signalen', id)) FROM (SELECT unnest(${ids}::VARCHAR[]) AS id)`
			return (await connection.runAndReadAll(sql)).getRowsJS()[0]?.[0]
		}
		const expected = ['a', 'b', 'c', 'd', 'e'].map((id) => {
			const digest = createHash('md5').update(`secret\u001fSignalen\u001f${id}`).digest('hex')
			return BigInt(`0x${digest.slice(0, 16)}`)
		})
		const sum = expected.reduce((a, b) => a + b, 0n)
		expect(sum).toBeGreaterThan(2n ** 64n)
		expect(await cellKey(`['a', 'b', 'c', 'd', 'e']`)).toBe(sum % 2n ** 64n)
		expect(await cellKey(`['e', 'c', 'a', 'd', 'b']`)).toBe(sum % 2n ** 64n)
		expect(await cellKey('[]')).toBe(0n)
		instance.closeSync()
	})
})

const single = new Map<string, CategoryPlace>([['crimes', { parent: null, complete: false }]])
/** One wijk of buurten with these counts; a negative one is that of an area where few live. */
function oneWijk(counts: readonly number[], categories: Hierarchy['categories'] = single) {
	const areas = new Map(counts.map((_, i) => [`BU${i}`, 'WK']))
	const cell = (area: string, count: number, few = false): CountCell => {
		return {
			category: 'crimes',
			area,
			period: '2024',
			count,
			key: statisticKey('s', 'crimes', area, ''),
			published: true,
			few,
		}
	}
	const total = counts.reduce((sum, count) => sum + Math.abs(count), 0)
	const cells = [...counts.map((count, i) => cell(`BU${i}`, Math.abs(count), count < 0)), cell('WK', total)]
	return { cells, hierarchy: { areas, categories } }
}

describe('what is not shown', () => {
	const reasonsOf = ({ cells, hierarchy }: ReturnType<typeof oneWijk>) =>
		protectCounts(cells, hierarchy, rules).map(({ suppressed }) => suppressed)

	test.each([
		{ counts: [12, 30, 44], reasons: ['none', 'none', 'none', 'none'], because: 'nothing is small' },
		{
			counts: [3, 30, 44],
			reasons: ['small', 'complement', 'none', 'none'],
			because: 'the 3 follows from total less 44',
		},
		{ counts: [0, 30, 44], reasons: ['small', 'complement', 'none', 'none'], because: 'zero is small too' },
		{ counts: [3, 2, 44], reasons: ['small', 'small', 'none', 'none'], because: 'two hide each other' },
		{ counts: [3, 60, 20], reasons: ['small', 'none', 'complement', 'none'], because: 'the smallest shown goes' },
		{ counts: [1, 2, 1], reasons: ['small', 'small', 'small', 'small'], because: 'so is their sum' },
		{ counts: [-80, 30, 44], reasons: ['few', 'complement', 'none', 'none'], because: 'nobody lives in the first' },
	])('of $counts: $because', ({ counts, reasons }) => {
		expect(reasonsOf(oneWijk(counts))).toEqual(reasons)
	})

	test('a wijk of one empty buurt goes with it', () => {
		expect(reasonsOf(oneWijk([-80]))).toEqual(['few', 'complement'])
	})

	test('inhabitants of an empty buurt are no reason to hide those of another', () => {
		const people = new Map([['crimes', { parent: null, complete: false, people: true }]])
		expect(reasonsOf(oneWijk([-20, 300, 440], people))).toEqual(['few', 'none', 'none', 'none'])
	})

	test('a complement in one direction asks for one in the other', () => {
		// Two buurten, two categories and their total: only afval in A is small.
		//         A    B   wijk
		// afval   3   20    23     → B's goes for the wijk (23 − 20), groen's in A for the sum of A (43 − 40),
		// groen  40   60   100     → and then groen's in B for both.
		// all    43   80   123
		const counts: Record<string, number[]> = { afval: [3, 20, 23], groen: [40, 60, 100], all: [43, 80, 123] }
		const areas = ['BUA', 'BUB', 'WK']
		const cells = Object.entries(counts).flatMap(([category, row]) =>
			row.map((count, i): CountCell => {
				const area = areas[i] ?? ''
				const key = statisticKey('s', category, area, '')
				return { category, area, period: '2024', count, key, published: true, few: false }
			}),
		)
		const categories = new Map<string, CategoryPlace>([
			['all', { parent: null, complete: true }],
			...['afval', 'groen'].map((key) => [key, { parent: 'all', complete: false }] as const),
		])
		const hierarchy = {
			areas: new Map([
				['BUA', 'WK'],
				['BUB', 'WK'],
			]),
			categories,
		}
		expect(protectCounts(cells, hierarchy, rules).map(({ suppressed }) => suppressed)).toEqual([
			...['small', 'complement', 'none'],
			...['complement', 'complement', 'none'],
			...['none', 'none', 'none'],
		])
	})

	test('an unpublished level between makes its buurten parts of the gemeente', () => {
		const areas = new Map([
			['BU1', 'WK1'],
			['BU2', 'WK2'],
			['WK1', 'GM'],
			['WK2', 'GM'],
		])
		const cells = Object.entries({ BU1: 3, BU2: 30, WK1: 3, WK2: 30, GM: 33 }).map(([area, count]): CountCell => {
			const published = !area.startsWith('WK')
			return { category: 'crimes', area, period: '2024', count, key: BigInt(count), published, few: false }
		})
		const states = protectCounts(cells, { areas, categories: single }, rules)
		expect(states.map(({ suppressed }) => suppressed)).toEqual(['small', 'complement', 'config', 'config', 'none'])
	})

	test('what the sums would pin down goes, though it is no complement', () => {
		// Rounded up and down as far as can be: four parts shown as 5 less than they are at most, their total as 20 more. Found by
		// search: keys that round 6 up to 10 and 9 down to 5 leave the sums one answer.
		const key = (count: number, shown: number) => {
			for (let k = 0n; ; k++) if (roundRandomly(count, k, 5) === shown) return k
		}
		const parts = [16, 16, 16, 16].map((count) => ({ count, key: key(count, 20) }))
		const total = { count: 64, key: key(64, 60) }
		const areas = new Map(parts.map((_, i) => [`BU${i}`, 'WK']))
		const cells = [...parts, total].map((cell, i): CountCell => {
			const area = i < parts.length ? `BU${i}` : 'WK'
			return { category: 'crimes', area, period: '2024', ...cell, published: true, few: false }
		})
		const states = protectCounts(cells, { areas, categories: single }, rules)
		expect(states.map(({ suppressed }) => suppressed)).toContain('audit')
		expect(states.map(({ value }) => value)).not.toEqual([20, 20, 20, 20, 60])
	})
})

describe('protection', () => {
	test('is always the same, and shows the same number for the same records', () => {
		for (let seed = 0; seed < 40; seed++) {
			const { cells, hierarchy } = randomCounts(seed)
			const states = protectCounts(cells, hierarchy, rules)
			expect(protectCounts(cells, hierarchy, rules)).toEqual(states)
			const shown = new Map<bigint, number>()
			for (const [i, { value }] of states.entries()) {
				const { key } = cells[i] as CountCell
				if (value !== null) expect(shown.get(key) ?? value).toBe(value)
				if (value !== null) shown.set(key, value)
			}
		}
	})

	test('shows no small count, none where few live, and none that is to stay inside', () => {
		for (let seed = 0; seed < 40; seed++) {
			const { cells, hierarchy } = randomCounts(seed)
			for (const [i, { value, suppressed }] of protectCounts(cells, hierarchy, rules).entries()) {
				const { count, few, published } = cells[i] as CountCell
				expect(value === null).toBe(suppressed !== 'none')
				if (count < 5 || few || !published) expect(value).toBeNull()
			}
		}
	})

	test('refuses what is no count and what does not add up', () => {
		const { cells, hierarchy } = oneWijk([10, 20])
		const [first, ...rest] = cells as [CountCell, ...CountCell[]]
		expect(() => protectCounts([{ ...first, count: 1.5 }, ...rest], hierarchy, rules)).toThrow('1.5 is no count')
		expect(() => protectCounts([first, ...cells], hierarchy, rules)).toThrow('two counts of crimes in BU0, 2024')
		const categories = new Map([
			['all', { parent: null, complete: true }],
			['crimes', { parent: 'all', complete: false }],
		])
		const all = { ...first, category: 'all', count: 11 }
		expect(() => protectCounts([all, ...cells], { ...hierarchy, categories }, rules)).toThrow(
			'the parts of all in BU0, 2024 differ from it by 1',
		)
	})
})

test('percentages end at the cap, and an area of few or of nobody knows how many is empty', () => {
	expect([12.5, 90, 90.1, 100, null].map((value) => capPercentage(value, 90))).toEqual([12.5, 90, 90, 90, null])
	expect([0, 49, 50, null].map((n) => hasFewInhabitants(n, { minimumInhabitants: 50 }))).toEqual([
		true,
		true,
		false,
		true,
	])
})
