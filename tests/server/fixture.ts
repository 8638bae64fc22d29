import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { blobValue } from '@duckdb/node-api'
import { latLngToCell } from 'h3-js'
import { topology } from 'topojson-server'
import { openForWriting } from '../../scripts/import/dataset.ts'
import { createApp } from '../../server/app.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { asker } from './asker.ts'

/**
 * Testdam: two wijken, six buurten, twelve signals, five investments; small enough to count every answer by hand.
 * B1 Aa 1000 inhabitants · B2 Bee 500 · B3 Cee nobody · B4 few · B5 unknown · B6 Ef 2000.
 */
export const B1 = 'BU00010101'
export const B2 = 'BU00010102'
export const B3 = 'BU00010103'
export const B4 = 'BU00010201'
export const B5 = 'BU00010202'
export const B6 = 'BU0001020A'
export const OOST = 'WK000101'
export const WEST = 'WK000102'
export const TESTDAM = 'GM0001'

const areas = [
	[TESTDAM, 'gemeente', 'Testdam', null, 3600, 1700, 3, null],
	[OOST, 'wijk', 'Oost', TESTDAM, 1500, 650, 2, null],
	[WEST, 'wijk', 'West', TESTDAM, 2100, 1050, 2, null],
	[B1, 'buurt', 'Aa', OOST, 1000, 400, 2, 'before1945'],
	[B2, 'buurt', 'Bee', OOST, 500, 250, 2, 'before1945'],
	[B3, 'buurt', 'Cee', OOST, 0, 0, 2, 'before1945'],
	[B4, 'buurt', '=Dee', WEST, 100, 50, 2, '1970-1990'],
	[B5, 'buurt', 'Ee, "kwart"', WEST, null, null, null, null],
	[B6, 'buurt', 'Ef', WEST, 2000, 1000, 2, 'before1945'],
] as const

/** id, buurt, year of division, day, main, sub, status, channel, resolved on. */
export const signals = [
	['s01', B1, 2024, '2023-12-31', 'afval', 'grofvuil', 'resolved', 'report', '2024-01-03'],
	['s02', B1, 2024, '2024-01-01', 'afval', 'grofvuil', 'resolved', 'report', '2024-01-02'],
	['s03', B1, 2024, '2024-03-31', 'afval', 'zwerfvuil', 'open', 'observation', null],
	['s04', B1, 2024, '2024-10-27', 'groen', 'boom', 'resolved', 'report', '2024-11-06'],
	['s05', B2, 2024, '2024-12-31', 'groen', 'boom', 'inProgress', 'report', null],
	['s06', B2, 2024, '2025-01-01', 'afval', 'grofvuil', 'open', 'report', null],
	['s07', B3, 2024, '2024-06-01', 'afval', 'grofvuil', 'resolved', 'report', '2024-06-01'],
	['s08', B4, 2024, '2024-06-02', 'afval', 'zwerfvuil', 'cancelled', 'report', null],
	['s09', B5, 2024, '2024-06-03', 'groen', 'boom', 'open', 'report', null],
	['s10', B6, 2024, '2024-02-29', 'afval', 'grofvuil', 'resolved', 'report', '2024-03-04'],
	['s11', null, 2024, '2024-07-01', 'afval', 'grofvuil', 'open', 'report', null],
	['s12', B1, 2023, '2024-05-05', 'afval', 'grofvuil', 'open', 'report', null],
] as const

const place = new Map<string | null, [number, number]>([
	[B1, [5.01, 52.01]],
	[B2, [5.02, 52.01]],
	[B3, [5.03, 52.01]],
	[B4, [5.01, 52.03]],
	[B5, [5.02, 52.03]],
	[B6, [5.03, 52.03]],
	[null, [5.2, 52.2]],
])

