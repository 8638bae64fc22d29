import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declining, neglected } from '../../data/demo/truths.ts'
import type { Area } from '../../server/contract/area.ts'
import type { Problem } from '../../server/contract/common.ts'
import { criterionText, writeCriterion } from '../../server/contract/criterion.ts'
import { type PrioritiesAnswer, prioritiesAnswer } from '../../server/contract/priority.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
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
const ask = (of: Pick<Fixture, 'get'>, candidates: string[], criteria: string, rest = '') =>
	of.get<PrioritiesAnswer>(`/priorities?candidates=${candidates.join(',')}&criteria=${criteria}${rest}`)
const order = ({ rows }: PrioritiesAnswer) => rows.map(({ area }) => area)

test.each([
	[2, 'cbs.woz:low:2'],
	[0.1 + 0.2, 'cbs.woz:low:0.3'],
	[1e-9, 'cbs.woz:low:0.01'],
	[100, 'cbs.woz:low:100'],
])('a criterion of weight %d is written so that the API reads it', (weight, written) => {
	expect(writeCriterion({ metric: 'cbs.woz', direction: 'low', weight })).toBe(written)
	expect(criterionText.safeParse(written).success).toBe(true)
})

describe('Testdam, counted by hand', () => {
	const YEAR = '&from=2024-01-01&to=2025-01-01'
	const BOTH = 'police.crimesPer1000:high:2,signals.per1000:high:1'
	test('scores, contributions, ranks', async () => {
		const answer = await ask(testdam, [B2, B6, B1], BOTH, YEAR)
		// Crimes 10, 0 and 10 per 1,000: percentile ranks 2/3, 1/6, 2/3. Reports 3, 2 and 0.5: 5/6, 1/2, 1/6.
		expect(answer.rows.map(({ area, rank, score }) => [area, rank, score])).toEqual([
			[B1, 1, expect.closeTo(13 / 18, 9)],
			[B6, 2, expect.closeTo(1 / 2, 9)],
			[B2, 3, expect.closeTo(5 / 18, 9)],
		])
		expect(answer.rows[0]).toMatchObject({
			values: [10, 3],
			status: ['ok', 'ok'],
			normalised: [expect.closeTo(2 / 3, 9), expect.closeTo(5 / 6, 9)],
			contributions: [expect.closeTo(4 / 9, 9), expect.closeTo(5 / 18, 9)],
			rankLow: 1,
			rankHigh: 1,
			first: 1,
		})
		// On crimes the first and the second are equal, so the reports decide; without them both are first.
		expect(answer.deciding).toEqual({ metric: 'signals.per1000', winnerWithout: B1 })
		expect(answer.tipping.map(({ tipsAt }) => tipsAt)).toEqual([null, null])
		expect(answer.query).toEqual({
			candidates: [B2, B6, B1],
			level: 'buurt',
			normalisation: 'percentileRank',
			aggregation: 'linear',
		})
		expect(answer.criteria.map(({ metric, weight, period, mean }) => [metric, weight, period, mean])).toEqual([
			['police.crimesPer1000', 2, '2023', expect.closeTo(20 / 3, 9)],
			['signals.per1000', 1, null, expect.closeTo(5.5 / 3, 9)],
		])
		expect(answer.criteria[1]?.filter).toMatchObject({ from: '2024-01-01', to: '2025-01-01' })
		expect(answer.correlated).toEqual([])
	})
	test('a low value asks for the choice; the tipping weight is where both are equal', async () => {
		const answer = await ask(testdam, [B1, B2], 'police.crimesPer1000:low:1,signals.per1000:high:1', YEAR)
		// B1: 1/3 and 5/6; B2: 5/6 and 1/2.
		expect(order(answer)).toEqual([B2, B1])
		// w × 5/6 + 1/2 = w × 1/3 + 5/6 at w = 2/3; 5/6 + w × 1/2 = 1/3 + w × 5/6 at w = 3/2.
		expect(answer.tipping).toEqual([
			{ metric: 'police.crimesPer1000', weight: 1, tipsAt: expect.closeTo(2 / 3, 9), winner: B1 },
			{ metric: 'signals.per1000', weight: 1, tipsAt: expect.closeTo(3 / 2, 9), winner: B1 },
		])
		expect(answer.deciding).toEqual({ metric: 'police.crimesPer1000', winnerWithout: B1 })
		expect(answer.rows[0]?.first).toBeGreaterThan(0.5)
		expect(answer.rows[0]).toMatchObject({ rankLow: 1, rankHigh: 2 })
	})
	test('unknown or not dependable: no score, last, with the reason', async () => {
		const answer = await ask(testdam, [B5, B4, B3, B2], 'police.crimesPer1000:high:1')
		expect(answer.rows.map(({ area, rank, score, status }) => [area, rank, score, status])).toEqual([
			[B2, 1, expect.anything(), ['ok']],
			[B5, null, null, ['missing']],
			[B4, null, null, ['unreliable']],
			[B3, null, null, ['notApplicable']],
		])
		expect(answer.rows[2]).toMatchObject({ values: [20], normalised: [null], contributions: [null], rankLow: null })
		expect(answer.deciding).toBeNull()
	})
	test('nothing known of any candidate', async () => {
		const answer = await ask(testdam, [B5, B4], 'police.crimesPer1000:high:1')
		expect(answer.rows.map(({ rank }) => rank)).toEqual([null, null])
		expect(answer).toMatchObject({ deciding: null, tipping: [{ tipsAt: null, winner: null }] })
	})
	test('equal candidates share the first place, and nothing decides', async () => {
		const answer = await ask(testdam, [B1, B6], 'police.crimesPer1000:high:1')
		expect(answer.rows.map(({ rank, first }) => [rank, first])).toEqual([
			[1, 1],
			[1, 1],
		])
		expect(answer.deciding).toBeNull()
		expect(answer.tipping[0]?.tipsAt).toBeNull()
	})
	test('a metric that is known of one area, or equal everywhere, favours nobody', async () => {
		const none = await ask(
			testdam,
			[B1, B2],
			'signals.count:high:1',
			'&status=inProgress&from=2024-01-01&to=2024-06-01',
		)
		expect(none.rows.map(({ score }) => score)).toEqual([0.5, 0.5])
	})
	test.each<[string, string, string, string[]?]>([
		[`candidates=${B1}&criteria=cbs.woz:low:1`, 'candidates', B1],
		[`candidates=${B1},${B1}&criteria=cbs.woz:low:1`, 'candidates', B1],
		['candidates=&criteria=cbs.woz:low:1', 'candidates', ''],
		[
			`candidates=${Array.from({ length: 13 }, (_, i) => `BU000101${10 + i}`).join(',')}&criteria=cbs.woz:low:1`,
			'candidates',
			'BU00010110',
		],
		[`candidates=${B1},BU00010109&criteria=cbs.woz:low:1`, 'candidates', 'BU00010109', [B1]],
		[`candidates=${B1},${OOST}&criteria=cbs.woz:low:1`, 'candidates', OOST],
		[`candidates=${B1},Aa&criteria=cbs.woz:low:1`, 'candidates', 'Aa'],
		[`candidates=${B1},${B2}`, 'criteria', ''],
		[`candidates=${B1},${B2}&criteria=`, 'criteria', ''],
		[`candidates=${B1},${B2}&criteria=cbs.woz`, 'criteria', 'cbs.woz'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:lower:1`, 'criteria', 'cbs.woz:lower:1'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:0`, 'criteria', 'cbs.woz:low:0'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:0.00`, 'criteria', 'cbs.woz:low:0.00'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:101`, 'criteria', 'cbs.woz:low:101'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:-1`, 'criteria', 'cbs.woz:low:-1'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:1,cbs.woz:high:2`, 'criteria', 'cbs.woz:high:2'],
		[`candidates=${B1},${B2}&criteria=cbs.wozz:low:1`, 'criteria', 'cbs.wozz', ['cbs.woz']],
		[`candidates=${OOST},${WEST}&criteria=cbs.urbanity:low:1`, 'criteria', 'cbs.urbanity'],
		[
			`candidates=${B1},${B2}&criteria=${Array.from({ length: 11 }, (_, i) => `a.m${i}:low:1`).join(',')}`,
			'criteria',
			'a.m0',
		],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:1&status=open`, 'status', 'open'],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:1&aggregation=mean`, 'aggregation', 'mean', ['linear']],
		[`candidates=${B1},${B2}&criteria=cbs.woz:low:1&normalisation=rank`, 'normalisation', 'rank', ['percentileRank']],
		[`candidates=${TESTDAM}&criteria=cbs.inhabitants:low:1`, 'candidates', TESTDAM],
	])('refuses %s', async (question, parameter, value, suggestions = []) => {
		for (const path of ['/priorities', '/priorities.csv']) {
			const response = await testdam.app.request(`/api/v1${path}?${question}`)
			const body = (await response.json()) as Problem
			expect([response.status, body.parameter]).toEqual([400, parameter])
			expect(body.value ?? '').toContain(value)
			for (const suggestion of suggestions) expect(body.suggestions).toContain(suggestion)
		}
	})
	test('nothing of this was unexpected', () => expect(logged).toEqual([]))
})

