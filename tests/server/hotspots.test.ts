import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emerging, hotspot } from '../../data/demo/truths.ts'
import { type HotspotsAnswer, hotspotsAnswer, robustnessAnswer } from '../../server/contract/hotspot.ts'
import { valuesAnswer } from '../../server/contract/values.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'

let demo: DemoApp
beforeAll(async () => {
	demo = await openDemoApp()
})
afterAll(() => demo?.close())

const ask = async (query: string): Promise<HotspotsAnswer> => hotspotsAnswer.parse(await demo.get(`/hotspots?${query}`))
const robustness = async (query: string) => robustnessAnswer.parse(await demo.get(`/hotspots/robustness?${query}`))
const categoryOf = ({ main, sub }: { main: string; sub: string }) => `category=${main}/${sub}`
const waste = `metric=signals.per1000&${categoryOf(hotspot)}&from=2023-01-01&to=2026-01-01`
const youth = `metric=signals.per1000&${categoryOf(emerging)}&from=${emerging.from}&to=2026-01-01`

describe('what was planted is found', () => {
	test('bulky waste in Noorderhoek: one hot region holds the four buurten, and no other region is there', async () => {
		const { regions, rows } = await ask(waste)
		expect(regions).toHaveLength(1)
		expect(regions[0]).toMatchObject({ id: 'hot-1', kind: 'hot', areas: expect.arrayContaining([...hotspot.buurten]) })
		expect(hotspot.buurten).toContain(regions[0]?.core)
		for (const { area, bin, observed, high } of rows) {
			if (!(hotspot.buurten as readonly string[]).includes(area)) continue
			expect(bin).toBeGreaterThan(0)
			expect(observed).toBeGreaterThan(high ?? Number.NaN)
		}
	})
	test('nuisance by youth in Vogelweide: in one hot region since it began, not before', async () => {
		const { regions } = await ask(youth)
		// The centre is hot as well: that is where young people go out.
		const holding = regions.filter(({ areas }) => emerging.buurten.some((code) => areas.includes(code)))
		expect(holding).toHaveLength(1)
		expect(holding[0]).toMatchObject({ kind: 'hot', areas: expect.arrayContaining([...emerging.buurten]) })
		const before = await ask(`metric=signals.per1000&${categoryOf(emerging)}&from=2022-10-01&to=2024-10-01`)
		const hot = before.rows.filter(({ bin }) => bin !== null && bin > 0).map(({ area }) => area)
		expect(hot.filter((area) => emerging.buurten.includes(area))).toEqual([])
	})
	test('by a scan and by local Moran too: circles and clusters hold them', async () => {
		const { regions } = await ask(`${waste}&method=scan`)
		expect(regions[0]).toMatchObject({ areas: [...hotspot.buurten].sort(), p: 0.001 })
		const lisa = await ask(`${waste}&method=lisa`)
		const high = lisa.rows.filter(({ bin, quadrant }) => bin !== null && bin > 0 && quadrant === 'highHigh')
		expect(high.length).toBeGreaterThan(0)
		for (const { area } of high) expect(hotspot.buurten).toContain(area)
	})
})

