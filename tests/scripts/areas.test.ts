import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { cell, collection, feature, importFolder, query, runImport, threeBuurten } from './import-files.ts'

const { path, write } = importFolder()
let made = 0
/** Imports features into a Dataset of their own. */
async function importOnly(json: object | string, ...options: string[]) {
	const db = path(`${++made}.duckdb`)
	const result = await runImport('areas', write(`${made}.geojson`, json), '--db', db, '--year', '2024', ...options)
	return { ...result, db }
}
const buurt = (code: string, x: number, more: object = {}) =>
	feature({ buurtcode: code, buurtnaam: code, ...more }, cell(x, 0))

describe('import areas', () => {
	it('makes a Dataset of three buurten, with wijken and gemeente made of them', async () => {
		const { code, out, db } = await importOnly(threeBuurten)
		expect(code).toBe(0)
		expect(out).toMatch(/read +3\n +stored +3\n +unchanged +0\n +refused +0/)
		const rows = await query(
			db,
			'SELECT code, level, name, parent, gemeente, inhabitants, households, land_area, urbanity FROM area ORDER BY level, code',
		)
		expect(rows).toEqual([
			['BU01060000', 'buurt', 'Noord', 'WK010600', 'GM0106', 100, 50, 1, 2],
			['BU01060001', 'buurt', 'Zuid', 'WK010600', 'GM0106', 0, null, 1, null],
			['BU01060100', 'buurt', "'t Veld", 'WK010601', 'GM0106', null, null, 1, 5],
			['GM0106', 'gemeente', 'Assen', null, 'GM0106', null, null, 3, null],
			['WK010600', 'wijk', 'Wijk 00', 'GM0106', 'GM0106', 100, null, 2, null],
			['WK010601', 'wijk', 'Wijk 01', 'GM0106', 'GM0106', null, null, 1, null],
		])
		expect(await query(db, 'SELECT title, fictional, division_year FROM dataset')).toEqual([['Assen', false, 2024]])
		const [gemeente] = await query(db, "SELECT geometry FROM area_geometry WHERE code = 'GM0106'")
		expect(JSON.parse(String(gemeente?.[0])).coordinates[0]).toHaveLength(9)
		expect(await query(db, 'SELECT kind, source, licence, read, stored FROM import_run')).toEqual([
			['areas', 'CBS en Kadaster, Wijken en Buurten 2024', 'CC BY 4.0', 3, 3],
		])
	})

	it('writes the files that the server serves', async () => {
		const { db } = await importOnly(threeBuurten)
		const rows = await query(db, 'SELECT level, format, hash FROM geometry_file ORDER BY ALL')
		expect(rows.map(([level, format]) => `${level} ${format}`)).toEqual([
			'buurt geojson',
			'buurt topojson',
			'context geojson',
			'context topojson',
			'gemeente geojson',
			'gemeente topojson',
			'wijk geojson',
			'wijk topojson',
		])
		const [file] = await query(db, "SELECT body FROM geometry_file WHERE level = 'buurt' AND format = 'geojson'")
		const json = JSON.parse(brotliDecompressSync(file?.[0] as Uint8Array).toString())
		expect(json.features[0].properties).toEqual({ code: 'BU01060000', name: 'Noord', parent: 'WK010600' })
	})

	it('changes nothing the second time, and only what differs the third', async () => {
		const { db } = await importOnly(threeBuurten)
		const again = await runImport('areas', write('again.geojson', threeBuurten), '--db', db, '--year', '2024')
		expect(again.out).toMatch(/read +3\n +stored +0\n +unchanged +3/)
		const changed = structuredClone(threeBuurten) as typeof threeBuurten & {
			features: { properties: Record<string, unknown> }[]
		}
		Object.assign(changed.features[2]!.properties, { buurtnaam: 'Het Veld' })
		const third = await runImport('areas', write('third.geojson', changed), '--db', db, '--year', '2024')
		expect(third.out).toMatch(/stored +1\n +unchanged +2/)
		expect(await query(db, "SELECT name FROM area WHERE code = 'BU01060100'")).toEqual([['Het Veld']])
	})

	it('takes names of wijken from a table, and the title it is given', async () => {
		const names = write('wijken.csv', '\ufeffwijkcode;wijknaam\nWK010600;"Centrum, oud"\nWK010601 ;Buitengebied\n')
		const { db } = await importOnly(threeBuurten, '--names', names, '--title', 'Proef')
		expect(await query(db, "SELECT name FROM area WHERE level = 'wijk' ORDER BY code")).toEqual([
			['Centrum, oud'],
			['Buitengebied'],
		])
		expect(await query(db, 'SELECT title FROM dataset')).toEqual([['Proef']])
	})

	it('takes names that come later, and keeps them when the borders come again without', async () => {
		const { db } = await importOnly(threeBuurten)
		const names = write('later.csv', 'code,naam\nWK010601,Veld\nGM0106,Stad Assen\n')
		const again = write('once-more.geojson', threeBuurten)
		await runImport('areas', again, '--db', db, '--year', '2024', '--names', names)
		await runImport('areas', again, '--db', db, '--year', '2024')
		expect(await query(db, "SELECT name FROM area WHERE level <> 'buurt' ORDER BY code")).toEqual([
			['Stad Assen'],
			['Wijk 00'],
			['Veld'],
		])
		const [file] = await query(db, "SELECT body FROM geometry_file WHERE level = 'gemeente' AND format = 'geojson'")
		expect(brotliDecompressSync(file?.[0] as Uint8Array).toString()).toContain('Stad Assen')
	})

	it('keeps a second division beside the first', async () => {
		const { db } = await importOnly(threeBuurten)
		const older = write('older.geojson', collection(buurt('BU01060000', 0)))
		const { out } = await runImport('areas', older, '--db', db, '--year', '2014')
		expect(out).toContain('kept beside the division of 2024')
		expect(await query(db, 'SELECT year, count(*)::INTEGER FROM area GROUP BY year ORDER BY year')).toEqual([
			[2014, 3],
			[2024, 6],
		])
		expect(await query(db, 'SELECT division_year FROM dataset')).toEqual([[2024]])
	})

	it('places signals again when borders change', async () => {
		const { db } = await importOnly(threeBuurten)
		const instance = await DuckDBInstance.create(db)
		const connection = await instance.connect()
		for (const [id, x] of [
			['inNoord', 0.5],
			['inZuid', 1.5],
		] as const) {
			await connection.run(
				`INSERT INTO signal VALUES ('proef', $1, 'afval', 'grofvuil', '2024-01-01', NULL, 'open', 'report', $2, 53.00045, 0,
				 'BU01060000', 2024, 'public', 9)`,
				[id, 6.5 + x * 0.0015],
			)
		}
		connection.closeSync()
		instance.closeSync()
		const moved = structuredClone(threeBuurten)
		Object.assign(moved.features[0] ?? {}, { geometry: { type: 'Polygon', coordinates: [cell(0, 3)] } })
		const { out } = await runImport('areas', write('moved.geojson', moved), '--db', db, '--year', '2024')
		expect(out).toContain('2 signals lie in another buurt by the new borders')
		expect(await query(db, 'SELECT external_id, buurt FROM signal ORDER BY external_id')).toEqual([
			['inNoord', null],
			['inZuid', 'BU01060001'],
		])
	})

	it('takes wijken and gemeenten that a file gives, and makes the others', async () => {
		const wijk = feature({ wijkcode: 'WK010600', wijknaam: 'Gegeven', gemeentecode: 'GM0106' }, cell(0, 0))
		const { db, out } = await importOnly(collection(...threeBuurten.features, wijk))
		expect(out).toContain('1 wijk made out of buurten')
		expect(await query(db, "SELECT name FROM area WHERE level = 'wijk' ORDER BY code")).toEqual([
			['Gegeven'],
			['Wijk 01'],
		])
	})

	it.each<[string, object, string]>([
		['PDOK, newer', { buurtcode: 'BU01060000', buurtnaam: 'Naam', aantal_inwoners: 5 }, 'Naam'],
		['PDOK, older', { buurtcode: 'BU01060000', buurtnaam: 'Naam', aantalinwoners: 5 }, 'Naam'],
		['CBS shapefile', { BU_CODE: 'BU01060000', BU_NAAM: 'Naam', WK_CODE: 'WK010600', AANT_INW: 5 }, 'Naam'],
		['cartomap', { statcode: 'BU01060000', statnaam: 'Naam', inwoners: '5' }, 'Naam'],
		['Leefbaarometer file', { code: 'BU01060000', naam: 'Naam', gemeente: 'Assen', inwoners: 5 }, 'Naam'],
		['Leefbaarometer WFS', { id: ' BU01060000 ', name: 'Naam', gemeente: 'Assen', year: 2020, a_inw: 5 }, 'Naam'],
		['without a name', { buurtcode: '01060000', aantal_inwoners: 5 }, 'BU01060000'],
	])('knows the columns of %s', async (_, properties, name) => {
		const { db } = await importOnly(collection(feature(properties, cell(0, 0))))
		expect(await query(db, "SELECT code, name, inhabitants FROM area WHERE level = 'buurt'")).toEqual([
			['BU01060000', name, 5],
		])
	})

	it('reads RD, said in crs or told by its size', async () => {
		// The first corner is a point that Kadaster gives to check with: 6.776726674 E, 53.419482050 N.
		const rd = [
			[247380.56, 604580.78],
			[248380.56, 604580.78],
			[248380.56, 605580.78],
			[247380.56, 604580.78],
		]
		const plain = collection(feature({ buurtcode: 'BU01060000' }, rd))
		const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } }
		for (const json of [plain, { ...plain, crs }]) {
			const { db } = await importOnly(json)
			const [row] = await query(db, "SELECT geometry FROM area_geometry WHERE code = 'BU01060000'")
			const [lon, lat] = JSON.parse(String(row?.[0])).coordinates[0][0]
			expect(lon).toBeCloseTo(6.776726674, 5)
			expect(lat).toBeCloseTo(53.41948205, 5)
		}
	})

	it('makes one area of its land and its water', async () => {
		const land = feature(
			{ gemeentecode: 'GM0106', gemeentenaam: 'Assen', water: 'NEE', aantal_inwoners: 7 },
			cell(0, 0),
		)
		const water = feature(
			{ gemeentecode: 'GM0106', gemeentenaam: 'Assen', water: 'JA', aantal_inwoners: -99997 },
			cell(5, 0),
		)
		const { db, out } = await importOnly(collection(water, land))
		expect(out).toMatch(/read +2\n +stored +2/)
		const [row] = await query(db, 'SELECT inhabitants, geometry FROM area JOIN area_geometry USING (code, year)')
		expect(row?.[0]).toBe(7)
		expect(JSON.parse(String(row?.[1])).type).toBe('MultiPolygon')
	})

	it('reads only the gemeente that is asked for, by code or name', async () => {
		const two = collection(
			buurt('BU01060000', 0, { gemeentenaam: 'Assen' }),
			buurt('BU00340000', 5, { gemeentenaam: 'Almere' }),
		)
		for (const which of ['assen', 'GM0106', '0106']) {
			const { out, db } = await importOnly(two, '--gemeente', which)
			expect(out).toMatch(/read +1\n +stored +1/)
			expect(out).toContain('elsewhere 1')
			expect(await query(db, "SELECT code FROM area WHERE level = 'buurt'")).toEqual([['BU01060000']])
		}
	})
})

