import { describe, expect, test } from 'vitest'
import type { PublicNumbers } from '../../scripts/publish/attack/public-numbers.ts'
import { recoverCounts, valuesLeft } from '../../scripts/publish/attack/recover-counts.ts'
import { protectCounts } from '../../scripts/publish/disclosure/protect-counts.ts'
import type { CountCell, ProtectedCell } from '../../scripts/publish/disclosure/protected-cell.ts'
import { roundRandomly } from '../../scripts/publish/disclosure/round-randomly.ts'
import { randomCounts } from './random-counts.ts'

const rules = { base: 5, threshold: 5, minimumInhabitants: 50 }
const everything = { solve: Number.POSITIVE_INFINITY, integerBelow: 4 }
const intervalsAlone = { solve: 0, integerBelow: 0 }

const nameOf = ({ metric, area, period }: { metric: string; area: string; period: string }) =>
	`${metric} ${area} ${period}`
const nameOfCell = ({ category, area, period }: CountCell) => nameOf({ metric: category, area, period })

type Counts = ReturnType<typeof randomCounts>

/** What the public sees of counts when each cell is given out as `givenOut` says. */
function published(
	{ cells, hierarchy }: Counts,
	givenOut: (cell: CountCell, i: number) => number | null,
	given: PublicNumbers['rules'] = rules,
): PublicNumbers {
	const numbers = cells.flatMap((cell, i) =>
		cell.published ? [{ metric: cell.category, area: cell.area, period: cell.period, value: givenOut(cell, i) }] : [],
	)
	return { numbers, areas: hierarchy.areas, metrics: hierarchy.categories, rules: given }
}

/** How many counts an attack on `seeds` Datasets gets right and exactly. */
async function recovered(seeds: number, publishedOf: (counts: Counts) => PublicNumbers): Promise<number> {
	let right = 0
	for (let seed = 0; seed < seeds; seed++) {
		const counts = randomCounts(seed)
		const truth = new Map(counts.cells.map((cell) => [nameOfCell(cell), cell.count]))
		const { determined } = await recoverCounts(publishedOf(counts), intervalsAlone)
		right += determined.filter((found) => !found.rest && truth.get(nameOf(found)) === found.low).length
	}
	return right
}

describe('200 random Datasets', () => {
	test.each([0, 50, 100, 150])(
		'(fifty from %i on) give no count away, nor narrow one down to fewer than three',
		async (first) => {
			let narrowest = Number.POSITIVE_INFINITY
			let solved = 0
			for (let seed = first; seed < first + 50; seed++) {
				const counts = randomCounts(seed)
				const states = protectCounts(counts.cells, counts.hierarchy, rules)
				const recovery = await recoverCounts(
					published(counts, (_, i) => states[i]?.value ?? null),
					everything,
				)
				expect(recovery.determined).toEqual([])
				expect(recovery.contradicted).toBe(0)
				const truth = new Map(counts.cells.map((cell) => [nameOfCell(cell), cell.count]))
				for (const found of recovery.found) {
					const count = truth.get(nameOf(found)) ?? 0
					if (!found.rest && (count < found.low || count > found.high)) expect(found).toBe(count)
				}
				if (recovery.narrowest) narrowest = Math.min(narrowest, valuesLeft(recovery.narrowest))
				solved += recovery.solved
			}
			expect(narrowest).toBeGreaterThanOrEqual(3)
			expect(solved).toBeGreaterThan(2500)
		},
	)

	test('give none away to somebody who is told why each cell is suppressed', async () => {
		for (let seed = 0; seed < 40; seed++) {
			const counts = randomCounts(seed)
			const states = protectCounts(counts.cells, counts.hierarchy, rules)
			const why = new Map(counts.cells.map((cell, i) => [nameOfCell(cell), states[i] as ProtectedCell]))
			const recovery = await recoverCounts(
				{
					...published(counts, (_, i) => states[i]?.value ?? null),
					beforehand: (number) => (why.get(nameOf(number))?.suppressed === 'small' ? [0, 4] : null),
				},
				everything,
			)
			expect(recovery.narrowest && valuesLeft(recovery.narrowest)).toBeGreaterThanOrEqual(3)
		}
	})
})

