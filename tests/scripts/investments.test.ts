import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silent } from '../../scripts/import/importer.ts'
import { readEuros, readShare } from '../../scripts/import/investments/amounts.ts'
import { importInvestments } from '../../scripts/import/investments.ts'
import { rows, twoBuurten } from './signals-dataset.ts'

let connection: DuckDBConnection
let close: () => void
let folder: string
beforeEach(async () => {
	;({ connection, close } = await twoBuurten())
	folder = mkdtempSync(join(tmpdir(), 'regiekaart-'))
})
afterEach(() => {
	close()
	rmSync(folder, { recursive: true })
})

const HEADER =
	'id;title;programme;theme;partner;partner_kind;status;visibility;starts_on;ends_on;budgeted;committed;spent;college_target;area;share;milestone_1;milestone_1_agreed;milestone_1_actual'
const PLEIN =
	'P1;Plein;Groen;Openbare ruimte;Gemeente;gemeente;in uitvoering;openbaar;01-03-2025;2026-12-31;€ 480.000;450000;120.500,75;Meer groen;BU90010001;60%;Ontwerp;01-09-2025;22-09-2025'
const PLEIN_EAST = 'P1;;;;;;;;;;;;;;BU90010002;0,4;;;'
const JEUGD = 'P2;Jongerenwerker;;Jeugd en onderwijs;Welzijn BV;welfare;planned;;2026-01-01;;75000;pm;;;;;;;'

function write(...lines: string[]): string {
	const file = join(folder, 'investeringen.csv')
	writeFileSync(file, `${lines.join('\n')}\n`)
	return file
}
const run = (file: string, source = 'Gemeente') =>
	importInvestments(connection, { files: [file], source, licence: null, url: null, asOf: '2026-08-08' }, silent)
const refusals = async (...lines: string[]) => {
	const outcome = await run(write(...lines))
	expect(outcome.stored + outcome.unchanged + outcome.refused.length).toBe(outcome.read)
	return outcome.refused.map(({ line, column, value, reason }) => [line, column, value, reason])
}

describe('investments', () => {
	it('stores the whole, its shares and its milestones', async () => {
		const outcome = await run(write(HEADER, PLEIN, PLEIN_EAST, JEUGD))
		expect(outcome).toMatchObject({ read: 3, stored: 3, unchanged: 0, refused: [], unplaced: 1 })
		expect(await rows(connection, 'SELECT * FROM investment ORDER BY id')).toEqual([
			[
				...['P1', 'Plein', 'Groen', 'openbareRuimte', 'Gemeente', 'municipality', 'inProgress', 'public'],
				...['2025-03-01', '2026-12-31', 480000, 450000, 120500.75, 'Meer groen', 1],
			],
			[
				...['P2', 'Jongerenwerker', null, 'jeugdEnOnderwijs', 'Welzijn BV', 'welfare', 'planned', 'team'],
				...['2026-01-01', null, 75000, null, null, null, 1],
			],
		])
		expect(await rows(connection, 'SELECT * FROM investment_area ORDER BY area')).toEqual([
			['P1', 'BU90010001', 2024, 0.6],
			['P1', 'BU90010002', 2024, 0.4],
		])
		expect(await rows(connection, 'SELECT * FROM milestone')).toEqual([
			['P1', 1, 'Ontwerp', '2025-09-01', '2025-09-22'],
		])
		expect(await rows(connection, 'SELECT as_of FROM dataset')).toEqual([['2026-08-08']])
	})

	it('changes nothing the second time, and updates what a later file says', async () => {
		await run(write(HEADER, PLEIN, PLEIN_EAST, JEUGD))
		expect(await run(write(HEADER, PLEIN, PLEIN_EAST, JEUGD))).toMatchObject({ read: 3, stored: 0, unchanged: 3 })
		const later = write(
			HEADER,
			PLEIN.replace('in uitvoering', 'gereed').replace('60%', '').replace('Ontwerp;01-09-2025;22-09-2025', ';;'),
		)
		const outcome = await run(later)
		expect(outcome).toMatchObject({ read: 1, stored: 1, unchanged: 0 })
		expect(outcome.notes).toContain('of this source but not in this file, left as they are: 1')
		expect(await rows(connection, 'SELECT id, status, run FROM investment ORDER BY id')).toEqual([
			['P1', 'completed', 3],
			['P2', 'planned', 1],
		])
		expect(await rows(connection, 'SELECT area, share FROM investment_area')).toEqual([['BU90010001', 1]])
		expect(await rows(connection, 'SELECT * FROM milestone')).toEqual([])
	})

	it('reads Dutch headers with commas, in another order', async () => {
		const outcome = await run(
			write(
				'Titel,Nummer,Organisatie,Soort partner,Stand,Startdatum,Begroot,Buurtcode,Aandeel,Mijlpaal 1,Mijlpaal 1 afgesproken,Wethouder',
				'"Sloop, nieuwbouw",W-7,De Woonplaats,Woningcorporatie,Loopt,1-2-2024,"1.250.000,-",bu90010002,"0,5",Oplevering,1-2-2026,X',
			),
		)
		expect(outcome.refused).toEqual([])
		expect(outcome.notes[0]).toMatch(/column Wethouder.* not in the template/)
		expect(
			await rows(connection, 'SELECT id, title, partner_kind, status, starts_on, budgeted FROM investment'),
		).toEqual([['W-7', 'Sloop, nieuwbouw', 'housing', 'inProgress', '2024-02-01', 1250000]])
		expect(await rows(connection, 'SELECT area, share FROM investment_area')).toEqual([['BU90010002', 0.5]])
	})

	it('reads the template that people fill in, but for its made-up buurten', async () => {
		const template = new URL('../../data/sources/investments-template/template.csv', import.meta.url).pathname
		const outcome = await run(template)
		expect(outcome.read).toBe(3)
		expect(outcome.refused.map((r) => r.column)).toEqual(['area', 'area'])
		expect(await rows(connection, 'SELECT id FROM investment')).toEqual([['VB-002']])
	})

	it('notes a ladder that goes up, without refusing it', async () => {
		const outcome = await run(write(HEADER, JEUGD.replace('75000;pm;', '75000;80000;90000')))
		expect(outcome.refused).toEqual([])
		expect(outcome.notes).toContain('spent is more than committed in 1: P2')
		expect(outcome.notes).toContain('committed is more than budgeted in 1: P2')
	})
})