/** metric, area, period, value or reason. */
const statistics: [string, string, string, number | string][] = [
	['cbs.inhabitants', B1, '2022', 900],
	['cbs.inhabitants', B2, '2022', 450],
	['cbs.inhabitants', B3, '2022', 0],
	['cbs.inhabitants', B4, '2022', 100],
	['cbs.inhabitants', B5, '2022', 'missing'],
	['cbs.inhabitants', B6, '2022', 1800],
	['cbs.inhabitants', B1, '2024', 1000],
	['cbs.inhabitants', B2, '2024', 500],
	['cbs.inhabitants', B3, '2024', 0],
	['cbs.inhabitants', B4, '2024', 100],
	['cbs.inhabitants', B5, '2024', 'suppressed'],
	['cbs.inhabitants', B6, '2024', 2000],
	['cbs.woz', B1, '2021', 190],
	['cbs.woz', B1, '2023', 200],
	['cbs.woz', B2, '2023', 400],
	['cbs.woz', B3, '2023', 'notApplicable'],
	['cbs.woz', B4, '2023', 'suppressed'],
	['cbs.woz', B6, '2023', 300],
	['cbs.woz', TESTDAM, '2023', 310],
	['cbs.woz', B1, '2024', 210],
	['police.crimes', B1, '2023', 9],
	['police.crimes', B2, '2023', 0],
	['police.crimes', B3, '2023', 5],
	['police.crimes', B4, '2023', 2],
	['police.crimes', B5, '2023', 1],
	['police.crimes', B6, '2023', 18],
	['cbs.urbanity', B1, '2023', 2],
	['rivm.goodHealth', B1, '2023', 'missing'],
]

/** id, title, partner, kind, status, start, budgeted, committed, spent. */
const investments = [
	['I1', 'Park', 'Gemeente Testdam', 'municipality', 'inProgress', '2023-05-01', 1000, 800, 300],
	['I2', 'Huizen', 'Woonstee', 'housing', 'planned', '2024-02-01', null, 2000, null],
	['I3', 'Oud plan', 'Gemeente Testdam', 'municipality', 'cancelled', '2024-03-01', null, 5000, null],
	['I4', 'Zonder plek', 'Gemeente Testdam', 'municipality', 'completed', '2024-04-01', null, 100, 100],
	['I5', 'Bedrag onbekend', 'Woonstee', 'housing', 'planned', '2024-05-01', null, null, null],
] as const
const shares = [
	['I1', B1, 0.5],
	['I1', B2, 0.25],
	['I2', B6, 1],
	['I3', B1, 1],
	['I5', B4, 1],
] as const
const milestones = [
	['I1', 1, 'Ontwerp', '2024-01-01', '2024-02-01'],
	['I1', 2, 'Oplevering', '2024-12-31', null],
	['I2', 1, 'Eerste paal', '2025-01-10', null],
	['I3', 1, 'Start', '2024-01-01', null],
] as const
const runs = [
	[1, 'areas', 'CBS, gebieden 2024', 'CC BY 4.0', 'https://www.cbs.nl'],
	[2, 'statistics', 'CBS, kerncijfers', 'CC BY 4.0', 'https://www.cbs.nl'],
	[3, 'signals', 'Signalen Testdam', null, null],
	[4, 'investments', 'Investeringen Testdam', null, null],
] as const

/** Each buurt a square around its point: B1 borders on B2 and that on B3, and so do those above them. */
const squares: GeoJSON.FeatureCollection = {
	type: 'FeatureCollection',
	features: areas
		.filter(([, level]) => level === 'buurt')
		.map(([code, , name, parent]) => {
			const [lon, lat] = place.get(code) ?? [5.02, 52.02]
			const [west, south, east, north] = [lon - 0.005, lat - 0.005, lon + 0.005, lat + 0.005]
			const ring = [
				[west, south],
				[west, north],
				[east, north],
				[east, south],
				[west, south],
			]
			return {
				type: 'Feature',
				properties: { code, name, parent },
				geometry: { type: 'Polygon', coordinates: [ring] },
			}
		}),
}
export const buurtTopojson = JSON.stringify({ ...topology({ areas: squares }, 1e5), pad: 'x'.repeat(2000) })
export const buurtHash = '0123456789abcdef'

const literal = (value: unknown) =>
	value === null || value === undefined
		? 'NULL'
		: typeof value === 'number'
			? String(value)
			: `'${String(value).replaceAll("'", "''")}'`
