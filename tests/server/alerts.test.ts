import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declining, emerging, hotspot } from '../../data/demo/truths.ts'
import { deduplicate } from '../../server/alerts/combine.ts'
import { frontOf } from '../../server/alerts/fronts.ts'
import { type AlertReason, type AlertsAnswer, alertsAnswer } from '../../server/contract/alert.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { makeQuiet } from '../data/quiet-demo.ts'
import { type Fixture, openFixture } from './fixture.ts'

const reason = (more: Partial<AlertReason>): AlertReason => ({
	kind: 'surge',
	metric: 'signals.per1000',
	category: null,
	categoryLabel: null,
	since: '2025-01-01',
	method: 'earsC2',
	observed: 9,
	expected: 1,
	weeks: 1,
	slope: null,
	series: null,
	q: 0.01,
	strength: 3,
	source: { name: '', licence: null, url: null },
	...more,
})
const kept = (...reasons: Partial<AlertReason>[]) =>
	deduplicate(reasons.map(reason)).map(({ metric, category, kind }) => `${kind} ${category ?? metric}`)

describe('one front is told once', () => {
	test('a sub category, not its main category as well', () => {
		expect(kept({ category: 'afval' }, { category: 'afval/grofvuil' })).toEqual(['surge afval/grofvuil'])
		expect(kept({ category: 'afval' }, { category: 'groen/boom' })).toEqual(['surge afval', 'surge groen/boom'])
	})
	test('how a category became a hotspot rather than its surge', () => {
		expect(kept({ category: 'afval', strength: 9 }, { category: 'afval', kind: 'emerging' })).toEqual([
			'emerging afval',
		])
	})
	test('of a count and its rate, a whole and its parts: the strongest', () => {
		expect(
			kept(
				{ kind: 'trend', metric: 'police.crimesPer1000', strength: 3 },
				{ kind: 'trend', metric: 'police.violence', strength: 4 },
				{ kind: 'trend', metric: 'cbs.income', strength: 2 },
				{ kind: 'trend', metric: 'lbm.safety' },
				{ kind: 'trend', metric: 'lbm.score', strength: 5 },
			),
		).toEqual(['trend lbm.score', 'trend police.violence', 'trend cbs.income'])
		expect(['police.crimesPer1000', 'police.crimes', 'police.burglaries'].map(frontOf)).toEqual(
			Array.from({ length: 3 }, () => 'police.crimes'),
		)
		expect(frontOf('signals.count')).toBe(frontOf('signals.per1000'))
	})
	test('the trend of all signals, not where a category says where it comes from', () => {
		expect(kept({ kind: 'trend' }, { category: 'afval' })).toEqual(['surge afval'])
		expect(kept({ kind: 'trend' })).toEqual(['trend signals.per1000'])
	})
})

describe('Testdam: a year of data, one report at a time', () => {
	let fixture: Fixture
	beforeAll(async () => {
		fixture = await openFixture()
	})
	afterAll(() => fixture?.close())

	test('gives an empty list with its rules, as seen on the day after the newest signal', async () => {
		const answer = alertsAnswer.parse(await fixture.get('/alerts'))
		expect(answer).toMatchObject({ query: { level: 'buurt', on: '2025-01-02' }, alerts: [], quiet: 0 })
		expect(answer.rules.minimumCases).toBeGreaterThanOrEqual(3)
		// A year of signals is not enough to hold weeks against the year before, nor one year of a figure for a trend.
		expect(answer.watched).toEqual([])
		expect(answer.unjudged).toContain('signals.per1000')
		expect(answer.unjudged).not.toContain('signals.count')
	})
	test.each(['on=1900-01-01', 'on=2999-12-31', 'on=2024-02-29', 'level=wijk', 'universe=WK000101'])(
		'%s: no fault',
		async (question) => {
			expect(alertsAnswer.parse(await fixture.get(`/alerts?${question}`)).alerts).toEqual([])
		},
	)
	test.each(['level=gemeente', 'on=gisteren', 'on=2024-02-30', 'universe=GM9999', 'metric=cbs.woz'])(
		'%s: 400',
		async (question) => {
			expect((await fixture.app.request(`/api/v1/alerts?${question}`)).status).toBe(400)
		},
	)
})

/** Runs SQL on a Dataset before it is served. */
async function change(path: string, sql: string): Promise<void> {
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	await connection.run(sql)
	connection.closeSync()
	instance.closeSync()
}

/** Reasons with their area. */
const flat = ({ alerts }: AlertsAnswer) => alerts.flatMap(({ area, reasons }) => reasons.map((r) => ({ area, ...r })))

