import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLand } from '../../data/demo/land.ts'
import { wijkCode, wijken } from '../../data/demo/places.ts'
import { declining, emerging, hotspot, latePromises, neglected, reporting } from '../../data/demo/truths.ts'
import { type Demo, list, openDemo } from './open-demo.ts'

let demo: Demo
beforeAll(async () => {
	demo = await openDemo()
}, 120_000)
afterAll(() => demo?.close())

/** Buurten with enough people for a rate. */
const enough = `SELECT code, inhabitants FROM area WHERE level = 'buurt' AND inhabitants >= 200`

/** Reports of one category per 1,000 inhabitants of each buurt with enough people, highest first. */
const rates = (sub: string, from: string, to: string) =>
	demo.rows(
		`SELECT code, count(s.sub) * 1000.0 / any_value(inhabitants) AS rate, count(s.sub)::INTEGER AS n
		 FROM (${enough}) LEFT JOIN signal s ON buurt = code AND sub = '${sub}' AND created_on >= '${from}' AND created_on < '${to}'
		 GROUP BY code ORDER BY rate DESC, code`,
	)

function connected(codes: readonly string[]): boolean {
	const land = makeLand()
	const touches = (a: string, b: string) => {
		const corners = new Set(land.faces.get(a))
		return (land.faces.get(b) ?? []).filter((corner) => corners.has(corner)).length > 1
	}
	const reached = new Set(codes.slice(0, 1))
	for (let size = 0; size < reached.size; ) {
		size = reached.size
		for (const a of [...reached]) for (const b of codes) if (touches(a, b)) reached.add(b)
	}
	return reached.size === codes.length
}

describe('hotspot', () => {
	test('its buurten border on one another', () => expect(connected(hotspot.buurten)).toBe(true))

	test('they have the highest rates of the town, at least 2.5 times the median', async () => {
		const found = await rates(hotspot.sub, hotspot.from, '2026-01-01')
		expect(
			found
				.slice(0, 4)
				.map((row) => row.code)
				.sort(),
		).toEqual([...hotspot.buurten].sort())
		const median = Number(found[Math.floor(found.length / 2)]?.rate)
		for (const row of found.slice(0, 4)) expect(Number(row.rate)).toBeGreaterThan(2.5 * median)
	})

	test('and did not before', async () => {
		const found = await rates(hotspot.sub, '2014-01-01', hotspot.from)
		const top = found.slice(0, 4).map((row) => String(row.code))
		expect(hotspot.buurten.filter((code) => top.includes(code))).toEqual([])
	})

	test('the years of 2023, 2024 and 2025 each show it', async () => {
		for (const year of [2023, 2024, 2025]) {
			const found = await rates(hotspot.sub, `${year}-01-01`, `${year + 1}-01-01`)
			const top = found.slice(0, 6).map((row) => row.code)
			for (const code of hotspot.buurten) expect(top).toContain(code)
		}
	})
})

describe('emerging', () => {
	test('its buurten border on one another', () => expect(connected(emerging.buurten)).toBe(true))

	test('2025 has at least three times the reports of the year before they began, no other buurt with as many doubles', async () => {
		const now = await rates(emerging.sub, '2025-01-01', '2026-01-01')
		const before = await rates(emerging.sub, '2023-10-01', emerging.from)
		const growth = now
			.filter((row) => Number(row.n) >= 25)
			.map((row) => ({
				code: String(row.code),
				times: Number(row.n) / Number(before.find((other) => other.code === row.code)?.n),
			}))
		for (const { code, times } of growth) {
			if (emerging.buurten.includes(code)) expect(times, code).toBeGreaterThan(3)
			else expect(times, code).toBeLessThan(2)
		}
		expect(growth.filter(({ code }) => emerging.buurten.includes(code))).toHaveLength(emerging.buurten.length)
	})

	test('the year before they were nothing special', async () => {
		const found = await rates(emerging.sub, '2023-10-01', emerging.from)
		for (const code of emerging.buurten) expect(found.findIndex((row) => row.code === code)).toBeGreaterThan(10)
	})
})

