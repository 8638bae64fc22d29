import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { latLngToCell } from 'h3-js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { readSignalMapping, signalMapping } from '../../scripts/import/signals/mapping.ts'
import { importSignals, type SignalImport, signalsImporter } from '../../scripts/import/signals.ts'
import { rows, twoBuurten } from './signals-dataset.ts'

let connection: DuckDBConnection
let close: () => void
let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'regiekaart-'))
})
afterAll(() => rmSync(folder, { recursive: true }))
beforeEach(async () => {
	;({ connection, close } = await twoBuurten())
})
afterEach(() => close())

const plainMapping = {
	kind: 'signals',
	id: ['id'],
	position: { lon: 'lon', lat: 'lat' },
	created: 'created',
	resolved: 'resolved',
	category: { main: { column: 'main' }, sub: { column: 'sub' } },
}
const HEADER = 'id,lon,lat,created,resolved,main,sub'
const ROW = '1,6.55,52.95,2026-01-10T23:30:00+00:00,2026-02-01,Afval,Grofvuil'

function write(text: string, name = 'meldingen.csv'): string {
	const file = join(folder, name)
	writeFileSync(file, text)
	return file
}
async function run(text: string | string[], mapping: object = {}, more: Partial<SignalImport> = {}) {
	const files = [text]
		.flat()
		.map((one, i) => write(one, `meldingen${i || ''}.${more.format === 'geojson' ? 'geojson' : 'csv'}`))
	const outcome = await importSignals(
		connection,
		{
			files,
			source: 'Register',
			format: 'csv',
			mapping: signalMapping.parse({ ...plainMapping, ...mapping }),
			day: null,
			licence: null,
			url: null,
			...more,
		},
		silent,
	)
	expect(outcome.stored + outcome.unchanged + outcome.refused.length).toBe(outcome.read)
	return outcome
}
const csv = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`
const stored = () =>
	rows(
		connection,
		'SELECT external_id, main, sub, created_on, resolved_on, status, channel, lon, lat, buurt FROM signal ORDER BY ALL',
	)

describe('a table by mapping', () => {
	it('stores the fields of a signal and no others', async () => {
		const outcome = await run(csv(ROW, '2,6.65,52.95,11-01-2026 08:00,,Afval & meer,', '3,6.45,52.95,2026-01-12,,,'))
		expect(outcome).toMatchObject({ read: 3, stored: 3, unchanged: 0, unplaced: 1, refused: [] })
		expect(await stored()).toEqual([
			['1', 'afval', 'grofvuil', '2026-01-11', '2026-02-01', 'resolved', 'report', 6.55, 52.95, 'BU90010001'],
			['2', 'afval-meer', 'niet-ingedeeld', '2026-01-11', null, 'open', 'report', 6.65, 52.95, 'BU90010002'],
			['3', 'niet-ingedeeld', 'niet-ingedeeld', '2026-01-12', null, 'open', 'report', 6.45, 52.95, null],
		])
		const [[cell]] = (await rows(connection, `SELECT h3 FROM signal WHERE external_id = '1'`)) as [[string]]
		expect(BigInt(cell).toString(16)).toBe(latLngToCell(52.95, 6.55, 11))
		expect(await rows(connection, 'SELECT * FROM category ORDER BY ALL')).toEqual([
			['afval', 'grofvuil', 'Afval', 'Grofvuil'],
			['afval-meer', 'niet-ingedeeld', 'Afval & meer', 'Niet ingedeeld'],
			['niet-ingedeeld', 'niet-ingedeeld', 'Niet ingedeeld', 'Niet ingedeeld'],
		])
		expect(await rows(connection, 'SELECT DISTINCT source, year, visibility, run FROM signal')).toEqual([
			['Register', 2024, 'team', 1],
		])
	})

	it('changes nothing the second time, and updates what a later file says', async () => {
		const text = csv(ROW, ROW.replace('1,6.55', '2,6.65').replace('2026-02-01', ''))
		await run(text)
		expect(await run(text)).toMatchObject({ read: 2, stored: 0, unchanged: 2 })
		const later = await run(csv(ROW.replace('2026-02-01', ''), ROW.replace('1,6.55', '2,6.65')))
		expect(later).toMatchObject({ read: 2, stored: 2, unchanged: 0 })
		expect(later.notes).toEqual(['1 signals that were resolved or cancelled are open again'])
		expect(await rows(connection, 'SELECT external_id, status, run FROM signal ORDER BY ALL')).toEqual([
			['1', 'open', 3],
			['2', 'resolved', 3],
		])
	})

	it('keeps the same id of two sources apart', async () => {
		await run(csv(ROW))
		await run(csv(ROW), {}, { source: 'Ander' })
		expect(await rows(connection, 'SELECT source, external_id FROM signal ORDER BY ALL')).toEqual([
			['Ander', '1'],
			['Register', '1'],
		])
	})

	it('reads RD, decimal commas, a status and a channel by their words, and Windows-1252', async () => {
		const mapping = {
			position: { x: 'x', y: 'y' },
			created: 'op',
			resolved: 'klaar',
			category: { main: { fixed: 'Afval' }, sub: { column: 'soort' } },
			status: { column: 'stand', values: { Afgerond: 'resolved', 'In behandeling': 'inProgress', '': 'open' } },
			channel: { column: 'bron', values: { app: 'report', schouw: 'observation' } },
		}
		const text = Buffer.from(
			'id;x;y;op;klaar;soort;stand;bron\n7;235000,5;557000;1-2-2026;;Caf\xe9;AFGEROND;app\n8;235001;557000,25;1-2-2026;3-2-2026;Caf\xe9;;schouw\n',
			'latin1',
		)
		const file = write('', 'rd.csv')
		writeFileSync(file, text)
		const outcome = await importSignals(
			connection,
			{
				files: [file],
				source: 'R',
				format: 'csv',
				mapping: signalMapping.parse({ ...plainMapping, ...mapping }),
				day: null,
				licence: null,
				url: null,
			},
			silent,
		)
		expect(outcome).toMatchObject({ stored: 2, refused: [] })
		expect(
			await rows(connection, 'SELECT external_id, sub, resolved_on, status, channel FROM signal ORDER BY ALL'),
		).toEqual([
			['7', 'cafe', null, 'resolved', 'report'],
			// Open with a day of resolution: the status counts, the day is of an earlier round.
			['8', 'cafe', null, 'open', 'observation'],
		])
		const [[lon, lat]] = (await rows(connection, 'SELECT lon, lat FROM signal ORDER BY ALL LIMIT 1')) as [
			[number, number],
		]
		expect(lon).toBeCloseTo(6.58, 1)
		expect(lat).toBeCloseTo(52.99, 1)
		expect(await rows(connection, 'SELECT sub_label FROM category')).toEqual([['Café']])
	})

	it('reads swapped columns when told, and leaves out rows that are none', async () => {
		const outcome = await run(
			csv(ROW.replace('6.55,52.95', '52.95,6.55'), ROW.replace('1,', '2,').replace('Afval', 'Test')),
			{
				position: { lon: 'lon', lat: 'lat', swapped: true },
				where: { main: ['Afval'] },
			},
		)
		expect(outcome).toMatchObject({ read: 1, stored: 1, notes: ['1 rows are left out by "where" in the mapping'] })
		expect(await rows(connection, 'SELECT lon, lat FROM signal')).toEqual([[6.55, 52.95]])
	})

	it('makes an id of what it knows when the source gives none', async () => {
		const text = csv(ROW, ROW, ROW.replace('23:30', '23:31'))
		expect(await run(text, { id: undefined })).toMatchObject({ read: 3, stored: 2, unchanged: 1 })
		expect(await run(text, { id: undefined })).toMatchObject({ read: 3, stored: 0, unchanged: 3 })
	})

	it('widens the peildatum to the last day it knows of', async () => {
		await run(csv(ROW))
		expect(await rows(connection, 'SELECT as_of FROM dataset')).toEqual([['2026-02-01']])
	})
})

describe('one id twice', () => {
	const other = ROW.replace('Grofvuil', 'Glas')
	it('is unchanged when the rows are the same, refused when they differ', async () => {
		const outcome = await run(csv(ROW, ROW, other, ROW.replace('2026-02-01', '')))
		expect(outcome).toMatchObject({ read: 4, stored: 1, unchanged: 1 })
		expect(outcome.refused).toMatchObject([
			{
				line: 4,
				column: 'id',
				value: '1 (also line 2)',
				reason: 'occurs before in this file with another category; the earlier row is kept',
			},
			{ line: 5, column: 'id', value: '1 (also line 2)', reason: expect.stringContaining('another status') },
		])
		expect(await rows(connection, 'SELECT sub FROM signal')).toEqual([['grofvuil']])
	})

	it('is the last row when the mapping says so, and so again', async () => {
		const text = csv(ROW, other)
		const outcome = await run(text, { duplicates: 'last' })
		expect(outcome).toMatchObject({ read: 2, stored: 1, unchanged: 1, refused: [] })
		expect(outcome.notes).toEqual([expect.stringMatching(/^1 rows have the id of a later row/)])
		expect(await rows(connection, 'SELECT sub FROM signal')).toEqual([['glas']])
		expect(await run(text, { duplicates: 'last' })).toMatchObject({ stored: 0, unchanged: 2 })
	})

	it('is the later file when two files of one run have it', async () => {
		expect(await run([csv(ROW), csv(other)])).toMatchObject({ read: 2, stored: 1, unchanged: 1, refused: [] })
		expect(await rows(connection, 'SELECT sub FROM signal')).toEqual([['glas']])
	})

	it('never loses a row, whatever the rows', async () => {
		const row = fc.record({
			id: fc.constantFrom('1', '2', '3'),
			sub: fc.constantFrom('a', 'b'),
			lon: fc.constantFrom('6.55', '6.65', '52'),
		})
		await fc.assert(
			fc.asyncProperty(
				fc.array(row, { maxLength: 12 }),
				fc.constantFrom('refuse', 'last'),
				async (list, duplicates) => {
					const dataset = await twoBuurten()
					try {
						const file = write(csv(...list.map((r) => `${r.id},${r.lon},52.95,2026-01-01,,m,${r.sub}`)), 'p.csv')
						const request: SignalImport = {
							...{ files: [file], source: 'R', format: 'csv', day: null, licence: null, url: null },
							mapping: signalMapping.parse({ ...plainMapping, duplicates }),
						}
						const first = await importSignals(dataset.connection, request, silent)
						const again = await importSignals(dataset.connection, request, silent)
						const good = list.filter((r) => r.lon !== '52')
						const expected = new Map<string, string>()
						for (const r of good) if (duplicates === 'last' || !expected.has(r.id)) expected.set(r.id, r.sub)
						expect(await rows(dataset.connection, 'SELECT external_id, sub FROM signal ORDER BY ALL')).toEqual(
							[...expected].sort(),
						)
						expect(first.stored).toBe(expected.size)
						expect(first.read).toBe(list.length)
						expect(first.stored + first.unchanged + first.refused.length).toBe(list.length)
						expect(again).toMatchObject({ stored: 0, read: list.length, refused: first.refused })
					} finally {
						dataset.close()
					}
				},
			),
			{ numRuns: 20 },
		)
	})
})

describe('a table, bad input', () => {
	const cases: [name: string, row: string, column: string | null, value: string | null, reason: RegExp][] = [
		[
			'swapped axes',
			ROW.replace('6.55,52.95', '52.95,6.55'),
			'lon, lat',
			'52.95, 6.55',
			/axes swapped: put "swapped": true/,
		],
		[
			'RD in columns for degrees',
			ROW.replace('6.55,52.95', '235000,557000'),
			'lon, lat',
			'235000, 557000',
			/is RD New .* map these columns as "x" and "y"/,
		],
		['a place in Germany', ROW.replace('6.55', '9.5'), 'lon, lat', '9.5, 52.95', /outside the Netherlands/],
		['no position', ROW.replace('6.55', ''), 'lon', null, /has no position/],
		['a position in words', ROW.replace('6.55', 'oost'), 'lon', 'oost', /is not a coordinate/],
		['no creation', ROW.replace('2026-01-10T23:30:00+00:00', ''), 'created', null, /no day of creation/],
		[
			'a creation in words',
			ROW.replace('2026-01-10T23:30:00+00:00', 'gisteren'),
			'created',
			'gisteren',
			/is not a date/,
		],
		[
			'a creation in the future',
			ROW.replace('2026-01-10', '2099-01-10'),
			'created',
			'2099-01-10T23:30:00+00:00',
			/in the future/,
		],
		[
			'a resolution before the creation',
			ROW.replace('2026-02-01', '2025-02-01'),
			'resolved',
			'2025-02-01',
			/before the day of creation/,
		],
		['no id', ROW.replace('1,', ','), 'id', null, /has no id/],
		['too few cells', '1,6.55', null, null, /has 2 cells, the header has 7/],
		['a quote that stays open', '1,"6.55,52.95,2026-01-10,,Afval,x', null, null, /quote/],
		[
			'free text for a category',
			ROW.replace(
				'Grofvuil',
				'Er ligt al weken een bank voor de deur en niemand doet er wat aan, '.repeat(2).replaceAll(',', ';'),
			),
			'sub',
			null,
			/longer than 100 characters/,
		],
		['a category without letters', ROW.replace('Grofvuil', '???'), 'sub', '???', /no letter or digit/],
	]
	it.each(cases)('refuses a row with %s, and keeps the next', async (_, row, column, value, reason) => {
		const outcome = await run(csv(row, ROW.replace('1,', '9,')))
		expect(outcome).toMatchObject({ read: 2, stored: 1 })
		expect(outcome.refused).toMatchObject([{ line: 2, column, value, reason: expect.stringMatching(reason) }])
		expect(await rows(connection, 'SELECT run, file, line, column_name FROM refused_row')).toEqual([
			[1, 'meldingen.csv', 2, column],
		])
	})

	it('refuses a status it does not know with the ones it knows', async () => {
		const outcome = await run(csv(ROW), { status: { column: 'sub', values: { Nieuw: 'open', Klaar: 'resolved' } } })
		expect(outcome.refused).toMatchObject([
			{ column: 'sub', value: 'Grofvuil', reason: 'is not a status that the mapping knows; it knows "Nieuw", "Klaar"' },
		])
	})

	it('stops at a column that is not there, and writes nothing', async () => {
		await expect(run(csv(ROW).replace('created', 'creatd'))).rejects.toThrow(
			/meldingen.csv has no column "created", which the mapping names in created: did you mean creatd\?/,
		)
		expect(await rows(connection, 'FROM import_run')).toEqual([])
	})

	it('stops at reporters, by name and by columns', async () => {
		const mapping = signalMapping.parse(plainMapping)
		const request = { source: 'S', format: 'csv', mapping, day: null, licence: null, url: null } as const
		for (const [name, text] of [
			['reporters.csv', csv(ROW)],
			['2026-reporter_anon.csv', csv(ROW)],
			['anders.csv', `_signal_id,email,${HEADER}\n1,a@example.org,${ROW}\n`],
			['anders.csv', `E-mail,email,phone,${HEADER}\n,,,${ROW}\n`],
		] as const) {
			await expect(importSignals(connection, { ...request, files: [write(text, name)] }, silent)).rejects.toThrow(
				/holds reporters/,
			)
		}
		expect(await rows(connection, 'FROM signal')).toEqual([])
	})

	it('stops when a category column holds thousands of different things', async () => {
		const many = Array.from({ length: 2001 }, (_, i) => `${i},6.55,52.95,2026-01-01,,m,soort ${i}`)
		await expect(run(csv(...many))).rejects.toThrow(/more than 2000 different categories/)
		expect(await rows(connection, 'FROM category')).toEqual([])
	})
})

describe('GeoJSON and JSON by mapping', () => {
	const point = (coordinates: number[], properties: object) => ({
		type: 'Feature',
		geometry: { type: 'Point', coordinates },
		properties,
	})
	const mapping = {
		position: 'geometry',
		id: ['nr'],
		created: 'meta.op',
		resolved: undefined,
		category: { main: { column: 'soort' } },
	}

	it('reads features in degrees or RD, with nested properties', async () => {
		const features = [
			point([6.55, 52.95], { nr: 1, meta: { op: '2026-01-10' }, soort: 'Afval' }),
			{
				...point([], { nr: 2, meta: { op: '2026-01-11' }, soort: null }),
				geometry: { type: 'MultiPoint', coordinates: [[235000, 557000]] },
			},
			point([52.95, 6.55], { nr: 3, meta: { op: '2026-01-11' }, soort: 'Afval' }),
			point([6.55, 52.95], { nr: 4, meta: null, soort: 'Afval' }),
			7,
		]
		const outcome = await run(JSON.stringify({ type: 'FeatureCollection', features }), mapping, { format: 'geojson' })
		expect(outcome).toMatchObject({ read: 5, stored: 2 })
		expect(outcome.refused).toMatchObject([
			{ line: 3, column: 'geometry', reason: expect.stringContaining('axes swapped') },
			{ line: 4, column: 'meta.op', reason: 'has no day of creation' },
			{ line: 5, column: null, reason: 'is not an object' },
		])
		expect(await rows(connection, 'SELECT external_id, main, sub FROM signal ORDER BY ALL')).toEqual([
			['1', 'afval', 'afval'],
			['2', 'niet-ingedeeld', 'niet-ingedeeld'],
		])
	})

	it('reads a list in JSON with its own columns of position, such as Open311', async () => {
		const request = {
			service_request_id: '638344',
			status: 'closed',
			service_name: 'Straatverlichting',
			requested_datetime: '2025-04-14T06:37:38+02:00',
			lat: 52.95,
			long: 6.6621,
			description: 'niet lezen',
			address: null,
		}
		await run(
			JSON.stringify([request]),
			{
				path: [],
				id: ['service_request_id'],
				position: { lon: 'long', lat: 'lat' },
				created: 'requested_datetime',
				resolved: undefined,
				category: { main: { column: 'service_name' } },
				status: { column: 'status', values: { open: 'open', closed: 'resolved' } },
			},
			{ format: 'geojson' },
		)
		expect(await stored()).toEqual([
			[
				'638344',
				'straatverlichting',
				'straatverlichting',
				'2025-04-14',
				null,
				'resolved',
				'report',
				6.6621,
				52.95,
				'BU90010002',
			],
		])
	})

	it('says which mapped property no feature has', async () => {
		const features = [point([6.55, 52.95], { nr: 1, meta: { op: '2026-01-10' } })]
		const outcome = await run(JSON.stringify({ features }), mapping, { format: 'geojson' })
		expect(outcome.notes).toEqual([
			'meldingen.geojson: no feature has "soort", which the mapping names in category.main.column',
		])
	})
})

describe('mappings', () => {
	it.each([
		'omschrijving',
		'reporter.email',
		'Melder',
		'straatnaam',
		'huisnummer',
		'postcode',
		'status_text',
		'E-mail',
		'locatie_omschrijving',
	])('may not read the column %s', (column) => {
		const parsed = signalMapping.safeParse({ ...plainMapping, category: { main: { column } } })
		expect(parsed.error?.message).toMatch(/never stored/)
	})

	it.each(['statusomschrijving', 'categorie_omschrijving', 'Straatmeubilair', 'naam'])(
		'may read the column %s',
		(column) => {
			expect(signalMapping.safeParse({ ...plainMapping, category: { main: { column } } }).success).toBe(true)
		},
	)

	it('name what is wrong with them', () => {
		expect(() => readSignalMapping(write('{"kind": "signals"', 'm.json'))).toThrow(/m.json cannot be read as a mapping/)
		expect(() => readSignalMapping(write(JSON.stringify({ ...plainMapping, omschrijving: 'x' }), 'm.json'))).toThrow(
			/m.json is not a mapping for signals:[\s\S]*omschrijving/,
		)
		expect(() => readSignalMapping(write(JSON.stringify({ ...plainMapping, created: undefined }), 'm.json'))).toThrow(
			/created/,
		)
	})

	const folders = ['assen', 'denhaag', 'amsterdam', 'fixi', 'open311', 'signalen']
	it.each(folders)('of %s that come with the project are valid', (name) => {
		const file = new URL(`../../data/sources/${name}/signals.json`, import.meta.url).pathname
		expect(readSignalMapping(file).kind).toBe('signals')
	})

	it('as the README shows them are valid', () => {
		const text = readFileSync('data/sources/README.md', 'utf8')
		const example = /## Signals[\s\S]*?```json\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
		expect(signalMapping.parse(JSON.parse(example)).id).toEqual(['zaaknummer'])
	})

	const samples = '../shared/data/samples'
	describe.runIf(existsSync(samples))('and the samples', () => {
		const read = (name: string, sample: string, format: 'csv' | 'geojson') =>
			importSignals(
				connection,
				{
					files: [`${samples}/${sample}`],
					source: name,
					format,
					mapping: readSignalMapping(`data/sources/${name}/signals.json`),
					day: null,
					licence: null,
					url: null,
				},
				silent,
			)

		it('Den Haag: position in WKT, a row without one', async () => {
			const outcome = await read('denhaag', 'denhaag_mor.shape.csv', 'csv')
			expect(outcome).toMatchObject({ read: 2, stored: 1, unplaced: 1 })
			expect(outcome.refused).toMatchObject([{ line: 3, column: 'WKT', value: null, reason: 'has no position' }])
			const [[lon, lat, ...rest]] = (await rows(
				connection,
				'SELECT lon, lat, external_id, main, sub, created_on, resolved_on, status FROM signal',
			)) as [[number, number]]
			expect(rest).toEqual(['123456789', 'afval', 'huisvuil', '2023-05-01', '2023-05-02', 'resolved'])
			expect([lon, lat]).toEqual([expect.closeTo(4.31, 1), expect.closeTo(52.07, 1)])
		})

		it('Open311: a list at the top, closed', async () => {
			expect(await read('open311', 'open311_requests.shape.json', 'geojson')).toMatchObject({
				read: 1,
				stored: 1,
				refused: [],
			})
			expect(await rows(connection, 'SELECT external_id, created_on, resolved_on, status, buurt FROM signal')).toEqual([
				['638344', '2025-04-14', '2025-04-14', 'resolved', null],
			])
		})

		it('Amsterdam: date and time apart, in the hour that does not exist', async () => {
			expect(await read('amsterdam', 'amsterdam_meldingen_v1.shape.json', 'geojson')).toMatchObject({
				read: 1,
				stored: 1,
				refused: [],
			})
			expect(await rows(connection, 'SELECT external_id, created_on, status FROM signal')).toEqual([
				['SIA-0000001', '2025-03-30', 'resolved'],
			])
		})
	})
})

