import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { beforeAll, describe, expect, test } from 'vitest'
import { query } from '../scripts/import-files.ts'
import { B1, B2, B3, B4, B5, B6, OOST, TESTDAM, WEST } from '../server/fixture.ts'
import { publishFolder, runPublish } from './public-testdam.ts'

// What somebody works out who lays publications side by side, or knows how the sources round and what they divide.

const folder = publishFolder()
beforeAll(folder.make)

/** A number, or why there is none; of 2024, where no period is said. */
type Figure = [metric: string, area: string, value: number | string | null, period?: string]
/** 35 people in B3 that nobody may know of; CBS gives wijken and the gemeente too. */
const inhabited = (
	[
		[B1, 1000],
		[B2, 500],
		[B3, 35],
		[OOST, 1535],
		[B4, 100],
		[B5, 60],
		[B6, 2000],
		[WEST, 2160],
		[TESTDAM, 3695],
	] as const
).map(([area, value]): Figure => ['cbs.inhabitants', area, value])

let made = 0
/** Publishes Testdam with these figures in the place of its own, under a config of these metrics; gives the file. */
async function publishFile(figures: readonly Figure[], metrics: readonly string[], levels: readonly string[]) {
	const number = made++
	const db = folder.path(`outside-${number}.duckdb`)
	copyFileSync(folder.db, db)
	const instance = await DuckDBInstance.create(db)
	const connection = await instance.connect()
	for (const metric of new Set(figures.map(([id]) => id))) {
		await connection.run(`DELETE FROM statistic WHERE metric = '${metric}'`)
	}
	for (const [metric, area, value, period = '2024'] of figures) {
		const [number, reason] = typeof value === 'number' ? [value, 'NULL'] : ['NULL', `'${value ?? 'missing'}'`]
		await connection.run(
			`INSERT INTO statistic VALUES ('${metric}', '${area}', 2024, '${period}', ${number}, ${reason}, 2)`,
		)
	}
	connection.closeSync()
	instance.closeSync()
	const to = folder.path(`published-${number}`)
	const config = folder.config({ metrics, levels })
	const { code, error } = await runPublish('--db', db, '--to', to, '--no-site', '--config', config)
	if (code !== 0) throw new Error(error)
	return join(to, 'publication.duckdb')
}

/** What then went out of 2024, by metric and area. */
async function publishWith(...what: Parameters<typeof publishFile>) {
	const sql = "SELECT metric, area, value FROM statistic WHERE period = '2024' ORDER BY ALL"
	const rows = await query(await publishFile(...what), sql)
	return new Map((rows as Figure[]).map(([metric, area, value]) => [`${metric} ${area}`, value]))
}

const every = ['buurt', 'wijk', 'gemeente']

describe('an empty buurt cannot be subtracted', () => {
	test('from a wijk or gemeente of another publication, which shows no buurten', async () => {
		const whole = await publishWith(inhabited, ['cbs.inhabitants'], every)
		expect(whole.get(`cbs.inhabitants ${B3}`)).toBeNull()
		expect(whole.get(`cbs.inhabitants ${OOST}`)).toBe(1525)
		for (const levels of [['wijk'], ['gemeente'], ['wijk', 'gemeente']]) {
			const part = await publishWith(inhabited, ['cbs.inhabitants'], levels)
			expect(part.size).toBeGreaterThan(0)
			for (const [key, value] of part) expect(value).toBe(whole.get(key))
		}
	}, 60_000)

	test('from age groups, which CBS rounds to fives too', async () => {
		const ages: Figure[] = [
			['cbs.age65plus', B1, 200],
			['cbs.age65plus', B2, 90],
			['cbs.age65plus', B3, 30],
			['cbs.age65plus', OOST, 320],
		]
		const out = await publishWith([...inhabited, ...ages], ['cbs.age65plus'], every)
		expect(out.get(`cbs.age65plus ${B3}`)).toBeNull()
		expect([B1, B2, OOST].map((area) => out.get(`cbs.age65plus ${area}`))).toEqual([200, 90, 295])
	}, 60_000)

	test('beside one that the source does not know, where that holds few too', async () => {
		const few = inhabited.map(
			([metric, area, value]): Figure => [
				metric,
				area,
				area === B4 ? 40 : area === B5 ? null : area === WEST ? 2040 : value,
			],
		)
		const out = await publishWith(few, ['cbs.inhabitants'], every)
		expect([B4, B5, B6, WEST].map((area) => out.get(`cbs.inhabitants ${area}`))).toEqual([null, null, 2000, 2025])
	}, 60_000)

	test('by density, which is that of what goes out: to the last person, and of no year without inhabitants', async () => {
		// Every area of Testdam has 10 hectares of land.
		const dense = inhabited.map(([, area, value]): Figure => ['cbs.density', area, Number(value) * 10 + 3])
		const out = await publishWith([...inhabited, ...dense], ['cbs.density'], every)
		expect([B1, B3, OOST].map((area) => out.get(`cbs.density ${area}`))).toEqual([10_003, null, 15_250])
		const earlier = inhabited.map(([metric, area, value]): Figure => [metric, area, value, '2022'])
		const uncounted = await publishWith([...earlier, ...dense], ['cbs.density'], every)
		expect([B1, B3, OOST].map((area) => uncounted.get(`cbs.density ${area}`))).toEqual([10_003, null, null])
	}, 60_000)
})