describe('the demo', () => {
	const CRITERIA = 'lbm.score:low:2,cbs.socialAssistance:high:1,signals.per1000:high:1,investments.perInhabitant:low:1'
	/** Twelve buurten: the planted one and the eleven with the lowest liveability beside it. */
	async function inNeed(of: string): Promise<string[]> {
		const { areas, values, status } = await demo.get<ValuesAnswer>('/values?metric=lbm.score')
		const lowest = areas
			.map((area, i) => ({ area, value: status[i] === 'ok' ? (values[i] ?? null) : null }))
			.filter((row): row is { area: string; value: number } => row.value !== null && row.area !== of)
			.sort((a, b) => a.value - b.value)
		return [...lowest.slice(0, 11).map(({ area }) => area), of]
	}
	test.each(['percentileRank', 'minmax', 'zscore'].flatMap((n) => ['linear', 'geometric'].map((a) => [n, a] as const)))(
		'the neglected buurt comes out first on need without money: %s, %s',
		async (normalisation, aggregation) => {
			const candidates = await inNeed(neglected.buurt)
			const how = `&normalisation=${normalisation}&aggregation=${aggregation}`
			const answer = prioritiesAnswer.parse(await ask(demo, candidates, CRITERIA, how))
			expect(answer.rows[0]).toMatchObject({ area: neglected.buurt, rank: 1, rankLow: 1, rankHigh: 1 })
			expect(answer.rows[0]?.first).toBeGreaterThan(0.95)
			for (const { score, contributions, rank, rankLow, rankHigh } of answer.rows) {
				expect(contributions.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(score ?? 0, 9)
				expect(rank).toBeGreaterThanOrEqual(rankLow ?? 0)
				expect(rank).toBeLessThanOrEqual(rankHigh ?? 99)
			}
		},
	)
	test('the declining buurt comes out above its neighbours on what went down', async () => {
		const neighbours = await demo.get<Record<string, string[]>>('/areas/neighbours?level=buurt')
		const candidates = [...(neighbours[declining.buurt] ?? []), declining.buurt].slice(-12)
		expect(candidates.length).toBeGreaterThan(3)
		const answer = await ask(demo, candidates, 'lbm.score:low:1,cbs.income:low:1,police.crimesPer1000:high:1')
		expect(answer.rows[0]).toMatchObject({ area: declining.buurt, rank: 1, rankLow: 1 })
	})
	test('one criterion alone ranks as that criterion does', async () => {
		const { areas, values } = await demo.get<ValuesAnswer>('/values?metric=cbs.woz')
		const known = areas.flatMap((area, i) => (values[i] === null ? [] : [{ area, value: values[i] as number }]))
		const candidates = known.slice(0, 12)
		for (const normalisation of ['percentileRank', 'zscore']) {
			const { rows } = await ask(
				demo,
				candidates.map(({ area }) => area),
				'cbs.woz:low:7',
				`&normalisation=${normalisation}`,
			)
			for (const { area, rank } of rows) {
				const own = candidates.find((one) => one.area === area)?.value ?? 0
				expect(rank).toBe(1 + candidates.filter(({ value }) => value < own).length)
			}
		}
	})
	test('only the ratio of the weights counts; the order of candidates and criteria does not', async () => {
		const candidates = await inNeed(neglected.buurt)
		const [first, second, third] = ['lbm.score:low:2', 'cbs.woz:low:1', 'signals.per1000:high:3']
		const answer = await ask(demo, candidates, [first, second, third].join())
		const turned = await ask(demo, candidates.toReversed(), 'signals.per1000:high:30,cbs.woz:low:10,lbm.score:low:20')
		const scores = ({ rows }: PrioritiesAnswer) => rows.map(({ area, score, rank }) => [area, score, rank])
		expect(scores(turned)).toEqual(
			scores(answer).map(([area, score, rank]) => [area, expect.closeTo(Number(score), 9), rank]),
		)
		expect(turned.deciding).toEqual(answer.deciding)
	})
	test('beyond the weight that tips, another is first; short of it, it is not', async () => {
		const areas = (await demo.get<{ areas: Area[] }>('/areas')).areas.slice(0, 12).map(({ code }) => code)
		const criteria = [
			{ metric: 'lbm.score', direction: 'low', weight: 1 },
			{ metric: 'cbs.woz', direction: 'low', weight: 1 },
			{ metric: 'police.crimesPer1000', direction: 'high', weight: 1 },
		]
		const write = (at: number, weight: number) =>
			criteria.map((one, k) => `${one.metric}:${one.direction}:${(k === at ? weight : one.weight).toFixed(2)}`).join()
		let tipped = 0
		for (const aggregation of ['linear', 'geometric']) {
			const how = `&aggregation=${aggregation}`
			const { tipping, rows } = await ask(demo, areas, write(0, 1), how)
			for (const [k, { weight, tipsAt, winner }] of tipping.entries()) {
				if (tipsAt === null) continue
				const away = tipsAt > weight ? 1 : -1
				// Weights in an address have two decimals, so step to the next one on either side.
				const steps =
					away > 0
						? [Math.ceil(tipsAt * 100), Math.floor(tipsAt * 100)]
						: [Math.floor(tipsAt * 100), Math.ceil(tipsAt * 100)]
				const [beyond = 0, before = 0] = steps.map((step) => step / 100)
				if (beyond <= 0 || beyond > 100 || Math.abs(beyond - tipsAt) < 1e-6) continue
				tipped++
				expect((await ask(demo, areas, write(k, beyond), how)).rows[0]?.area).toBe(winner)
				expect((await ask(demo, areas, write(k, before), how)).rows[0]?.area).toBe(rows[0]?.area)
			}
		}
		expect(tipped).toBeGreaterThan(1)
	})
	test('criteria that say the same are named, and whether they count double', async () => {
		const candidates = await inNeed(neglected.buurt)
		const said = await ask(demo, candidates, 'signals.count:high:1,cbs.households:high:1,cbs.inhabitants:low:1')
		const pair = said.correlated.find(({ a, b }) => a === 'cbs.households' && b === 'cbs.inhabitants')
		expect(pair).toMatchObject({ r: expect.any(Number), double: false })
		expect(pair?.r).toBeGreaterThan(0.8)
		const same = await ask(demo, candidates, 'cbs.households:high:1,cbs.inhabitants:high:1')
		expect(same.correlated).toMatchObject([{ double: true }])
	})
	test('as CSV: the same numbers in order of rank', async () => {
		const candidates = await inNeed(neglected.buurt)
		const answer = await ask(demo, candidates, CRITERIA)
		const response = await demo.app.request(`/api/v1/priorities.csv?candidates=${candidates}&criteria=${CRITERIA}`)
		expect(response.headers.get('Content-Disposition')).toBe('attachment; filename="priorities_buurt.csv"')
		const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true })
		expect(rows.map((row) => [row.area_code, row.metric, row.rank, Number(row.contribution)])).toEqual(
			answer.rows.flatMap(({ area, rank, contributions }) =>
				answer.criteria.map(({ metric }, k) => [area, metric, String(rank ?? ''), contributions[k] ?? 0]),
			),
		)
		expect(rows.every(({ source, licence }) => source?.startsWith('Markerwaard') && licence === 'CC0')).toBe(true)
	})
})