describe('declining', () => {
	const change = (metric: string) =>
		demo.rows(
			`SELECT area, regr_slope(value, period::INTEGER) AS slope FROM statistic WHERE metric = '${metric}'
			 AND period::INTEGER >= ${declining.from} AND area IN (SELECT code FROM (${enough})) AND value IS NOT NULL
			 GROUP BY area ORDER BY slope, area`,
		)

	test('liveability falls fastest of all buurten, and income falls where it rises elsewhere', async () => {
		const [lowest, next] = await change('lbm.score')
		expect(lowest?.area).toBe(declining.buurt)
		expect(Number(lowest?.slope)).toBeLessThan(-0.01)
		expect(Number(next?.slope)).toBeGreaterThan(-0.005)
		const income = await change('cbs.income')
		expect(income.filter((row) => Number(row.slope) < 0).map((row) => row.area)).toEqual([declining.buurt])
	})

	test('crime per inhabitant doubles nearly while it goes down elsewhere', async () => {
		const found = await demo.rows(
			`WITH rate AS (
				SELECT area, period::INTEGER AS y, c.value / p.value AS r FROM statistic c JOIN statistic p USING (area, period)
				WHERE c.metric = 'police.crimes' AND p.metric = 'cbs.inhabitants' AND p.value >= 400
			 ) SELECT area, avg(r) FILTER (y >= 2023) / avg(r) FILTER (y <= 2016) AS times FROM rate GROUP BY 1
			 HAVING count(*) = 12 ORDER BY times DESC`,
		)
		expect(found[0]?.area).toBe(declining.buurt)
		expect(Number(found[0]?.times)).toBeGreaterThan(1.4)
		expect(Number(found[1]?.times)).toBeLessThan(1.1)
	})

	test('steadily: no Leefbaarometer after the first is above the one before it', async () => {
		const scores = await demo.rows(
			`SELECT value FROM statistic WHERE metric = 'lbm.score' AND area = '${declining.buurt}' AND period >= '2016' ORDER BY period`,
		)
		for (let i = 1; i < scores.length; i++) expect(Number(scores[i]?.value)).toBeLessThan(Number(scores[i - 1]?.value))
	})
})

describe('neglected', () => {
	test('its need is among the highest: the lowest score, much social assistance, more reports than the town', async () => {
		const lowest = await demo.rows(
			`SELECT area FROM statistic WHERE metric = 'lbm.score' AND period = '2024' AND area LIKE 'BU%' AND value IS NOT NULL ORDER BY value LIMIT 1`,
		)
		expect(lowest).toEqual([{ area: neglected.buurt }])
		const assistance = await demo.rows(
			`SELECT area FROM statistic WHERE metric = 'cbs.socialAssistance' AND period = '2024' AND area LIKE 'BU%' AND value IS NOT NULL ORDER BY value DESC LIMIT 8`,
		)
		expect(assistance.map((row) => row.area)).toContain(neglected.buurt)
		const per1000 = (where: string) =>
			demo.number(
				`SELECT count(*) * 1000.0 / (SELECT sum(inhabitants) FROM area WHERE level = 'buurt' AND ${where})
				 FROM signal JOIN area ON code = buurt WHERE created_on >= '2025-01-01' AND ${where}`,
			)
		expect(await per1000(`code = '${neglected.buurt}'`)).toBeGreaterThan(await per1000('true'))
	})

	test('its effort is the lowest of the town, and a tenth of what others in need get', async () => {
		const found = await demo.rows(
			`SELECT code, coalesce(sum(share * committed), 0) / inhabitants AS per_inhabitant, coalesce(sum(share * committed), 0) AS euros,
			   any_value(score.value) AS score
			 FROM area LEFT JOIN investment_area ON area = code LEFT JOIN investment i ON i.id = investment AND i.status <> 'cancelled'
			 JOIN statistic score ON score.area = code AND score.metric = 'lbm.score' AND score.period = '2024'
			 WHERE level = 'buurt' AND inhabitants >= 800 GROUP BY code, inhabitants ORDER BY per_inhabitant`,
		)
		expect(found[0]?.code).toBe(neglected.buurt)
		expect(Number(found[0]?.euros)).toBe(neglected.committed)
		const inNeed = found.filter((row) => row.code !== neglected.buurt && Number(row.score) < -0.08)
		expect(inNeed.length).toBeGreaterThan(8)
		for (const row of inNeed) expect(Number(row.per_inhabitant)).toBeGreaterThan(10 * Number(found[0]?.per_inhabitant))
	})
})

test('late promises: these and no others, each by the date that was missed', async () => {
	const found = await demo.rows(
		`SELECT investment AS id, min(agreed_on)::VARCHAR AS agreed FROM milestone JOIN investment i ON i.id = investment, dataset
		 WHERE actual_on IS NULL AND agreed_on < as_of AND i.status <> 'cancelled' GROUP BY 1 ORDER BY 1`,
	)
	expect(found).toEqual(latePromises.map(({ id, agreedOn }) => ({ id, agreed: agreedOn })))
})

test('reporting: of what has nothing to do with the buurt, such as lamps, some wijken report more than others', async () => {
	const code = (name: string) => wijkCode(wijken.findIndex((wijk) => wijk.name === name))
	const rate = (names: readonly string[]) =>
		demo.number(
			`SELECT count(*) * 1000.0 / (SELECT sum(inhabitants) FROM area WHERE level = 'buurt' AND parent IN ${list(names.map(code))})
			 FROM signal JOIN area ON code = buurt
			 WHERE sub = 'straatverlichting-openbare-klok' AND created_on >= '2022-01-01' AND parent IN ${list(names.map(code))}`,
		)
	const eager = Object.keys(reporting).filter((name) => (reporting[name] ?? 1) > 1)
	const quiet = Object.keys(reporting).filter((name) => (reporting[name] ?? 1) < 1)
	expect(await rate(eager)).toBeGreaterThan(1.5 * (await rate(quiet)))
})
