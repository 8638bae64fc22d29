import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { booleanPointInPolygon } from '@turf/turf'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importCli } from '../../scripts/import/cli.ts'
import { DATA, documentedCommands, documentedLines } from './assen-commands.ts'
import { rows } from './signals-dataset.ts'

it('the README of the project gives the commands that are tested here', () => {
	const readme = readFileSync('README.md', 'utf8')
	expect(documentedLines().filter((line) => !readme.includes(line))).toEqual([])
})

describe.runIf(existsSync(DATA))('Assen, by the documented commands', () => {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-assen-'))
	const db = join(folder, 'assen.duckdb')
	const output: string[] = []
	const problems: string[] = []
	const codes: number[] = []
	let instance: DuckDBInstance
	let connection: DuckDBConnection
	const importInto = (argv: string[]) =>
		importCli(argv, { out: (line) => output.push(line), error: (line) => problems.push(line) })

	beforeAll(async () => {
		for (const argv of documentedCommands(db)) codes.push(await importInto(argv))
		instance = await DuckDBInstance.create(db)
		connection = await instance.connect()
	})
	afterAll(() => {
		connection?.closeSync()
		instance?.closeSync()
		rmSync(folder, { recursive: true })
	})

	const buurten = () =>
		(
			JSON.parse(readFileSync(`${DATA}/national/buurten_22.geojson`, 'utf8')) as FeatureCollection<
				Polygon | MultiPolygon,
				{ code: string }
			>
		).features.filter((f) => f.properties.code.startsWith('BU0106'))
	const table = (file: string) =>
		parse(readFileSync(`${DATA}/${file}`), { columns: true, bom: true }) as Record<string, string>[]

	it('go through, each with exit code 0', () => {
		expect(problems).toEqual([])
		expect(codes).toEqual(Array(9).fill(0))
	})

	it('give 80 buurten, 10 wijken, one gemeente and 3,024 reports', async () => {
		expect(await rows(connection, 'SELECT level, count(*)::INTEGER FROM area GROUP BY ALL ORDER BY ALL')).toEqual([
			['buurt', 80],
			['gemeente', 1],
			['wijk', 10],
		])
		expect(await rows(connection, 'SELECT status, count(*)::INTEGER FROM signal GROUP BY ALL ORDER BY ALL')).toEqual([
			['open', 283],
			['resolved', 2741],
		])
		expect(await rows(connection, 'SELECT as_of FROM dataset')).toEqual([['2026-08-08']])
		expect(await rows(connection, 'SELECT count(*)::INTEGER, bool_and(complete) FROM signal_sweep')).toEqual([
			[83, true],
		])
	})

	it('count the reports per buurt as a plain point-in-polygon count does', async () => {
		const polygons = buurten()
		const expected = new Map<string | null, number>()
		for (const report of table('assen/assen_meldingen_2026.csv')) {
			const point = [Number(report.lng), Number(report.lat)]
			const found = polygons.filter((polygon) => booleanPointInPolygon(point, polygon))
			// A point in two simplified polygons goes to the lowest code.
			const code = found.map((polygon) => polygon.properties.code).sort()[0] ?? null
			expected.set(code, (expected.get(code) ?? 0) + 1)
		}
		const counted = await rows(connection, 'SELECT buurt, count(*)::INTEGER FROM signal GROUP BY buurt')
		expect(new Map(counted.map(([buurt, count]) => [buurt as string | null, count as number]))).toEqual(expected)
		expect(expected.get(null)).toBe(318)
	})

	it('give key figures, crimes and scores as the cells of the source say', async () => {
		const figures = new Map(table('national/kwb2024_crime2021-2025_buurten_NL.csv').map((row) => [row.buurtcode, row]))
		const scores = new Map(table('national/leefbaarometer_2024_buurten_NL.csv').map((row) => [row.id, row]))
		for (const { properties } of buurten()) {
			const { code } = properties
			const found = await rows(
				connection,
				`SELECT metric, period, value FROM statistic WHERE area = '${code}'
				 AND metric IN ('cbs.inhabitants', 'police.crimes', 'lbm.score') ORDER BY ALL`,
			)
			const figure = figures.get(code)
			const cell = (text: string | undefined) => (text ? Number(text) : null)
			expect(found).toEqual([
				['cbs.inhabitants', '2024', cell(figure?.inwoners)],
				['lbm.score', '2024', cell(scores.get(code)?.afw)],
				...['2021', '2022', '2023', '2024', '2025'].map((year) => [
					'police.crimes',
					year,
					cell(figure?.[`misdrijven_${year}`]),
				]),
			])
		}
		// Two of them, read by eye in the files: a check on the check.
		const seen = await rows(
			connection,
			`SELECT area, value FROM statistic WHERE metric = 'police.crimes' AND period = '2025'
			 AND area IN ('BU01060000', 'BU01060203') ORDER BY ALL`,
		)
		expect(seen).toEqual([
			['BU01060000', 143],
			['BU01060203', 64],
		])
	})

	it('agree with the table of the same reports but for the 26 that the README names', async () => {
		const before = await rows(connection, 'SELECT external_id, status, resolved_on FROM signal ORDER BY ALL')
		connection.closeSync()
		instance.closeSync()
		const file = `${DATA}/assen/assen_meldingen_2026.csv`
		const mapping = 'data/sources/assen/signals.json'
		output.length = 0
		expect(await importInto(['signals', file, '--db', db, '--source', 'Signalen Assen', '--mapping', mapping])).toBe(0)
		expect(output.slice(1, 5).map((line) => line.trim().split(/\s+/))).toEqual([
			['read', '3024'],
			['stored', '26'],
			['unchanged', '2998'],
			['refused', '0'],
		])
		instance = await DuckDBInstance.create(db)
		connection = await instance.connect()
		const after = await rows(connection, 'SELECT external_id, status, resolved_on FROM signal ORDER BY ALL')
		const changed = after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i]))
		expect(changed.every(([, status]) => status === 'resolved')).toBe(true)
		expect(changed.length).toBe(26)
		const odd = table('assen/assen_meldingen_2026.csv').filter(
			(row) => row.resolved_date && (row.last_seen_open ?? '') >= row.resolved_date,
		)
		expect(odd.length).toBe(26)
	})
})
