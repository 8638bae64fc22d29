import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../server/contract/common.ts'
import { type DifferencesAnswer, differencesAnswer, type SimilarAnswer } from '../../server/contract/difference.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { contrasts } from '../../server/differences/contrasts.ts'
import { likenesses } from '../../server/differences/likenesses.ts'
import { toNeighbours } from '../../server/methods/weights.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { B1, B2, B3, B4, B5, B6, type Fixture, OOST, openFixture, TESTDAM, WEST } from './fixture.ts'

let testdam: Fixture
let demo: DemoApp
const logged: string[] = []
beforeAll(async () => {
	testdam = await openFixture((message) => logged.push(message))
	demo = await openDemoApp()
})
afterAll(() => {
	testdam?.close()
	demo?.close()
})
const close = (list: readonly (number | null)[]) => list.map((v) => (v === null ? null : expect.closeTo(v, 9)))

describe('pairs of neighbours, counted by hand', () => {
	// 0 – 1 – 2 – 3 in a row, and 0 – 3.
	const row = toNeighbours([
		[1, 3],
		[0, 2],
		[1, 3],
		[0, 2],
	])
	test('each pair once, furthest first, equals in order', () => {
		const { pairs, leftOut } = contrasts([[0], [3], [1], [1]], row, 1, 9)
		expect(pairs.map(({ a, b, distance }) => [a, b, distance])).toEqual([
			[0, 1, 3],
			[1, 2, 2],
			[0, 3, 1],
			[2, 3, 0],
		])
		expect(leftOut).toBe(0)
	})
	test('on what both have; a pair that shares too little is counted, not listed', () => {
		const scores = [
			[0, 0, 0],
			[1, null, 2],
			[9, null, null],
			[null, null, null],
		]
		const { pairs, leftOut } = contrasts(scores, row, 3, 9)
		expect(pairs).toEqual([{ a: 0, b: 1, distance: Math.sqrt(2.5), shared: 2, differences: [-1, null, -2] }])
		expect(leftOut).toBe(3)
	})
	test('only the furthest are kept, however many there are', () => {
		// A row of 400 areas, one metric: the step to the next is its place, so the last steps are the largest.
		const heights = Array.from({ length: 400 }, (_, i) => [(i * (i + 1)) / 2])
		const next = toNeighbours(heights.map((_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < heights.length)))
		const { pairs } = contrasts(heights, next, 1, 3)
		expect(pairs.map(({ a, b, distance }) => [a, b, distance])).toEqual([
			[398, 399, 399],
			[397, 398, 398],
			[396, 397, 397],
		])
	})
	test('no neighbours, no areas, nothing that tells them apart', () => {
		expect(contrasts([[1], [2]], toNeighbours([[], []]), 1, 9)).toEqual({ pairs: [], leftOut: 0 })
		expect(contrasts([], toNeighbours([]), 1, 9)).toEqual({ pairs: [], leftOut: 0 })
		expect(contrasts([[null], [null]], toNeighbours([[1], [0]]), 0, 9)).toEqual({ pairs: [], leftOut: 1 })
	})
})

describe('likeness, counted by hand', () => {
	const others = [[1], [4], [-2], [null], [1]]
	const names = (list: { other: number; distance: number }[]) => list.map(({ other, distance }) => [other, distance])
	test('both ends, no area at both, the middle one among the most alike', () => {
		const { most, least, leftOut } = likenesses([0], [...others, [3]], 1, 5)
		expect(names(most)).toEqual([
			[0, 1],
			[4, 1],
			[2, 2],
		])
		expect(names(least)).toEqual([
			[1, 4],
			[5, 3],
		])
		expect(leftOut).toBe(1)
	})
	test('as many as asked', () => {
		const { most, least } = likenesses([0], others, 1, 1)
		expect(names(most)).toEqual([[0, 1]])
		expect(names(least)).toEqual([[1, 4]])
	})
	test('of an area of which nothing is known', () => {
		expect(likenesses([null], others, 1, 5)).toEqual({ most: [], least: [], leftOut: 5 })
	})
})

