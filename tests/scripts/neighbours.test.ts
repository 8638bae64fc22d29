import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { Problem } from '../../server/contract/common.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { type DemoApp, openDemoApp } from '../data/demo-app.ts'
import { cell, collection, feature, importFolder, query, runImport, threeBuurten } from './import-files.ts'

const { path, write } = importFolder()
let made = 0
async function importInto(db: string, json: object, ...options: string[]) {
	const result = await runImport('areas', write(`${++made}.geojson`, json), '--db', db, '--year', '2024', ...options)
	return { ...result, links: await linksIn(db) }
}
/** Links as `BU01060000 BU01060001 edge`, one direction of each. */
const linksIn = async (db: string, where = 'true') =>
	(
		await query(
			db,
			`SELECT area, neighbour, found FROM area_neighbour WHERE area < neighbour AND ${where} ORDER BY level, area, neighbour`,
		)
	).map((link) => link.join(' '))
const buurt = (code: string, x: number, y = 0) => feature({ buurtcode: code, buurtnaam: code }, cell(x, y))

describe('neighbours at import', () => {
	it('are kept per level, both ways, with metres; wijken by their made outlines', async () => {
		const db = path('levels.duckdb')
		const { links } = await importInto(db, threeBuurten)
		expect(links).toEqual(['BU01060000 BU01060001 edge', 'BU01060001 BU01060100 edge', 'WK010600 WK010601 edge'])
		const [counted] = await query(
			db,
			'SELECT count(*)::INTEGER, min(metres), max(metres), min(year) FROM area_neighbour',
		)
		expect(counted).toEqual([6, expect.closeTo(100, 0), expect.closeTo(100, 0), 2024])
		const lopsided = `SELECT * FROM area_neighbour n WHERE NOT EXISTS
			(FROM area_neighbour m WHERE (m.area, m.neighbour, m.metres, m.found) = (n.neighbour, n.area, n.metres, n.found))`
		expect(await query(db, lopsided)).toEqual([])
	})

	it('stay when the same file comes again, and follow borders that change', async () => {
		const db = path('again.duckdb')
		const first = await importInto(db, threeBuurten)
		const again = await importInto(db, threeBuurten)
		expect(again.out).toMatch(/stored +0\n +unchanged +3/)
		expect(again.links).toEqual(first.links)
		const moved = structuredClone(threeBuurten)
		Object.assign(moved.features[2] ?? {}, { geometry: { type: 'Polygon', coordinates: [cell(0, 1)] } })
		const after = await importInto(db, moved)
		expect(after.links).toEqual([
			'BU01060000 BU01060001 edge',
			'BU01060000 BU01060100 edge',
			'BU01060001 BU01060100 vertex',
			'WK010600 WK010601 edge',
		])
	})

	it('follow areas that come later', async () => {
		const db = path('later.duckdb')
		expect((await importInto(db, collection(buurt('BU01060000', 0)))).links).toEqual([])
		const { links } = await importInto(db, collection(buurt('BU01070000', 1)))
		expect(links).toEqual(['BU01060000 BU01070000 edge', 'GM0106 GM0107 edge', 'WK010600 WK010700 edge'])
	})

	it('of another division stand apart', async () => {
		const db = path('divisions.duckdb')
		await importInto(db, threeBuurten)
		await runImport(
			'areas',
			write('old.geojson', collection(buurt('BU01060000', 0), buurt('BU01060001', 5))),
			'--db',
			db,
			'--year',
			'2014',
		)
		expect(await linksIn(db, 'year = 2014')).toEqual([])
		expect(await linksIn(db, 'year = 2024')).toHaveLength(3)
	})

	it('the summary names areas that border on no other, and tells of borders drawn apart', async () => {
		const apart = cell(1, 0).map(([lon = 0, lat = 0]) => [lon + 0.00005, lat])
		const { out } = await importInto(
			path('summary.duckdb'),
			collection(
				buurt('BU01060000', 0),
				feature({ buurtcode: 'BU01060001', buurtnaam: 'Even verder' }, apart),
				buurt('BU01060002', 5),
				buurt('BU01060103', 8),
			),
		)
		expect(out).toContain('1 pair of neighbouring buurten, 1 of them along borders drawn up to 12 m apart')
		expect(out).toContain('2 buurten border on no other: BU01060002, BU01060103')
		expect(out).toContain('2 wijken border on no other: WK010600, WK010601')
		expect(out).not.toContain('gemeente borders')
	})
})