describe('investments, bad input', () => {
	const cases: [name: string, lines: string[], refused: unknown[][]][] = [
		[
			'an unknown status',
			[JEUGD.replace('planned', 'misschien')],
			[[2, 'status', 'misschien', /is not a known status: write gepland \(planned\)/]],
		],
		['an amount in words', [JEUGD.replace('75000', '75 mille')], [[2, 'budgeted', '75 mille', /is not an amount/]]],
		['a negative amount', [JEUGD.replace('75000', '-75000')], [[2, 'budgeted', '-75000', /is negative/]]],
		[
			'a date that does not exist',
			[JEUGD.replace('2026-01-01', '31-02-2026')],
			[[2, 'starts_on', '31-02-2026', /day 31 of month 2/]],
		],
		['no start', [JEUGD.replace('2026-01-01', '')], [[2, 'starts_on', null, /is empty in the first row/]]],
		['no id', [JEUGD.replace('P2', '')], [[2, 'id', null, /is empty/]]],
		[
			'an end before the start',
			[PLEIN.replace('2026-12-31', '2024-12-31').replace('60%', '')],
			[[2, 'ends_on', '2024-12-31', /before the start/]],
		],
		[
			'an unknown buurt',
			[PLEIN.replace('BU90010001', 'BU90010011')],
			[[2, 'area', 'BU90010011', /is not a buurt of this Dataset: did you mean BU90010001/]],
		],
		[
			'the name of a buurt',
			[PLEIN.replace('BU90010001', 'Westhoek')],
			[[2, 'area', 'Westhoek', /write its code, BU90010001/]],
		],
		['a wijk', [PLEIN.replace('BU90010001', 'WK900100')], [[2, 'area', 'WK900100', /is a wijk or gemeente/]]],
		['a share in words', [PLEIN.replace('60%', 'de helft')], [[2, 'share', 'de helft', /is not a share/]]],
		['a share without a place', [PLEIN.replace('BU90010001', '')], [[2, 'area', null, /though a share is given/]]],
		[
			'a milestone without an agreed date',
			[PLEIN.replace('01-09-2025', '')],
			[[2, 'milestone_1_agreed', null, /needs an agreed date/]],
		],
		[
			'a date without its milestone',
			[PLEIN.replace('Ontwerp', '')],
			[[2, 'milestone_1', null, /though a date of this milestone/]],
		],
		[
			'shares above 1, and with them the whole investment',
			[PLEIN, PLEIN_EAST.replace('0,4', '0,5')],
			[
				[2, 'id', 'P1 (see line 3)', /another row of this investment is refused/],
				[3, 'share', '0.5', /above 1/],
			],
		],
		[
			'a buurt twice',
			[PLEIN, PLEIN_EAST.replace('BU90010002', 'BU90010001')],
			[
				[2, 'id', 'P1 (see line 3)', /another row/],
				[3, 'area', 'BU90010001', /stands twice/],
			],
		],
		[
			'rows that disagree',
			[PLEIN, PLEIN_EAST.replace('P1;;', 'P1;Park;')],
			[
				[2, 'id', 'P1 (see line 3)', /another row/],
				[3, 'title', 'Park', /differs from "Plein"/],
			],
		],
		[
			'a share that is missing among several',
			[PLEIN, PLEIN_EAST.replace('0,4', '')],
			[
				[2, 'id', 'P1 (see line 3)', /another row/],
				[3, 'share', null, /each needs its share/],
			],
		],
		[
			'a broken row of a known investment',
			[PLEIN, 'P1;;;'],
			[
				[2, 'id', 'P1 (see line 3)', /another row/],
				[3, null, 'P1;;;', /has 4 cells, the header has 19/],
			],
		],
	]
	it.each(cases)('refuses %s, and only that investment', async (_, lines, expected) => {
		const other = 'P9;Ander;;;Politie;politie;gereed;;2020-01-01;;;;;;BU90010001;;;;'
		const found = await refusals(HEADER, ...lines, other)
		expect(found).toEqual(
			expected.map((row) => row.map((cell) => (cell instanceof RegExp ? expect.stringMatching(cell) : cell))),
		)
		expect(await rows(connection, 'SELECT id FROM investment')).toEqual([['P9']])
		expect(await rows(connection, 'SELECT count(*)::INTEGER FROM refused_row')).toEqual([[expected.length]])
	})

	it('refuses an id that another source uses', async () => {
		await run(write(HEADER, JEUGD), 'Welzijn')
		const outcome = await run(write(HEADER, JEUGD), 'Gemeente')
		expect(outcome.refused).toMatchObject([
			{ column: 'id', value: 'P2', reason: expect.stringContaining('another source, Welzijn') },
		])
	})

	it('stops at a missing column, at two columns for one field, and writes nothing', async () => {
		await expect(run(write(HEADER.replace('starts_on', 'startsdatum'), JEUGD))).rejects.toThrow(
			/has no column starts_on .*is "startsdatum" meant/,
		)
		await expect(run(write(HEADER.replace('programme', 'Titel'), JEUGD))).rejects.toThrow(
			/"title" and "Titel" are both title/,
		)
		expect(await rows(connection, 'SELECT * FROM import_run')).toEqual([])
	})
})