const shared = (name: string) => fileURLToPath(new URL(`../../../shared/data/${name}`, import.meta.url))
describe.runIf(existsSync(shared('national')))('import areas, real files', () => {
	it('makes Assen: 80 buurten, 10 wijken', async () => {
		const db = path('assen.duckdb')
		const names = shared('national/kwb2024_wijken_NL.csv')
		const file = shared('national/buurten_22.geojson')
		const result = await runImport('areas', file, '--db', db, '--year', '2024', '--gemeente', 'Assen', '--names', names)
		expect(result.code).toBe(0)
		expect(result.out).toMatch(/read +80\n +stored +80/)
		expect(await query(db, 'SELECT level, count(*)::INTEGER FROM area GROUP BY level ORDER BY level')).toEqual([
			['buurt', 80],
			['gemeente', 1],
			['wijk', 10],
		])
		expect(await query(db, "SELECT name FROM area WHERE code IN ('GM0106', 'WK010607') ORDER BY code")).toEqual([
			['Assen'],
			['Marsdijk'],
		])
	})

	it('makes Baarn with the columns of PDOK: 21 buurten, 25,065 inhabitants', async () => {
		const db = path('baarn.duckdb')
		const result = await runImport('areas', shared('baarn/baarn_buurten.geojson'), '--db', db, '--year', '2024')
		expect(result.out).toMatch(/read +21\n +stored +21/)
		expect(
			await query(db, "SELECT count(*)::INTEGER, sum(inhabitants)::INTEGER FROM area WHERE level = 'buurt'"),
		).toEqual([[21, 25065]])
		expect(await query(db, "SELECT inhabitants FROM area WHERE level = 'gemeente'")).toEqual([[25065]])
	})
})