describe('Markerwaard', () => {
	let demo: DemoApp
	beforeAll(async () => {
		demo = await openDemoApp()
	}, 120_000)
	afterAll(() => demo?.close())
	const ask = async (question = ''): Promise<AlertsAnswer> => alertsAnswer.parse(await demo.get(`/alerts${question}`))

	test('the declining buurt stands first, on several fronts', async () => {
		const [first] = (await ask()).alerts
		expect(first?.area).toBe(declining.buurt)
		expect(first?.fronts).toBeGreaterThanOrEqual(2)
		expect(first?.reasons.map(({ metric }) => metric)).toEqual(
			expect.arrayContaining(['police.crimesPer1000', 'cbs.income']),
		)
	})
	test('says in what something could be found: years that are enough and new enough', async () => {
		const { watched, unjudged } = await ask()
		expect(watched).toEqual(expect.arrayContaining(['signals.per1000', 'police.crimesPer1000', 'cbs.income']))
		// A survey of a few years cannot show a trend, whatever it says.
		expect(unjudged).toEqual(['rivm.goodHealth'])
		const early = await ask('?on=2016-01-01')
		expect(early.unjudged).toContain('police.crimesPer1000')
		expect([...early.watched, ...early.unjudged].sort()).toEqual([...watched, ...unjudged].sort())
	})
	test('a trend comes with the years that it rests on, from the first to the newest', async () => {
		const trends = flat(await ask()).filter(({ kind }) => kind === 'trend')
		expect(trends.length).toBeGreaterThan(0)
		for (const { series, expected, observed, since } of trends) {
			expect(series?.[0]).toEqual({ period: since, value: expected })
			expect(series?.at(-1)?.value).toBe(observed)
		}
	})
	test('the emerging cluster is told, since it began', async () => {
		const found = flat(await ask()).filter(({ category }) => category === `${emerging.main}/${emerging.sub}`)
		expect(found.map(({ area }) => area).sort()).toEqual([...emerging.buurten].sort())
		for (const { since, kind, observed, expected } of found) {
			expect(kind).toBe('emerging')
			expect(Number(since.slice(0, 4))).toBeGreaterThanOrEqual(2024)
			expect(observed).toBeGreaterThan(1.5 * expected)
		}
	})
	test('the planted hotspot was told when it was new, in the month that it began', async () => {
		const found = flat(await ask('?on=2023-07-01')).filter(
			({ category }) => category === `${hotspot.main}/${hotspot.sub}`,
		)
		expect(found.length).toBeGreaterThanOrEqual(3)
		for (const { area, since } of found) {
			expect(hotspot.buurten).toContain(area)
			expect(['2022-07', '2022-08', '2022-09', '2022-10']).toContain(since)
		}
		expect(found.filter(({ since }) => since === '2022-07').length).toBeGreaterThanOrEqual(3)
	})
	test('before it began nothing of it was told', async () => {
		const found = flat(await ask('?on=2022-07-01'))
		expect(
			found.filter(({ area, category }) => category?.startsWith('afval') && hotspot.buurten.includes(area)),
		).toEqual([])
	})
	test('the list is short, each front once, sorted by fronts, and rests on cases', async () => {
		const answer = await ask()
		expect(answer.alerts.length).toBeLessThan(15)
		for (const { fronts, reasons } of answer.alerts) {
			expect(reasons).toHaveLength(fronts)
			expect(new Set(reasons.map((r) => r.category ?? frontOf(r.metric))).size).toBe(fronts)
			for (const { q, strength, category, observed } of reasons) {
				expect(q).toBeLessThanOrEqual(answer.rules.alpha)
				expect(strength).toBeGreaterThan(0)
				if (category !== null) expect(observed).toBeGreaterThanOrEqual(answer.rules.minimumCases)
			}
		}
		const fronts = answer.alerts.map((alert) => alert.fronts)
		expect(fronts).toEqual(fronts.toSorted((a, b) => b - a))
	})
	test('the same question has the same answer; per wijk and inside a wijk it is asked of those', async () => {
		expect(await ask()).toEqual(await ask('?level=buurt&on=2026-01-01'))
		for (const { area } of (await ask('?level=wijk')).alerts) expect(area).toMatch(/^WK/)
		for (const { area } of (await ask('?universe=WK900101')).alerts) expect(area).toMatch(/^BU900101/)
	})
	test('long after the newest figures nothing is going on any more', async () => {
		expect((await ask('?on=2026-12-01')).alerts.length).toBeGreaterThan(0)
		expect((await ask('?on=2035-01-01')).alerts).toEqual([])
	})
	test('without signals or peildatum it is seen at the end of the newest year of figures, whatever is planned after it', async () => {
		const bare = await openDemoApp((path) =>
			change(
				path,
				`DELETE FROM signal; UPDATE dataset SET as_of = NULL;
				INSERT INTO statistic SELECT * REPLACE ('2026' AS period) FROM statistic WHERE period = '2025'`,
			),
		)
		try {
			const { query, watched } = alertsAnswer.parse(await bare.get('/alerts'))
			expect(query.on).toBe('2027-01-01')
			expect(watched).toContain('police.crimesPer1000')
			expect(watched).not.toContain('signals.per1000')
		} finally {
			bare.close()
		}
	}, 120_000)
	test('as CSV: a row per reason', async () => {
		const answer = await ask()
		const response = await demo.app.request('/api/v1/alerts.csv?language=en')
		expect(response.headers.get('content-disposition')).toContain('alerts_buurt_2026-01-01.csv')
		const lines = (await response.text()).trim().split('\r\n')
		expect(lines).toHaveLength(1 + flat(answer).length)
		expect(lines[0]).toContain('fronts,kind,metric')
	})

	describe('what comes after the day asked plays no part', () => {
		let cut: DemoApp
		const on = '2024-03-01'
		beforeAll(async () => {
			cut = await openDemoApp(async (path) => {
				await change(
					path,
					`DELETE FROM signal WHERE created_on >= '${on}'; DELETE FROM statistic WHERE period >= '2024'`,
				)
			})
		}, 120_000)
		afterAll(() => {
			cut?.close()
		})
		test('the list is that of a Dataset that ends on that day', async () => {
			const [seen, known] = await Promise.all([
				demo.get<AlertsAnswer>(`/alerts?on=${on}`),
				cut.get<AlertsAnswer>(`/alerts?on=${on}`),
			])
			expect(known.alerts.length).toBeGreaterThan(0)
			const figures = ({ alerts }: AlertsAnswer) =>
				alerts.map(({ area, reasons }) => ({ area, reasons: reasons.map(({ source: _, ...rest }) => rest) }))
			expect(figures(seen)).toEqual(figures(known))
		})
	})
})

