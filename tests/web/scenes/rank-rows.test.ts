import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ValueStatus, ValuesAnswer } from '../../../server/contract/values.ts'
import { fitRows, isGap, type RankGap, type RankRow, rankRows } from '../../../web/scenes/rank-rows.ts'

type Told = readonly [code: string, value: number | null, status?: ValueStatus]
const answerOf = (told: readonly Told[]) =>
	({
		areas: told.map(([code]) => code),
		values: told.map(([, value]) => value),
		status: told.map(([, value, status]) => status ?? (value === null ? 'missing' : 'ok')),
	}) as unknown as ValuesAnswer

const town = answerOf([
	['A', 90],
	['B', 80],
	['C', 80],
	['D', 40],
	['E', 20],
	['F', 10],
	['G', null, 'suppressed'],
	['H', 999, 'unreliable'],
])
const names = { A: 'Aa', D: 'Dee' }
const rowsOf = (shown: string[], marked: string[] = [], of = town) =>
	rankRows(
		of,
		{ shown, names },
		marked.map((area) => ({ area, label: area === 'D' ? 'let op' : '' })),
	)
const said = (lines: readonly (RankRow | RankGap)[]) => lines.map((line) => (isGap(line) ? line.gap : line.code))

describe('rankRows', () => {
	test('ranks count among all areas with a dependable value; equal values share one', () => {
		const { rows, ranked } = rowsOf(['A', 'B', 'C', 'D', 'G', 'H'])
		expect(ranked).toBe(6)
		expect(rows.map(({ rank }) => rank)).toEqual([1, 2, 2, 4, null, null])
		expect(rows.map(({ name }) => name)).toEqual(['Aa', 'B', 'C', 'Dee', 'G', 'H'])
	})
	test('a value that is unreliable stays beside its status, one that is withheld is none', () => {
		const [unreliable, suppressed] = rowsOf(['H', 'G']).rows
		expect(unreliable).toMatchObject({ value: 999, status: 'unreliable', place: null })
		expect(suppressed).toMatchObject({ value: null, status: 'suppressed' })
	})
	test('a label belongs to who is highlighted alone', () => {
		expect(rowsOf(['A', 'D', 'E'], ['D', 'E']).rows.map(({ label }) => label)).toEqual([null, 'let op', ''])
	})
	test('from low to high the places run the other way, the ranks do not', () => {
		const { rows } = rowsOf(['F', 'E', 'A'])
		expect(rows.map(({ place, rank }) => [place, rank])).toEqual([
			[0, 6],
			[1, 5],
			[5, 1],
		])
	})
	test('an area that this Dataset does not have is missing, not left out', () => {
		expect(rowsOf(['A', 'Z']).rows[1]).toMatchObject({ code: 'Z', name: 'Z', status: 'missing', rank: null })
	})
})

describe('fitRows', () => {
	const fit = (shown: string[], marked: string[], room: number) => {
		const { rows, ranked } = rowsOf(shown, marked)
		return said(fitRows(rows, ranked, room))
	}
	test.each([
		['all that there are: no gap', ['A', 'B', 'C', 'D', 'E', 'F'], [], 9, ['A', 'B', 'C', 'D', 'E', 'F']],
		['more follow', ['A', 'B'], [], 9, ['A', 'B', 4]],
		['who is highlighted lies further down', ['A', 'B', 'E'], ['E'], 9, ['A', 'B', 2, 'E', 1]],
		['who comes first is not the first', ['D', 'E'], [], 9, [3, 'D', 'E', 1]],
		['those without a value come last, after what is left out', ['A', 'B', 'G'], ['G'], 9, ['A', 'B', 4, 'G']],
		['little room: the last go, who is highlighted stays', ['A', 'B', 'C', 'D', 'E'], ['E'], 5, ['A', 'B', 2, 'E', 1]],
		['too little room even for those highlighted', ['A', 'D', 'F'], ['A', 'D', 'F'], 2, ['A', 2, 'D', 1, 'F']],
	] as const)('%s', (_, shown, marked, room, expected) => {
		expect(fit([...shown], [...marked], room)).toEqual(expected)
	})

	test('rows and gaps together are always all areas with a value, and who is highlighted is among them', () => {
		const towns = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.integer({ min: -50, max: 50 })), {
			selector: ([code]) => code,
			minLength: 1,
		})
		fc.assert(
			fc.property(towns, fc.infiniteStream(fc.boolean()), fc.integer({ min: 1, max: 12 }), (told, coin, room) => {
				const of = answerOf(told)
				const ordered = told.toSorted((a, b) => b[1] - a[1]).map(([code]) => code)
				const shown = ordered.filter(() => coin.next().value)
				const marked = shown.filter(() => coin.next().value)
				const { rows, ranked } = rowsOf(shown, marked, of)
				const lines = fitRows(rows, ranked, room)
				const sum = lines.reduce((n, line) => n + (isGap(line) ? line.gap : 1), 0)
				expect(sum).toBe(told.length)
				expect(said(lines)).toEqual(expect.arrayContaining(marked))
			}),
		)
	})
})