describe('Testdam', () => {
	test('values and standard scores of the dependable areas only', async () => {
		const answer = await testdam.get<DifferencesAnswer>(
			'/differences?metrics=police.crimesPer1000,signals.per1000&from=2024-01-01&to=2025-01-01',
		)
		// Crimes 9, 0 and 18 of 900, 450 and 1800 people; B3 has nobody, B4 too few, B5 is unknown.
		const [crimes, signals] = answer.metrics
		expect(crimes).toMatchObject({ period: '2023', filter: null, areas: 3, sd: expect.closeTo(Math.sqrt(100 / 3), 9) })
		expect(crimes?.mean).toBeCloseTo(20 / 3, 9)
		expect(signals).toMatchObject({ period: null, filter: { from: '2024-01-01', to: '2025-01-01' }, areas: 3 })
		expect(answer.rows.map(({ area }) => area)).toEqual([B1, B2, B3, B4, B5, B6])
		expect(answer.rows.map(({ values }) => values[0])).toEqual([10, 0, null, null, null, 10])
		const root = Math.sqrt(1 / 3)
		expect(answer.rows.map(({ z }) => z[0])).toEqual(close([root, -2 * root, null, null, null, root]))
		expect(answer.rows.map(({ values }) => values[1])).toEqual([3, 2, null, null, null, 0.5])
		expect(answer.metrics.map(({ source }) => source.name)).toEqual(['CBS, kerncijfers', 'Signalen Testdam'])
	})
	test('inside a wijk', async () => {
		const answer = await testdam.get<DifferencesAnswer>(`/differences?metrics=police.crimesPer1000&universe=${OOST}`)
		expect(answer.universe).toEqual({ code: OOST, name: 'Oost' })
		expect(answer.metrics[0]).toMatchObject({ mean: 5, areas: 2 })
		expect(answer.rows.map(({ z }) => z[0])).toEqual(close([Math.SQRT1_2, -Math.SQRT1_2, null]))
	})
	test('a metric known of one area has no spread: no scores, no NaN', async () => {
		const answer = await testdam.get<DifferencesAnswer>('/differences?metrics=cbs.woz')
		expect(answer.metrics[0]).toMatchObject({ mean: 210, sd: null, areas: 1 })
		expect(answer.rows.every(({ z }) => z[0] === null)).toBe(true)
		expect(answer.pairs).toEqual([])
	})
	test('one area only, and all equal', async () => {
		const one = await testdam.get<DifferencesAnswer>('/differences?metrics=cbs.inhabitants&level=gemeente')
		expect(one.rows).toEqual([{ area: TESTDAM, values: [expect.anything()], z: [null] }])
		const equal = await testdam.get<DifferencesAnswer>(
			'/differences?metrics=signals.count&status=inProgress&from=2024-01-01&to=2024-06-01',
		)
		expect(equal.metrics[0]).toMatchObject({ mean: 0, sd: 0, areas: 6 })
		expect(equal.rows.every(({ z }) => z[0] === null)).toBe(true)
	})
	test('similar: on shared metrics, who shares too little is counted', async () => {
		const answer = await testdam.get<SimilarAnswer>(
			`/similar?area=${B1}&metrics=police.crimesPer1000,signals.per1000&from=2024-01-01&to=2025-01-01`,
		)
		expect(answer.query).toEqual({ area: B1, level: 'buurt' })
		expect(answer.leftOut).toBe(3)
		const sd = Math.sqrt(19 / 12)
		expect(answer.most).toEqual([
			{
				area: B2,
				distance: expect.closeTo(Math.sqrt((3 + (1 / sd) ** 2) / 2), 9),
				shared: 2,
				differences: close([-Math.sqrt(3), -1 / sd]),
			},
		])
		expect(answer.least).toEqual([
			{
				area: B6,
				distance: expect.closeTo(Math.sqrt((2.5 / sd) ** 2 / 2), 9),
				shared: 2,
				differences: close([0, -2.5 / sd]),
			},
		])
	})
	test('similar to an area outside the universe, or without figures', async () => {
		const outside = await testdam.get<SimilarAnswer>(
			`/similar?area=${B6}&metrics=police.crimesPer1000&universe=${OOST}`,
		)
		expect(outside.most.map(({ area, distance }) => [area, distance])).toEqual([[B1, 0]])
		expect(outside.least.map(({ area }) => area)).toEqual([B2])
		const unknown = await testdam.get<SimilarAnswer>(`/similar?area=${B5}&metrics=police.crimesPer1000`)
		expect(unknown).toMatchObject({ most: [], least: [], leftOut: 5 })
		const alone = await testdam.get<SimilarAnswer>(`/similar?area=${TESTDAM}&metrics=cbs.inhabitants`)
		expect(alone).toMatchObject({ most: [], least: [], leftOut: 0 })
	})
	test.each<[string, string, string, string[]?]>([
		['/differences', 'metrics', ''],
		['/differences?metrics=', 'metrics', ''],
		['/differences?metrics=cbs.wozz', 'metrics', 'cbs.wozz', ['cbs.woz']],
		['/differences?metrics=cbs.woz,WOZ', 'metrics', 'cbs.woz,WOZ'],
		['/differences?metrics=cbs.woz,cbs.urbanity&level=wijk', 'metrics', 'cbs.urbanity'],
		['/differences?metrics=cbs.woz&status=open', 'status', 'open'],
		['/differences?metrics=cbs.woz&period=2023', 'period', '2023'],
		['/differences?metrics=signals.count&category=afvall', 'category', 'afvall', ['afval']],
		[`/differences?metrics=${Array.from({ length: 13 }, (_, i) => `a.m${i}`).join(',')}`, 'metrics', 'a.m0'],
		[`/differences?metrics=cbs.woz&universe=${B1}`, 'universe', B1],
		[`/differences?metrics=cbs.inhabitants&universe=${OOST}&level=wijk`, 'universe', OOST],
		['/differences?metrics=cbs.woz&universe=GM9999', 'universe', 'GM9999'],
		['/differences.csv?metrics=cbs.woz&table=both', 'table', 'both', ['pairs']],
		['/similar?metrics=cbs.woz', 'area', ''],
		['/similar?area=BU00010109&metrics=cbs.woz', 'area', 'BU00010109', [B1]],
		[`/similar?area=${WEST}&metrics=cbs.urbanity`, 'metrics', 'cbs.urbanity'],
		[`/similar?area=${B1}&metrics=cbs.woz&limit=0`, 'limit', '0'],
		[`/similar?area=${B1}&metrics=cbs.woz&level=buurt`, 'level', 'buurt'],
		[`/similar?area=${WEST}&metrics=cbs.inhabitants&universe=${WEST}`, 'universe', WEST],
	])('refuses %s', async (path, parameter, value, suggestions = []) => {
		const response = await testdam.app.request(`/api/v1${path}`)
		const body = (await response.json()) as Problem
		expect([response.status, body.parameter]).toEqual([400, parameter])
		expect(body.value ?? '').toContain(value)
		for (const suggestion of suggestions) expect(body.suggestions).toContain(suggestion)
	})
	test('nothing of this was unexpected', () => expect(logged).toEqual([]))
})