describe('a town in which nothing goes on, with ordinary differences between buurten, but for a week of lamps', () => {
	const buurt = emerging.buurten[0] as string
	let quiet: DemoApp
	beforeAll(async () => {
		quiet = await openDemoApp(async (path) => {
			await makeQuiet(path, 'quiet')
			// Twelve reports of lamps in the last nine days, all in one buurt.
			await change(
				path,
				`INSERT INTO signal BY NAME (
					SELECT s.* REPLACE ('surge ' || n AS external_id, DATE '2025-12-31' - (n % 9)::INTEGER AS created_on, '${buurt}' AS buurt)
					FROM (SELECT * FROM signal WHERE sub = 'straatverlichting-openbare-klok' ORDER BY external_id LIMIT 1) s, range(12) r(n)
				)`,
			)
		})
	}, 120_000)
	afterAll(() => quiet?.close())

	test('has a list of a handful at most, on average of one or two, and nothing on two fronts', async () => {
		const days = [
			'2021-03-15',
			'2022-01-01',
			'2022-07-01',
			'2023-02-10',
			'2023-11-20',
			'2024-06-05',
			'2025-01-08',
			'2025-11-01',
		]
		const lists = await Promise.all(days.map((on) => quiet.get<AlertsAnswer>(`/alerts?on=${on}`)))
		const lengths = lists.map(({ alerts }) => alerts.length)
		expect(Math.max(...lengths)).toBeLessThanOrEqual(5)
		expect(lengths.reduce((a, b) => a + b, 0) / lengths.length).toBeLessThanOrEqual(2)
		expect(lists.flatMap(({ alerts }) => alerts).filter(({ fronts }) => fronts > 1)).toEqual([])
	})
	test('tells the lamps on their day, once, with their sub category and since when', async () => {
		const found = flat(await quiet.get<AlertsAnswer>('/alerts')).filter(({ area }) => area === buurt)
		expect(found).toHaveLength(1)
		expect(found[0]).toMatchObject({
			kind: 'surge',
			category: 'wegen-verkeer-straatmeubilair/straatverlichting-openbare-klok',
		})
		expect(found[0]?.observed).toBeGreaterThanOrEqual(12)
		expect(found[0]?.since).toMatch(/^2025-1/)
	})
	test('and not the month before', async () => {
		const found = flat(await quiet.get<AlertsAnswer>('/alerts?on=2025-12-01'))
		expect(found.filter(({ kind, area }) => kind === 'surge' && area === buurt)).toEqual([])
	})
})