describe('a percentage above 90', () => {
	test('does not follow from that of a wijk that is made of its buurten', async () => {
		const own: Figure[] = [
			['cbs.households', B1, 400],
			['cbs.households', B2, 400],
			['cbs.ownerOccupied', B1, 100],
			['cbs.ownerOccupied', B2, 40],
		]
		const out = await publishWith([...inhabited, ...own], ['cbs.ownerOccupied'], every)
		expect([B1, B2, OOST].map((area) => out.get(`cbs.ownerOccupied ${area}`))).toEqual([90, 40, 65])
	}, 60_000)
})

test('whether a wijk has a mean says nothing of how many live in its empty buurt', async () => {
	const scores: Figure[] = [
		['lbm.score', B1, 0.1],
		['lbm.score', B2, 0.2],
	]
	const people = (few: number, shown: number) =>
		inhabited.map(
			([metric, area, value]): Figure => [
				metric,
				area,
				area === B3 ? few : area === B1 || area === B2 ? shown : area === OOST ? 2 * shown + few : value,
			],
		)
	const means = await Promise.all(
		[5, 45].map(async (few) =>
			(await publishWith([...people(few, 150), ...scores], ['lbm.score'], every)).get(`lbm.score ${OOST}`),
		),
	)
	expect(means[0]).toEqual(means[1])
}, 60_000)

test('a publication is the same whether nobody lives in a buurt or a few do, whatever the source says of that', async () => {
	const of = (people: number, why: string) =>
		inhabited.flatMap(([metric, area, value]): Figure[] =>
			area === B3
				? [
						[metric, area, people],
						['cbs.households', area, people === 0 ? 0 : why],
						['cbs.age65plus', area, people === 0 ? 0 : why],
						['cbs.woz', area, people === 0 ? 'notApplicable' : why],
						['cbs.income', area, people === 0 ? 'notApplicable' : why],
						['lbm.score', area, why],
					]
				: [
						[metric, area, area === OOST ? 1500 + people : area === TESTDAM ? 3660 + people : value],
						['cbs.households', area, 100],
						['cbs.age65plus', area, 50],
						['cbs.woz', area, 200],
						['cbs.income', area, area.startsWith('BU') ? 30 : 'missing'],
						['lbm.score', area, 0.1],
					],
		)
	const metrics = [
		'cbs.inhabitants',
		'cbs.households',
		'cbs.age65plus',
		'cbs.woz',
		'cbs.income',
		'lbm.score',
		'police.crimesPer1000',
	]
	const [nobody = '', few = ''] = await Promise.all([
		publishFile(of(0, 'missing'), metrics, every),
		publishFile(of(35, 'suppressed'), metrics, every),
	])
	const rows = await query(few, 'SELECT * FROM statistic ORDER BY ALL')
	expect(rows.length).toBeGreaterThan(40)
	for (const table of ['statistic', 'area', 'metric', 'publication'])
		expect(await query(nobody, `SELECT * FROM ${table} ORDER BY ALL`)).toEqual(
			await query(few, `SELECT * FROM ${table} ORDER BY ALL`),
		)
}, 60_000)