const tuple = (values: readonly unknown[]) => `(${values.map(literal).join(', ')})`

/** Writes Testdam to `path`. */
export async function writeFixture(path: string): Promise<void> {
	const { connection, close } = await openForWriting(path, {
		title: 'Testdam (fictief)',
		fictional: true,
		divisionYear: 2024,
		asOf: '2025-01-10',
		sourceNote: null,
	})
	const insert = (table: string, rows: readonly (readonly unknown[])[]) =>
		connection.run(`INSERT INTO ${table} VALUES ${rows.map(tuple).join(', ')}`)
	await insert(
		'area',
		areas.map(([code, level, name, parent, inhabitants, households, urbanity, period]) => {
			const [lon, lat] = place.get(code) ?? [5.02, 52.02]
			const box = [lon - 0.005, lat - 0.005, lon + 0.005, lat + 0.005]
			return [code, 2024, level, name, parent, TESTDAM, inhabitants, households, 10, urbanity, period, lon, lat, ...box]
		}),
	)
	// The same code in another year is another area: nothing of it may be seen.
	await insert('area', [[B1, 2023, 'buurt', 'Oud Aa', OOST, TESTDAM, 7, 7, 7, 1, null, 6, 53, 6, 53, 6, 53]])
	await insert('category', [
		['afval', 'grofvuil', 'Afval', 'Grofvuil'],
		['afval', 'zwerfvuil', 'Afval', 'Zwerfvuil'],
		['groen', 'boom', 'Groen', 'Boom'],
		['wegen', 'gat', 'Wegen', 'Gat in de weg'],
	])
	await insert(
		'signal',
		signals.map(([id, buurt, year, day, main, sub, status, channel, resolved]) => {
			const [lon, lat] = place.get(buurt) ?? [5, 52]
			const h3 = BigInt(`0x${latLngToCell(lat, lon, 11)}`).toString()
			return ['Signalen', id, main, sub, day, resolved, status, channel, lon, lat, h3, buurt, year, 'team', 3]
		}),
	)
	await insert('statistic', [
		...statistics.map(([metric, area, period, value]) => [
			metric,
			area,
			2024,
			period,
			typeof value === 'number' ? value : null,
			typeof value === 'number' ? null : value,
			2,
		]),
		['cbs.woz', B1, 2023, '2023', 999, null, 2],
	])
	await insert(
		'investment',
		investments.map(([id, title, partner, kind, status, start, budgeted, committed, spent]) => [
			...[id, title, null, 'wonen', partner, kind, status, 'team', start, null],
			...[budgeted, committed, spent, null, 4],
		]),
	)
	await insert(
		'investment_area',
		shares.map(([id, area, share]) => [id, area, 2024, share]),
	)
	await insert('milestone', milestones)
	await insert(
		'import_run',
		runs.map(([id, kind, source, licence, url]) => [
			...[id, kind, source, licence, url, `${kind}.csv`, 'hash', '2025-01-11 12:00:00', 12, 10, 1, 1],
			id === 3 ? 2 : 0,
		]),
	)
	for (const format of ['topojson', 'geojson']) {
		await connection.run('INSERT INTO geometry_file VALUES ($1, 2024, $2, $3, $4)', [
			'buurt',
			format,
			buurtHash,
			blobValue(brotliCompressSync(buurtTopojson)),
		])
	}
	close()
}

/** A file that `write` makes, opened read-only, with the server on it. `close` removes everything. */
export async function openWritten(
	write: (path: string) => Promise<void>,
	options: Parameters<typeof createApp>[1] = {},
) {
	const folder = mkdtempSync(join(tmpdir(), 'testdam-'))
	const path = join(folder, 'testdam.duckdb')
	await write(path)
	const database: Database = await openDatabase(path)
	const app = createApp(database, options)
	return {
		path,
		database,
		app,
		get: asker(app),
		close() {
			database.close()
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** Testdam on disk, opened read-only, with the server on it. */
export const openFixture = (log: (message: string, cause: unknown) => void = () => {}) =>
	openWritten(writeFixture, { log })
export type Fixture = Awaited<ReturnType<typeof openFixture>>