describe('the answer agrees with itself and with others', () => {
	test.each(['gistar', 'lisa', 'scan'])(
		'%s: bins follow q, regions follow bins, totals follow rows',
		async (method) => {
			const { rows, regions, global, parameters } = await ask(`${waste}&method=${method}`)
			const level = (q: number) => parameters.alphas.filter((alpha) => q <= alpha).length
			for (const { bin, q, p, z, region, quadrant } of rows) {
				if (bin === null) continue
				expect(Math.abs(bin)).toBe(level((method === 'scan' ? p : q) ?? 1))
				if (method === 'gistar' && bin !== 0) expect(Math.sign(bin)).toBe(Math.sign(z ?? 0))
				if (method === 'lisa' && bin !== 0) expect(quadrant?.startsWith(bin > 0 ? 'high' : 'low')).toBe(true)
				expect(region === null).toBe(bin === 0)
			}
			for (const { id, kind, areas, core, observed } of regions) {
				const own = rows.filter((row) => row.region === id)
				expect(own.map(({ area }) => area).sort()).toEqual([...areas].sort())
				expect(areas).toContain(core)
				expect(own.every(({ bin }) => Math.sign(bin ?? 0) === (kind === 'hot' ? 1 : -1))).toBe(true)
				expect(own.reduce((sum, row) => sum + (row.observed ?? 0), 0)).toBe(observed)
			}
			expect(global.hot).toBe(rows.filter(({ bin }) => (bin ?? 0) > 0).length)
			expect(global.cold).toBe(rows.filter(({ bin }) => (bin ?? 0) < 0).length)
			expect(global.tested + Object.values(global.notTested).reduce((sum, count) => sum + count, 0)).toBe(rows.length)
			const tested = rows.filter(({ status }) => status === 'tested')
			const of = (key: 'observed' | 'expected') => tested.reduce((sum, row) => sum + (row[key] ?? 0), 0)
			expect(of('observed') / of('expected')).toBeCloseTo(1, 12)
			expect(of('observed') / tested.length).toBeCloseTo(global.meanExpected ?? 0, 9)
		},
	)

	test('a count and its rate are the same test, on the counts that /values gives', async () => {
		const rate = await ask(waste)
		const count = await ask(waste.replace('per1000', 'count'))
		expect(count.rows).toEqual(rate.rows)
		expect(count.global).toEqual(rate.global)
		const values = valuesAnswer.parse(await demo.get(`/values?${waste}`))
		expect(rate.rows.map(({ area }) => area)).toEqual(values.areas)
		expect(rate.rows.map(({ observed }) => observed)).toEqual(values.numerator)
		expect(rate.parameters.denominator).toEqual(values.denominator)
	})

	test('the surroundings are the tested neighbours that /areas/neighbours names', async () => {
		const neighbours = (await demo.get('/areas/neighbours')) as Record<string, string[]>
		const { rows } = await ask(waste)
		const byCode = new Map(rows.map((row) => [row.area, row]))
		for (const { area, around } of rows) {
			const near = (neighbours[area] ?? []).map((code) => byCode.get(code)).filter((row) => row?.status === 'tested')
			expect(around?.areas ?? 0).toBe(near.length)
			expect(around?.observed ?? 0).toBe(near.reduce((sum, row) => sum + (row?.observed ?? 0), 0))
			expect(around?.expected ?? 0).toBeCloseTo(
				near.reduce((sum, row) => sum + (row?.expected ?? 0), 0),
				9,
			)
		}
	})

	test('another universe is another test: its own rate, its own areas', async () => {
		const wijk = await ask('metric=signals.count&universe=WK900101')
		expect(wijk.parameters.universe).toMatchObject({ code: 'WK900101' })
		expect(wijk.rows.every(({ area }) => area.startsWith('BU900101'))).toBe(true)
		const gemeente = await ask('metric=signals.count&universe=GM9001')
		expect(gemeente.rows).toEqual((await ask('metric=signals.count')).rows)
		expect(wijk.parameters.rate).not.toBe(gemeente.parameters.rate)
	})

	test('a scan says how large its circles are; others have none', async () => {
		const circles = { maximumShare: 0.1, maximumAreas: 200 }
		expect((await ask(`${waste}&method=scan`)).parameters).toMatchObject({ circles, seed: 12345, permutations: 999 })
		expect((await ask(waste)).parameters.circles).toBeNull()
	})

	test('a seed gives the same permutations again', async () => {
		const first = await ask(`${waste}&method=lisa`)
		expect(first.parameters).toMatchObject({ seed: 12345, permutations: 9999 })
		expect(await ask(`${waste}&method=lisa`)).toEqual(first)
	})
})

