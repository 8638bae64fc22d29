import { brotliDecompressSync } from 'node:zlib'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { categories } from '../../data/demo/categories.ts'
import { years } from '../../data/demo/people.ts'
import { insideRing } from '../../data/demo/plane.ts'
import { metrics } from '../../data/metrics.ts'
import { categoryKey } from '../../server/contract/signal.ts'
import { type Demo, openDemo } from './open-demo.ts'

let demo: Demo
beforeAll(async () => {
	demo = await openDemo()
}, 120_000)
afterAll(() => demo?.close())

describe('areas', () => {
	test('about 85,000 people; one buurt with fewer than 50, one with none', async () => {
		const total = await demo.number(`SELECT sum(inhabitants) FROM area WHERE level = 'buurt'`)
		expect(total).toBeGreaterThan(83_000)
		expect(total).toBeLessThan(88_000)
		const few = await demo.rows(`SELECT inhabitants FROM area WHERE level = 'buurt' AND inhabitants < 50 ORDER BY 1`)
		expect(few.map((row) => row.inhabitants)).toEqual([0, 35])
	})

	test('the town says that it is fictional wherever its name stands', async () => {
		expect(await demo.rows(`SELECT name FROM area WHERE level = 'gemeente'`)).toEqual([
			{ name: 'Markerwaard (fictief)' },
		])
		expect(await demo.rows('SELECT title, fictional FROM dataset')).toEqual([
			{ title: 'Markerwaard (fictief)', fictional: true },
		])
	})

	test('most kinds of buurt have others of the same urbanity and building period to be compared with', async () => {
		const alone = await demo.number(
			`SELECT count(*) FROM (SELECT 1 FROM area WHERE level = 'buurt' GROUP BY urbanity, building_period HAVING count(*) = 1)`,
		)
		expect(alone).toBeLessThanOrEqual(5)
		expect(await demo.number(`SELECT count(DISTINCT building_period) FROM area WHERE level = 'buurt'`)).toBe(5)
		expect(await demo.number(`SELECT count(DISTINCT urbanity) FROM area WHERE level = 'buurt'`)).toBe(5)
	})

	test('the TopoJSON for the browser has every buurt, true to about a metre', async () => {
		const [file] = await demo.rows(`SELECT body FROM geometry_file WHERE level = 'buurt' AND format = 'topojson'`)
		const topology = JSON.parse(brotliDecompressSync(file?.body as Uint8Array).toString()) as Topology<{
			areas: GeometryCollection<{ code: string }>
		}>
		const drawn = feature(topology, topology.objects.areas)
		expect(drawn.features).toHaveLength(75)
		const [first] = await demo.rows(
			`SELECT geometry FROM area_geometry WHERE code = '${drawn.features[0]?.properties.code}'`,
		)
		const real = JSON.parse(String(first?.geometry)).coordinates[0] as [number, number][]
		const shown = drawn.features[0]?.geometry
		if (shown?.type !== 'Polygon') throw new Error('not a polygon')
		for (const [lon = 0, lat = 0] of shown.coordinates[0] ?? []) {
			const metres = Math.min(...real.map(([x, y]) => Math.hypot((x - lon) * 67_600, (y - lat) * 111_300)))
			expect(metres).toBeLessThan(1)
		}
	})
})

