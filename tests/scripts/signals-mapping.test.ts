import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { readSignalMapping, signalMapping } from '../../scripts/import/signals/mapping.ts'
import { importSignals, signalsImporter } from '../../scripts/import/signals.ts'
import { csv, mappedSignals, plainMapping, ROW } from './signals-mapped.ts'

const { write, run, query, stored, db } = mappedSignals()

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
		expect(await query('SELECT external_id, main, sub FROM signal ORDER BY ALL')).toEqual([
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

	it('reads records of the private Signalen API without what is private in them', async () => {
		const record = {
			id: 12,
			text: 'mijn buurman doet dit',
			created_at: '2026-07-10T22:30:00+00:00',
			location: { geometrie: { type: 'Point', coordinates: [6.65, 52.95] }, address_text: 'Straat 1' },
			category: { main: 'Afval', main_slug: 'afval', sub: 'Glas', sub_slug: 'glas' },
			status: { state: 'reaction requested', text: 'vrije tekst' },
			reporter: { email: 'a@example.org' },
		}
		const broken = { ...record, id: 13, location: { geometrie: null } }
		const mapping = await readSignalMapping('data/sources/signalen/signals-api.json')
		const outcome = await run(JSON.stringify({ count: 2, results: [record, broken] }), mapping, { format: 'geojson' })
		expect(outcome.refused).toMatchObject([{ line: 2, column: 'location.geometrie', reason: 'has no position' }])
		expect(await stored()).toEqual([
			['12', 'afval', 'glas', '2026-07-11', null, 'inProgress', 'report', 6.65, 52.95, 'BU90010002'],
		])
	})

	it('finds the id of a feature beside its properties', async () => {
		const features = [{ ...point([6.55, 52.95], { meta: { op: '2026-01-10' }, soort: 'Afval' }), id: 'f.7' }]
		await run(JSON.stringify({ features }), { ...mapping, id: ['id'] }, { format: 'geojson' })
		expect((await stored())[0]?.[0]).toBe('f.7')
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
		'status.text',
		'location.address_text',
		'text',
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

	it('name what is wrong with them', async () => {
		await expect(readSignalMapping(write('{"kind": "signals"', 'm.json'))).rejects.toThrow(/m.json: line 1, column 19/)
		await expect(
			readSignalMapping(write(JSON.stringify({ ...plainMapping, omschrijving: 'x' }), 'm.json')),
		).rejects.toThrow(/m.json is not a mapping for signals:[\s\S]*omschrijving/)
		await expect(
			readSignalMapping(write(JSON.stringify({ ...plainMapping, created: undefined }), 'm.json')),
		).rejects.toThrow(/created/)
	})

	const folders = ['assen', 'denhaag', 'amsterdam', 'fixi', 'open311', 'signalen']
	it.each(folders)('of %s that come with the project are valid', async (name) => {
		const file = new URL(`../../data/sources/${name}/signals.json`, import.meta.url).pathname
		expect((await readSignalMapping(file)).kind).toBe('signals')
	})

	it('as the README shows them are valid', () => {
		const text = readFileSync('data/sources/README.md', 'utf8')
		const example = /## Signals[\s\S]*?```json\n([\s\S]*?)```/.exec(text)?.[1] ?? ''
		expect(signalMapping.parse(JSON.parse(example)).id).toEqual(['zaaknummer'])
	})

	const samples = '../shared/data/samples'
	describe.runIf(existsSync(samples))('and the samples', () => {
		const read = async (name: string, sample: string, format: 'csv' | 'geojson') =>
			importSignals(
				db(),
				{
					files: [`${samples}/${sample}`],
					source: name,
					format,
					mapping: await readSignalMapping(`data/sources/${name}/signals.json`),
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
			const [[lon, lat, ...rest]] = (await query(
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
			expect(await query('SELECT external_id, created_on, resolved_on, status, buurt FROM signal')).toEqual([
				['638344', '2025-04-14', '2025-04-14', 'resolved', null],
			])
		})

		it('Amsterdam: date and time apart, in the hour that does not exist', async () => {
			expect(await read('amsterdam', 'amsterdam_meldingen_v1.shape.json', 'geojson')).toMatchObject({
				read: 1,
				stored: 1,
				refused: [],
			})
			expect(await query('SELECT external_id, created_on, status FROM signal')).toEqual([
				['SIA-0000001', '2025-03-30', 'resolved'],
			])
		})
	})
})

describe('the command line', () => {
	const context = { progress: silent, open: async () => db() }
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
		[['a.csv', '--source', 'S', '--mapping', 'nergens.json'], /nergens.json does not exist/],
	])('explains what is wrong with %j', async (argv, message) => {
		await expect(go(...argv)).rejects.toThrow(message)
	})

	it('imports, with the licence of the mapping', async () => {
		const mapping = write(JSON.stringify({ ...plainMapping, licence: 'CC0' }), 'm.json')
		const outcome = await go(write(csv(ROW)), '--source', ' Register ', '--mapping', mapping)
		expect(outcome.stored).toBe(1)
		expect(await query('SELECT kind, source, licence, read, stored FROM import_run')).toEqual([
			['signals', 'Register', 'CC0', 1, 1],
		])
	})
})