describe('amounts', () => {
	it.each([
		['15000', 15000],
		['€ 15.000', 15000],
		['15.000,50', 15000.5],
		['15,000.50', 15000.5],
		['€ 1.250.000,-', 1250000],
		['1 250 000', 1250000],
		['12,5', 12.5],
		['12.50', 12.5],
		['0', 0],
		['0.125', 0.125],
		['EUR 7', 7],
		['15000.0000', 15000],
		['', null],
		['pm', null],
		['-', null],
	])('reads %s', (text, value) => {
		expect(readEuros('spent', text)).toBe(value)
	})

	it.each(['15 mille', '1.2.3', '1,2,3', '15.00.00', '1.000,00,00', 'x', '1e6', '-5', '15000,'])(
		'refuses %s',
		(text) => {
			expect(() => readEuros('spent', text)).toThrow()
		},
	)

	it('reads every amount in euros and cents as Dutch and as English people write it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
				for (const locale of ['nl-NL', 'en-GB']) {
					const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
					expect(readEuros('spent', text)).toBe(cents / 100)
					const whole = Math.round(cents / 100)
					expect(readEuros('spent', `€ ${new Intl.NumberFormat(locale).format(whole)}`)).toBe(whole)
				}
			}),
		)
	})

	it.each([
		['0,4', 0.4],
		['0.4', 0.4],
		['40%', 0.4],
		['33,3 %', 0.333],
		['1', 1],
		['100%', 1],
	])('reads the share %s', (text, value) => {
		expect(readShare('share', text)).toBeCloseTo(value, 12)
	})

	it.each(['0', '0%', '2', '140%', 'half', '-0,2', ''])('refuses the share %s', (text) => {
		expect(() => readShare('share', text)).toThrow()
	})
})