test('rounding that always goes the worst way still gives no count away', async () => {
	const keyThatRounds = (count: number, to: number) => {
		for (let key = 0n; ; key++) if (roundRandomly(count, key, 5) === to) return key
	}
	// The first rounds everything up, the second everything down: parts and wholes by turns, so that they drift apart.
	const keys = [keyThatRounds(1, 5), keyThatRounds(4, 0)]
	let audited = 0
	for (let seed = 0; seed < 200; seed++) {
		const { cells, hierarchy } = randomCounts(seed)
		const steps = ({ area, category }: CountCell) => {
			const size = area === 'GM' ? 2 : area.startsWith('WK') ? 1 : 0
			return size + (category === 'all' ? 2 : category.includes('/') ? 0 : 1) + seed
		}
		const worst = cells.map((cell) => ({ ...cell, key: keys[steps(cell) % 2] as bigint }))
		const states = protectCounts(worst, hierarchy, rules)
		// Without work for the audit, it is as random Datasets are.
		if (!states.some(({ suppressed }) => suppressed === 'audit')) continue
		audited++
		const numbers = published({ cells: worst, hierarchy }, (_, i) => states[i]?.value ?? null)
		expect((await recoverCounts(numbers, everything)).determined).toEqual([])
	}
	expect(audited).toBeGreaterThan(0)
})

describe('the same attack recovers counts', () => {
	test('that are published as they are', async () => {
		const asTheyAre = (counts: Counts) => published(counts, ({ count }) => count, { base: 1, threshold: 0 })
		expect(await recovered(20, asTheyAre)).toBeGreaterThan(1000)
	})

	test('of which only the small ones are left out', async () => {
		const primary = (counts: Counts) =>
			published(counts, ({ count }) => (count < 5 ? null : count), { base: 1, threshold: 5 })
		const suppressed = randomCounts(3).cells.filter(({ count }) => count < 5)
		expect(suppressed.length).toBeGreaterThan(0)
		expect(await recovered(20, primary)).toBeGreaterThan(1000)
	})

	test('that are rounded to the nearest five, each by itself', async () => {
		const nearest = (counts: Counts): PublicNumbers => {
			const givenOut = ({ count }: CountCell) => (count < 5 ? null : Math.round(count / 5) * 5)
			const values = new Map(counts.cells.map((cell) => [nameOfCell(cell), givenOut(cell)]))
			const beforehand: PublicNumbers['beforehand'] = (number) => {
				const value = values.get(nameOf(number)) ?? null
				return value === null ? null : [value - 2, value + 2]
			}
			return { ...published(counts, givenOut), beforehand }
		}
		expect(await recovered(100, nearest)).toBeGreaterThan(5)
	})

	test('with more than intervals: two tables at once leave one answer', async () => {
		// a + b = 4, c + d = 6, a + c = 4 and b + d = 6, each by itself, leave a from 0 to 4; with a = d they leave one.
		const areas = new Map([
			['BU1', 'WK'],
			['BU2', 'WK'],
		])
		const metrics = new Map([
			['all', { parent: null, complete: true }],
			['x', { parent: 'all', complete: false }],
			['y', { parent: 'all', complete: false }],
		])
		const shown: [string, string, number | null][] = [
			['x', 'WK', 4],
			['y', 'WK', 6],
			['all', 'WK', 10],
			['all', 'BU1', 4],
			['all', 'BU2', 6],
		]
		const numbers = shown.map(([metric, area, value]) => ({ metric, area, period: '2024', value }))
		const known: Record<string, readonly [number, number]> = { 'y BU1 2024': [0, 1], 'x BU2 2024': [1, 9] }
		const beforehand: PublicNumbers['beforehand'] = (number) => known[nameOf(number)] ?? null
		const recovery = await recoverCounts({ numbers, areas, metrics, rules: { base: 1, threshold: 0 }, beforehand })
		const of = (metric: string, area: string) => recovery.found.find((f) => f.metric === metric && f.area === area)
		expect(of('y', 'BU1')).toMatchObject({ low: 1, high: 1 })
		expect(of('x', 'BU1')).toMatchObject({ low: 3, high: 3 })
		expect(of('y', 'BU2')).toMatchObject({ low: 5, high: 5 })
	})
})