describe('neighbours from the server', () => {
	const db = path('served.duckdb')
	let database: Database
	let demo: DemoApp
	const ask = (question: string) => createApp(database, {}).request(`/api/v1/areas/${question}`)
	beforeAll(async () => {
		await importInto(db, collection(...threeBuurten.features, buurt('BU01060101', 6)))
		database = await openDatabase(db)
		demo = await openDemoApp()
	})
	afterAll(() => {
		database?.close()
		demo?.close()
	})

	it('code to codes, empty for an area without any', async () => {
		expect(await (await ask('neighbours')).json()).toEqual({
			BU01060000: ['BU01060001'],
			BU01060001: ['BU01060000', 'BU01060100'],
			BU01060100: ['BU01060001'],
			BU01060101: [],
		})
		expect(await (await ask('neighbours?level=gemeente')).json()).toEqual({ GM0106: [] })
		const refused = await ask('neighbours?level=straat')
		expect(refused.status).toBe(400)
		expect(((await refused.json()) as Problem).parameter).toBe('level')
	})

	it('as a table, one row per link and one for an area without any', async () => {
		const response = await ask('neighbours.csv?decimal=comma')
		expect(response.headers.get('Content-Disposition')).toContain('neighbours_buurt_2024.csv')
		const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true, delimiter: ';' })
		expect(
			rows.map((row) => [row.area_code, row.area_name, row.neighbour_code, row.neighbour_name, row.found]),
		).toEqual([
			['BU01060000', 'Noord', 'BU01060001', 'Zuid', 'edge'],
			['BU01060001', 'Zuid', 'BU01060000', 'Noord', 'edge'],
			['BU01060001', 'Zuid', 'BU01060100', "'t Veld", 'edge'],
			['BU01060100', "'t Veld", 'BU01060001', 'Zuid', 'edge'],
			['BU01060101', 'BU01060101', '', '', ''],
		])
		expect(rows[0]?.metres).toMatch(/^(99|100),\d+$/)
		expect(rows[4]).toMatchObject({ metres: '', level: 'buurt', year: '2024', parent_code: 'WK010601' })
	})

	it.each(['buurt', 'wijk', 'gemeente'] as const)('of the demo agree: %s', async (level) => {
		const lists = await demo.get<Record<string, string[]>>(`/areas/neighbours?level=${level}`)
		for (const [code, beside] of Object.entries(lists)) {
			expect(beside).toEqual([...new Set(beside)].sort())
			expect(beside).not.toContain(code)
			for (const other of beside) expect(lists[other]).toContain(code)
			if (level !== 'gemeente') expect(beside.length).toBeGreaterThan(0)
		}
	})

	it('of the demo: wijken border on one another exactly where buurten of theirs do', async () => {
		const [buurten, wijken, { areas }] = await Promise.all([
			demo.get<Record<string, string[]>>('/areas/neighbours?level=buurt'),
			demo.get<Record<string, string[]>>('/areas/neighbours?level=wijk'),
			demo.get<{ areas: { code: string; parent: string }[] }>('/areas?level=buurt'),
		])
		const wijk = new Map(areas.map(({ code, parent }) => [code, parent]))
		const across = Object.entries(buurten).flatMap(([code, beside]) =>
			beside.flatMap((other) => (wijk.get(code) === wijk.get(other) ? [] : [`${wijk.get(code)} ${wijk.get(other)}`])),
		)
		const between = Object.entries(wijken).flatMap(([code, beside]) => beside.map((other) => `${code} ${other}`))
		expect([...new Set(across)].sort()).toEqual(between.sort())
	})
})