describe('does it hold', () => {
	test('four checks, each of which keeps, loses and gains', async () => {
		const { hot, cold, checks } = await robustness(waste)
		expect(hot).toEqual((await ask(waste)).rows.filter(({ bin }) => (bin ?? 0) > 0).map(({ area }) => area))
		expect(checks.map(({ kind, possible }) => [kind, possible])).toEqual([
			['permutation', true],
			['wijk', true],
			['yearBefore', true],
			['scan', true],
		])
		for (const check of checks) {
			const areas = check.kind === 'wijk' ? 'WK' : 'BU'
			expect(check.untested.every((code) => code.startsWith(areas))).toBe(true)
			const judged = [...check.hot, ...check.cold]
			expect(check.untested.filter((code) => judged.includes(code))).toEqual([])
			expect(check.tested + check.untested.length).toBe(check.kind === 'wijk' ? 12 : 75)
			// A scan looks for high rates only.
			const main = new Set(check.kind === 'scan' ? hot : [...hot, ...cold])
			expect([...check.kept, ...check.lost].sort()).toEqual([...main].sort())
			if (check.kind === 'wijk') {
				expect([...check.hot, ...check.cold, ...check.gained].every((code) => code.startsWith('WK'))).toBe(true)
			} else {
				const found = [...check.hot, ...check.cold]
				expect([...check.kept, ...check.gained].sort()).toEqual(found.sort())
			}
		}
		expect(checks.find(({ kind }) => kind === 'yearBefore')?.period).toBe('2020-01-01/2023-01-01')
		expect(checks.find(({ kind }) => kind === 'scan')?.kept).toEqual(expect.arrayContaining([...hotspot.buurten]))
	})
	test('a scan, which looks for high rates only, loses nothing that is low', async () => {
		const { hot, cold, checks } = await robustness('metric=signals.count&category=wegen-verkeer-straatmeubilair')
		expect(cold.length).toBeGreaterThan(0)
		const scan = checks.find(({ kind }) => kind === 'scan')
		expect([...(scan?.kept ?? []), ...(scan?.lost ?? [])].sort()).toEqual(hot.toSorted())
	})
	test('the year before the nuisance began does not have it: those buurten are lost', async () => {
		const year = youth.replace('to=2026-01-01', 'to=2025-10-01')
		const { hot, checks } = await robustness(year)
		expect(hot).toEqual(expect.arrayContaining([...emerging.buurten]))
		const before = checks.find(({ kind }) => kind === 'yearBefore')
		expect(before).toMatchObject({
			period: '2023-10-01/2024-10-01',
			lost: expect.arrayContaining([...emerging.buurten]),
		})
	})
	test('what is not possible says why', async () => {
		const reasons = async (query: string) =>
			Object.fromEntries((await robustness(query)).checks.map(({ kind, reason }) => [kind, reason]))
		expect(await reasons('metric=lbm.score')).toEqual({
			permutation: null,
			wijk: null,
			yearBefore: null,
			scan: 'needsRate',
		})
		expect(await reasons('metric=signals.count&level=wijk')).toMatchObject({ wijk: 'noWijken' })
		expect(await reasons('metric=signals.count&universe=WK900101')).toMatchObject({ wijk: 'noWijken' })
		const { signals } = (await demo.get('/dataset')) as { signals: { from: string } }
		expect(await reasons(`metric=signals.count&from=${signals.from}`)).toMatchObject({ yearBefore: 'noYearBefore' })
		expect(await reasons('metric=investments.committed&period=all')).toMatchObject({ yearBefore: 'noYearBefore' })
		expect(await reasons('metric=signals.count&from=2025-12-31&to=2026-01-01')).toMatchObject({
			permutation: 'tooFewExpected',
			scan: 'tooFewExpected',
		})
	})
})

test('as CSV: one row per area with the same figures, and how they were made', async () => {
	const answer = await ask(`${waste}&method=lisa`)
	const response = await demo.app.request(`/api/v1/hotspots.csv?${waste}&method=lisa`)
	expect(response.headers.get('Content-Disposition')).toContain(
		'hotspots_lisa_signals.per1000_buurt_2023-01-01_2026-01-01.csv',
	)
	const rows = parse(await response.text(), { columns: true, bom: true }) as Record<string, string>[]
	const cell = (value: unknown) => (value === null ? '' : String(value))
	expect(
		rows.map(({ area_code, status, z, p, q, bin, expected, around_expected }) => [
			area_code,
			status,
			z,
			p,
			q,
			bin,
			expected,
			around_expected,
		]),
	).toEqual(
		answer.rows.map((row) => [
			row.area,
			row.status,
			...[row.z, row.p, row.q, row.bin, row.expected, row.around?.expected ?? null].map(cell),
		]),
	)
	for (const row of rows) {
		expect(row).toMatchObject({
			metric: 'signals.per1000',
			period: '2023-01-01/2026-01-01',
			filter: 'category=afval/grofvuil',
			method: 'lisa',
			correction: 'benjaminiHochberg',
			tested: String(answer.global.tested),
			permutations: '9999',
			seed: '12345',
			neighbours: expect.stringMatching(/^queen, \d+ m$/),
			source: expect.stringContaining('Markerwaard'),
			licence: 'CC0',
		})
	}
	expect(rows.every(({ area_name }) => area_name !== undefined && area_name !== '')).toBe(true)
})
