import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { signalMapping } from '../../scripts/import/signals/mapping.ts'
import { importSignals, type SignalImport } from '../../scripts/import/signals.ts'
import { rows, twoBuurten } from './signals-dataset.ts'
import { csv, mappedSignals, plainMapping, ROW } from './signals-mapped.ts'

const { write, run, query, stored, db } = mappedSignals()

describe('a table by mapping', () => {
	it('stores the fields of a signal and no others', async () => {
		const outcome = await run(csv(ROW, '2,6.65,52.95,11-01-2026 08:00,,Afval & meer,', '3,6.45,52.95,2026-01-12,,,'))
		expect(outcome).toMatchObject({ read: 3, stored: 3, unchanged: 0, unplaced: 1, refused: [] })
		expect(await stored()).toEqual([
			['1', 'afval', 'grofvuil', '2026-01-11', '2026-02-01', 'resolved', 'report', 6.55, 52.95, 'BU90010001'],
			['2', 'afval-meer', 'niet-ingedeeld', '2026-01-11', null, 'open', 'report', 6.65, 52.95, 'BU90010002'],
			['3', 'niet-ingedeeld', 'niet-ingedeeld', '2026-01-12', null, 'open', 'report', 6.45, 52.95, null],
		])
		const [[cell]] = (await query(`SELECT h3 FROM signal WHERE external_id = '1'`)) as [[string]]
		expect(BigInt(cell).toString(16)).toBe(latLngToCell(52.95, 6.55, 11))
		expect(await query('SELECT * FROM category ORDER BY ALL')).toEqual([
			['afval', 'grofvuil', 'Afval', 'Grofvuil'],
			['afval-meer', 'niet-ingedeeld', 'Afval & meer', 'Niet ingedeeld'],
			['niet-ingedeeld', 'niet-ingedeeld', 'Niet ingedeeld', 'Niet ingedeeld'],
		])
		expect(await query('SELECT DISTINCT source, year, visibility, run FROM signal')).toEqual([
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
		expect(await query('SELECT external_id, status, run FROM signal ORDER BY ALL')).toEqual([
			['1', 'open', 3],
			['2', 'resolved', 3],
		])
	})

	it('keeps the same id of two sources apart', async () => {
		await run(csv(ROW))
		await run(csv(ROW), {}, { source: 'Ander' })
		expect(await query('SELECT source, external_id FROM signal ORDER BY ALL')).toEqual([
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
			db(),
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
		expect(await query('SELECT external_id, sub, resolved_on, status, channel FROM signal ORDER BY ALL')).toEqual([
			['7', 'cafe', null, 'resolved', 'report'],
			// Open with a day of resolution: the status counts, the day is of an earlier round.
			['8', 'cafe', null, 'open', 'observation'],
		])
		const [[lon, lat]] = (await query('SELECT lon, lat FROM signal ORDER BY ALL LIMIT 1')) as [[number, number]]
		expect(lon).toBeCloseTo(6.58, 1)
		expect(lat).toBeCloseTo(52.99, 1)
		expect(await query('SELECT sub_label FROM category')).toEqual([['Café']])
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
		expect(await query('SELECT lon, lat FROM signal')).toEqual([[6.55, 52.95]])
	})

	it('makes an id of what it knows when the source gives none', async () => {
		const text = csv(ROW, ROW, ROW.replace('23:30', '23:31'))
		expect(await run(text, { id: undefined })).toMatchObject({ read: 3, stored: 2, unchanged: 1 })
		expect(await run(text, { id: undefined })).toMatchObject({ read: 3, stored: 0, unchanged: 3 })
	})

	it('widens the peildatum to the last day it knows of', async () => {
		await run(csv(ROW))
		expect(await query('SELECT as_of FROM dataset')).toEqual([['2026-02-01']])
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
		expect(await query('SELECT sub FROM signal')).toEqual([['grofvuil']])
	})

	it('is the last row when the mapping says so, and so again', async () => {
		const text = csv(ROW, other)
		const outcome = await run(text, { duplicates: 'last' })
		expect(outcome).toMatchObject({ read: 2, stored: 1, unchanged: 1, refused: [] })
		expect(outcome.notes).toEqual([expect.stringMatching(/^1 rows have the id of a later row/)])
		expect(await query('SELECT sub FROM signal')).toEqual([['glas']])
		expect(await run(text, { duplicates: 'last' })).toMatchObject({ stored: 0, unchanged: 2 })
	})

	it('is the later file when two files of one run have it', async () => {
		expect(await run([csv(ROW), csv(other)])).toMatchObject({ read: 2, stored: 1, unchanged: 1, refused: [] })
		expect(await query('SELECT sub FROM signal')).toEqual([['glas']])
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