describe('the command line', () => {
	const context = { progress: silent, open: async () => connection }
	const go = (...argv: string[]) => signalsImporter.run([...argv, '--db', 'x'], context)

	it.each([
		[['a.csv'], /--source/],
		[['a.csv', '--source', 'S'], /a.csv is read by a mapping/],
		[['a.csv', 'b.jsonl', '--source', 'S'], /different kinds/],
		[
			['a.csv', '--source', 'S', '--format', 'xml'],
			/--format xml is unknown: choose one of signalen-geography, snapshots, csv, geojson/,
		],
		[['a.jsonl', '--source', 'S', '--day', '2026-01-01'], /--day goes with/],
		[['a.json', '--source', 'S', '--day', 'vandaag'], /--day vandaag is not a date/],
		[['a.jsonl', '--source', 'S', '--mapping', 'data/sources/assen/signals.json'], /needs no --mapping/],
		[['a.csv', '--source', 'S', '--mapping', 'nergens.json'], /nergens.json cannot be read as a mapping/],
	])('explains what is wrong with %j', async (argv, message) => {
		await expect(go(...argv)).rejects.toThrow(message)
	})

	it('imports, with the licence of the mapping', async () => {
		const mapping = write(JSON.stringify({ ...plainMapping, licence: 'CC0' }), 'm.json')
		const outcome = await go(write(csv(ROW)), '--source', ' Register ', '--mapping', mapping)
		expect(outcome.stored).toBe(1)
		expect(await rows(connection, 'SELECT kind, source, licence, read, stored FROM import_run')).toEqual([
			['signals', 'Register', 'CC0', 1, 1],
		])
	})
})