describe('statistics', () => {
	test('every measured metric of the catalogue is there, and nothing else', async () => {
		const catalogue = metrics.filter((metric) => metric.evaluation.kind === 'statistic').map((metric) => metric.id)
		const found = await demo.rows('SELECT DISTINCT metric FROM statistic ORDER BY 1')
		expect(found.map((row) => row.metric)).toEqual([...catalogue].sort())
	})

	test('each metric has every buurt in every year it has, once', async () => {
		const uneven = await demo.rows(
			`SELECT metric, period FROM statistic WHERE area LIKE 'BU%' GROUP BY ALL HAVING count(*) <> 75 OR count(DISTINCT area) <> 75`,
		)
		expect(uneven).toEqual([])
		const periods = await demo.rows(`SELECT DISTINCT period FROM statistic WHERE metric = 'cbs.woz' ORDER BY 1`)
		expect(periods.map((row) => row.period)).toEqual(years.map(String))
		const liveability = await demo.rows(`SELECT DISTINCT period FROM statistic WHERE metric = 'lbm.score' ORDER BY 1`)
		expect(liveability.map((row) => row.period)).toEqual(['2014', '2016', '2018', '2020', '2022', '2024'])
	})

	test('unknown is never 0: without people no mean, share or distance, under 50 no more than their number', async () => {
		const nobody = await demo.rows(
			`SELECT DISTINCT s.metric, s.value FROM statistic s JOIN statistic p USING (area, period)
			 WHERE p.metric = 'cbs.inhabitants' AND p.value = 0 AND s.value IS NOT NULL AND s.metric LIKE 'cbs.%' ORDER BY 1, 2`,
		)
		expect([...new Set(nobody.map((row) => row.metric))]).toEqual([
			'cbs.addressDensity',
			'cbs.age0to14',
			'cbs.age65plus',
			'cbs.density',
			'cbs.households',
			'cbs.inhabitants',
			'cbs.urbanity',
		])
		expect(
			await demo.number(
				`SELECT count(*) FROM statistic s JOIN statistic p USING (area, period)
				 WHERE p.metric = 'cbs.inhabitants' AND p.value > 0 AND p.value < 45
				   AND s.metric IN ('cbs.woz', 'cbs.income', 'cbs.households', 'cbs.age65plus') AND s.value IS NOT NULL`,
			),
		).toBe(0)
		expect(
			await demo.number(
				`SELECT count(*) FROM statistic WHERE value = 0 AND metric IN
				 ('cbs.woz', 'cbs.income', 'cbs.householdSize', 'cbs.distanceGp', 'cbs.distanceSchool', 'rivm.goodHealth')`,
			),
		).toBe(0)
	})

	test('the three reasons for no value all occur; the newest income is not out yet', async () => {
		const reasons = await demo.rows('SELECT DISTINCT reason FROM statistic WHERE reason IS NOT NULL ORDER BY 1')
		expect(reasons.map((row) => row.reason)).toEqual(['missing', 'notApplicable', 'suppressed'])
		const newest = await demo.rows(
			`SELECT DISTINCT reason FROM statistic WHERE metric = 'cbs.income' AND period = '2025' AND area <> 'BU90011101'`,
		)
		expect(newest).toEqual([{ reason: 'missing' }])
	})

	test('CBS counts are rounded to fives, and so buurten do not always add up to the gemeente', async () => {
		expect(
			await demo.number(`SELECT count(*) FROM statistic WHERE metric = 'cbs.inhabitants' AND value % 5 <> 0`),
		).toBe(0)
		expect(
			await demo.number(
				`SELECT count(*) FROM (SELECT period, sum(value) FILTER (area LIKE 'BU%') b, sum(value) FILTER (area LIKE 'GM%') g
				 FROM statistic WHERE metric = 'cbs.households' GROUP BY 1) WHERE b <> g`,
			),
		).toBeGreaterThan(0)
	})

	test('poorer buurten are less healthy, less liveable and worth less, as in reality', async () => {
		const correlation = (metric: string, period: string) =>
			demo.number(
				`SELECT corr(a.value, b.value) FROM statistic a JOIN statistic b USING (area, period)
				 WHERE a.metric = 'cbs.income' AND b.metric = '${metric}' AND period = '${period}' AND area LIKE 'BU%'`,
			)
		expect(await correlation('rivm.goodHealth', '2022')).toBeGreaterThan(0.6)
		expect(await correlation('lbm.score', '2022')).toBeGreaterThan(0.6)
		expect(await correlation('cbs.woz', '2022')).toBeGreaterThan(0.6)
		expect(await correlation('cbs.socialAssistance', '2022')).toBeLessThan(-0.6)
	})
})

