import { describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { signalMapping } from '../../scripts/import/signals/mapping.ts'
import { importSignals } from '../../scripts/import/signals.ts'
import { csv, HEADER, mappedSignals, plainMapping, ROW } from './signals-mapped.ts'

const { write, run, query, db } = mappedSignals()

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
		[
			'a reporter, where the columns have shifted',
			ROW.replace('6.55', 'Jan Jansen Dorpsstraat 5'),
			'lon',
			'(text of 24 characters, not kept)',
			/is not a coordinate/,
		],
		[
			'an e-mail address',
			ROW.replace('6.55', 'jan@example.org'),
			'lon',
			'(text of 15 characters, not kept)',
			/coordinate/,
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
		expect(await query('SELECT run, file, line, column_name FROM refused_row')).toEqual([
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
		expect(await query('FROM import_run')).toEqual([])
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
			await expect(importSignals(db(), { ...request, files: [write(text, name)] }, silent)).rejects.toThrow(
				/holds reporters/,
			)
		}
		expect(await query('FROM signal')).toEqual([])
	})

	it('stops when a category column holds thousands of different things', async () => {
		const many = Array.from({ length: 2001 }, (_, i) => `${i},6.55,52.95,2026-01-01,,m,soort ${i}`)
		await expect(run(csv(...many))).rejects.toThrow(/more than 2000 different categories/)
		expect(await query('FROM category')).toEqual([])
	})
})