describe('the demo', () => {
	const chosen = 'metrics=cbs.woz,lbm.score,police.crimesPer1000,signals.per1000'
	test('values are those of the map, scores have mean 0 and standard deviation 1', async () => {
		const answer = differencesAnswer.parse(await demo.get(`/differences?${chosen}`))
		for (const [m, { id, areas }] of answer.metrics.entries()) {
			const map = await demo.get<ValuesAnswer>(`/values?metric=${id}`)
			const dependable = map.values.map((value, i) => (map.status[i] === 'ok' ? value : null))
			expect(answer.rows.map(({ values }) => values[m])).toEqual(dependable)
			const z = answer.rows.map((row) => row.z[m]).filter((value) => value !== null && value !== undefined)
			expect(z).toHaveLength(areas)
			expect(z.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6)
			expect(z.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(areas - 1, 6)
		}
	})
	test('the pairs are neighbours, and no other two neighbours differ more', async () => {
		const [answer, neighbours] = await Promise.all([
			demo.get<DifferencesAnswer>(`/differences?${chosen}`),
			demo.get<Record<string, string[]>>('/areas/neighbours?level=buurt'),
		])
		const scores = new Map(answer.rows.map(({ area, z }) => [area, z]))
		const apart = (a: string, b: string) => {
			const squares = (scores.get(a) ?? []).flatMap((z, m) => {
				const other = scores.get(b)?.[m] ?? null
				return z === null || other === null ? [] : [(z - other) ** 2]
			})
			return squares.length < 2 ? null : Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)
		}
		const all = Object.entries(neighbours)
			.flatMap(([a, list]) => list.filter((b) => a < b).map((b) => ({ a, b, distance: apart(a, b) })))
			.filter(({ distance }) => distance !== null)
			.sort((p, q) => (q.distance ?? 0) - (p.distance ?? 0))
		expect(answer.pairs).toHaveLength(25)
		expect(answer.pairs.map(({ a, b }) => [a, b].sort().join())).toEqual(
			all.slice(0, 25).map(({ a, b }) => [a, b].sort().join()),
		)
		answer.pairs.forEach(({ distance }, i) => {
			expect(distance).toBeCloseTo(all[i]?.distance ?? Number.NaN, 9)
		})
	})
	test('likeness is mutual, and the order of the metrics plays no part', async () => {
		const [first] = (await demo.get<SimilarAnswer>(`/similar?area=BU90010703&${chosen}&limit=1`)).most
		const back = await demo.get<SimilarAnswer>(`/similar?area=${first?.area}&${chosen}&limit=50`)
		const found = [...back.most, ...back.least].find(({ area }) => area === 'BU90010703')
		expect(found?.distance).toBeCloseTo(first?.distance ?? Number.NaN, 9)
		const turned = chosen.replace(/=(.*)/, (_, list: string) => `=${list.split(',').reverse().join()}`)
		const other = await demo.get<SimilarAnswer>(`/similar?area=BU90010703&${turned}&limit=10`)
		const same = await demo.get<SimilarAnswer>(`/similar?area=BU90010703&${chosen}&limit=10`)
		expect(other.most.map(({ area }) => area)).toEqual(same.most.map(({ area }) => area))
		expect(other.least.map(({ area }) => area)).toEqual(same.least.map(({ area }) => area))
	})
	test('as CSV: the same numbers, with what they were held against in every row', async () => {
		const answer = await demo.get<DifferencesAnswer>(`/differences?${chosen}`)
		const read = async (path: string): Promise<Record<string, string>[]> =>
			parse(await (await demo.app.request(`/api/v1${path}`)).text(), { bom: true, columns: true })
		const rows = await read(`/differences.csv?${chosen}`)
		expect(rows.map(({ z }) => (z === '' ? null : Number(z)))).toEqual(answer.rows.flatMap(({ z }) => z))
		expect(rows[0]).toMatchObject({ metric: 'cbs.woz', period: '2025', areas: String(answer.metrics[0]?.areas) })
		expect(rows[0]?.source).toMatch(/^Markerwaard/)
		const pairs = await read(`/differences.csv?${chosen}&table=pairs`)
		expect(pairs.map((row) => [row.a_code, row.b_code])).toEqual(
			answer.pairs.flatMap(({ a, b }) => answer.metrics.map(() => [a, b])),
		)
		const similar = await demo.get<SimilarAnswer>(`/similar?area=BU90010703&${chosen}`)
		const alike = await read(`/similar.csv?area=BU90010703&${chosen}&language=en`)
		expect(alike.map((row) => [row.end, row.area_code, Number(row.distance)])).toEqual(
			[
				...similar.most.map((one) => ['most', one] as const),
				...similar.least.map((one) => ['least', one] as const),
			].flatMap(([end, { area, distance }]) => answer.metrics.map(() => [end, area, distance])),
		)
	})
})