describe('signals', () => {
	test('about 200,000 over twelve years, half a per cent in no buurt', async () => {
		const total = await demo.number('SELECT count(*) FROM signal')
		expect(total).toBeGreaterThan(195_000)
		expect(total).toBeLessThan(205_000)
		expect(await demo.number('SELECT count(DISTINCT year(created_on)) FROM signal')).toBe(12)
		const unplaced = await demo.number('SELECT count(*) FROM signal WHERE buurt IS NULL')
		expect(unplaced / total).toBeGreaterThan(0.003)
		expect(unplaced / total).toBeLessThan(0.007)
	})

	test('a sample lies exactly in the buurt it names, or in none', async () => {
		const outlines = (await demo.rows(`SELECT code, geometry FROM area_geometry WHERE code LIKE 'BU%'`)).map((row) => ({
			code: row.code,
			ring: JSON.parse(String(row.geometry)).coordinates[0] as [number, number][],
		}))
		const sample = await demo.rows(
			'SELECT lon, lat, buurt FROM signal WHERE buurt IS NULL OR hash(external_id) % 40 = 0 ORDER BY external_id',
		)
		expect(sample.length).toBeGreaterThan(4000)
		for (const { lon, lat, buurt } of sample) {
			const found = outlines.filter(({ ring }) => insideRing(ring, Number(lon), Number(lat))).map(({ code }) => code)
			expect(found).toEqual(buurt === null ? [] : [buurt])
		}
	})

	test('the H3 cell is the cell of the place', async () => {
		const { latLngToCell } = await import('h3-js')
		const rows = await demo.rows(
			`SELECT lon, lat, format('{:x}', h3) AS cell FROM signal WHERE hash(external_id) % 400 = 0`,
		)
		expect(rows.length).toBeGreaterThan(100)
		for (const { lon, lat, cell } of rows) expect(cell).toBe(latLngToCell(Number(lat), Number(lon), 11))
	})

	test('about 8 main and 40 sub categories, every one used, every key valid', async () => {
		expect(new Set(categories.map((category) => category.main)).size).toBe(8)
		expect(Math.abs(categories.length - 40)).toBeLessThanOrEqual(2)
		for (const { main, sub } of categories) expect(categoryKey.safeParse(`${main}/${sub}`).success).toBe(true)
		expect(await demo.number('SELECT count(*) FROM (SELECT DISTINCT main, sub FROM signal)')).toBe(categories.length)
		expect(
			await demo.number('SELECT count(*) FROM signal s ANTI JOIN category c ON s.main = c.main AND s.sub = c.sub'),
		).toBe(0)
	})

	test.each([
		['bladeren', [9, 10, 11, 12], 0.75],
		['gladheid', [12, 1, 2, 3], 0.9],
		['vuurwerkoverlast', [11, 12, 1], 0.9],
		['wespen', [6, 7, 8, 9], 0.85],
		['jongerenoverlast', [4, 5, 6, 7, 8, 9], 0.58],
	])('%s has its season', async (sub, months, part) => {
		const share = await demo.number(
			`SELECT avg((month(created_on) IN (${months.join(', ')}))::INTEGER) FROM signal WHERE sub = '${sub}'`,
		)
		expect(share).toBeGreaterThan(part)
	})

	test('fewer on Sundays, more as the years go by, handled by the peildatum or open', async () => {
		const sundays = await demo.number('SELECT avg((dayofweek(created_on) = 0)::INTEGER) FROM signal')
		expect(sundays).toBeLessThan(0.1)
		expect(
			await demo.number(
				`SELECT count(*) FILTER (year(created_on) = 2025) / count(*) FILTER (year(created_on) = 2014) FROM signal`,
			),
		).toBeGreaterThan(1.7)
		expect(
			await demo.number(
				`SELECT count(*) FROM signal, dataset WHERE created_on > as_of OR resolved_on > as_of OR resolved_on < created_on
				 OR (status = 'resolved') <> (resolved_on IS NOT NULL)`,
			),
		).toBe(0)
	})

	test('a full container is dealt with sooner than a dangerous crossing', async () => {
		const median = (sub: string) =>
			demo.number(`SELECT median(resolved_on - created_on) FROM signal WHERE sub = '${sub}'`)
		expect(await median('container-is-vol')).toBeLessThan(4)
		expect(await median('verkeersoverlast-verkeerssituaties')).toBeGreaterThan(20)
	})
})

describe('investments', () => {
	test('150 of seven partners of five kinds, eight without a place', async () => {
		expect(await demo.number('SELECT count(*) FROM investment')).toBe(150)
		expect(await demo.number('SELECT count(DISTINCT title) FROM investment')).toBe(150)
		expect(await demo.number('SELECT count(DISTINCT partner) FROM investment')).toBe(7)
		expect(await demo.number('SELECT count(DISTINCT partner_kind) FROM investment')).toBe(5)
		expect(await demo.number('SELECT count(DISTINCT status) FROM investment')).toBe(5)
		expect(await demo.number('SELECT count(*) FROM investment ANTI JOIN investment_area ON investment = id')).toBe(8)
	})

	test('shares of an investment are at most the whole, some lie in several buurten', async () => {
		expect(
			await demo.number(
				'SELECT count(*) FROM (SELECT 1 FROM investment_area GROUP BY investment HAVING sum(share) > 1.000001)',
			),
		).toBe(0)
		expect(
			await demo.number('SELECT count(*) FROM (SELECT 1 FROM investment_area GROUP BY investment HAVING count(*) > 1)'),
		).toBeGreaterThan(20)
	})

	test('the money ladder goes down, and what is not told is unknown', async () => {
		expect(
			await demo.number('SELECT count(*) FROM investment WHERE committed > budgeted OR spent > committed * 1.1'),
		).toBe(0)
		expect(await demo.number('SELECT count(*) FROM investment WHERE budgeted IS NULL')).toBeGreaterThan(0)
	})
})

test('every run keeps its books: read = stored + unchanged + refused, with source and licence', async () => {
	const runs = await demo.rows(
		'SELECT kind, source, licence, read, stored, unchanged, refused FROM import_run ORDER BY id',
	)
	expect(runs).toHaveLength(4)
	for (const run of runs) {
		expect(run.kind).toBe('demo')
		expect(run.source).toMatch(/^Markerwaard \(fictief\), eigen recept/)
		expect(run.licence).toBe('CC0')
		expect(Number(run.read)).toBe(Number(run.stored) + Number(run.unchanged) + Number(run.refused))
		expect(Number(run.read)).toBeGreaterThan(0)
	}
})
