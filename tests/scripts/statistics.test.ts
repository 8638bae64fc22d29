import { copyFileSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFolder, query, runImport, threeBuurten } from './import-files.ts'

const { path, write } = importFolder()
const empty = path('empty.duckdb')
beforeAll(async () => {
	await runImport('areas', write('areas.geojson', threeBuurten), '--db', empty, '--year', '2024')
})

const source = { name: 'CBS, proef', licence: 'CC BY 4.0', url: 'https://example.org' }
const mapping = {
	source,
	year: 2024,
	area: 'gwb_code',
	decimal: 'comma',
	columns: [
		{ column: 'inw', metric: 'cbs.inhabitants', period: '2024' },
		{ column: 'ink', metric: 'cbs.income', period: '2023', factor: 0.001 },
	],
}
let made = 0
/** Imports a table into a copy of the Dataset of three buurten. */
async function importTable(
	content: string | Uint8Array,
	map: object | string = mapping,
	db = path(`${++made}.duckdb`),
) {
	if (!existsSync(db)) copyFileSync(empty, db)
	const table = write(`tabel-${made}.csv`, content)
	const result = await runImport('statistics', table, '--db', db, '--mapping', write(`mapping-${made}.json`, map))
	return { ...result, db }
}
const statistics = (db: string) =>
	query(db, 'SELECT metric, area, period, value, reason FROM statistic ORDER BY metric, area, period')
const refusals = (db: string) => query(db, 'SELECT line, column_name, value, reason FROM refused_row ORDER BY line')

describe('import statistics', () => {
	it('stores values and the reasons why there are none; three rows counted by hand', async () => {
		const { code, out, db } = await importTable(
			'gwb_code;naam;inw;ink\nBU01060000;"Noord; oud";1.250;€ 25.500\nBU01060001  ;Zuid;.;x\nWK010600;Wijk;-99997;-99995\n',
		)
		expect(code).toBe(0)
		expect(out).toMatch(/read +3\n +stored +3\n +unchanged +0\n +refused +0\n +cells 6: 6 stored, 4 of all without/)
		expect(await statistics(db)).toEqual([
			['cbs.income', 'BU01060000', '2023', 25.5, null],
			['cbs.income', 'BU01060001', '2023', null, 'suppressed'],
			['cbs.income', 'WK010600', '2023', null, 'missing'],
			['cbs.inhabitants', 'BU01060000', '2024', 1250, null],
			['cbs.inhabitants', 'BU01060001', '2024', null, 'missing'],
			['cbs.inhabitants', 'WK010600', '2024', null, 'suppressed'],
		])
		expect(await query(db, "SELECT source, licence, url FROM import_run WHERE kind = 'statistics'")).toEqual([
			['CBS, proef', 'CC BY 4.0', 'https://example.org'],
		])
	})

	it('changes nothing the second time, and only what differs the third', async () => {
		const { db } = await importTable('gwb_code;inw;ink\nBU01060000;10;20\nBU01060001;30;.\n')
		const again = await importTable('gwb_code;inw;ink\nBU01060000;10;20\nBU01060001;30;.\n', mapping, db)
		expect(again.out).toMatch(/read +2\n +stored +0\n +unchanged +2/)
		const changed = await importTable('gwb_code;inw;ink\nBU01060000;10;20\nBU01060001;30;5\n', mapping, db)
		expect(changed.out).toMatch(/read +2\n +stored +1\n +unchanged +1/)
		expect(changed.out).toContain('cells 4: 1 stored')
		expect(await statistics(db)).toHaveLength(4)
		expect(await query(db, "SELECT value, run FROM statistic WHERE metric = 'cbs.income' ORDER BY area")).toEqual([
			[0.02, 2],
			[0.005, 4],
		])
	})

	it('does not read rows of elsewhere, and refuses a code that its own gemeente does not have', async () => {
		const { code, out, db } = await importTable(
			'gwb_code;inw;ink\nNL00;17000000;1\nPV22;5;5\nGM0014;1;1\nBU00140000;1;1\nBU01060000;1;1\nBU01069999;1;1\n',
		)
		expect(code).toBe(1)
		expect(out).toMatch(/read +2\n +stored +1\n +unchanged +0\n +refused +1/)
		expect(out).toContain('elsewhere 4: rows of places outside the Dataset, not read')
		expect(await refusals(db)).toEqual([
			[7, 'gwb_code', 'BU01069999', 'unknown buurt code: not among the areas of 2024 in the Dataset'],
		])
	})

	it('refuses broken rows with line, column and value, and goes on with the rest', async () => {
		const { out, db } = await importTable(
			[
				'gwb_code;inw;ink',
				'BU01060000;veel;weinig',
				'BU01060000;1',
				'BU01060000;"1;2',
				';1;2',
				'Noord;1;2',
				'BU01060001;5;6',
				'BU01060001;7;8',
				'BU01060100;1.5;2',
				'',
			].join('\n'),
		)
		expect(out).toMatch(/read +8\n +stored +1\n +unchanged +0\n +refused +7/)
		expect(await refusals(db)).toEqual([
			[2, 'inw', 'veel', 'not a number; so are 1 more cells of this row'],
			[3, null, null, 'has 2 cells, the header has 3'],
			[4, null, null, 'a quote in this row is not closed, or stands in the wrong place'],
			[5, 'gwb_code', '', 'has no area code'],
			[6, 'gwb_code', 'Noord', 'is no CBS area code such as BU01060000'],
			[
				8,
				'gwb_code',
				'BU01060001',
				expect.stringMatching(/^duplicate: cbs\.inhabitants 2024 of BU01060001 is already on line 7 of /),
			],
			[9, 'inw', '1.5', 'not a number with a decimal comma'],
		])
	})

	it('reads Windows-1252 with a BOM-less header, and a header in other capitals', async () => {
		const bytes = iconv.encode('GWB_Code;INW;ink;naam\nBU01060000;5;1;Fryslân\n', 'windows-1252')
		const { db } = await importTable(bytes)
		expect(await query(db, "SELECT value FROM statistic WHERE metric = 'cbs.inhabitants'")).toEqual([[5]])
	})

	it('refuses a number that can be read in two ways when the mapping does not say how', async () => {
		const { db } = await importTable('gwb_code;inw;ink\nBU01060000;1.234;5\n', { ...mapping, decimal: undefined })
		expect(await refusals(db)).toEqual([[2, 'inw', '1.234', expect.stringContaining('can be read in two ways')]])
	})

	it('reads a long table: codes of measures, years, and nothing that was not asked', async () => {
		const long = {
			source,
			year: 2024,
			area: 'WijkenEnBuurten',
			decimal: 'point',
			metricColumn: 'Measure',
			periodColumn: 'Perioden',
			valueColumn: 'Value',
			metrics: { T001036: 'cbs.inhabitants', M001642: { metric: 'cbs.woz', factor: 0.001 } },
		}
		const { out, db } = await importTable(
			[
				'Id,Measure,WijkenEnBuurten,Perioden,Value',
				'0,T001036,BU01060000,2024JJ00,100',
				'1,M001642,BU01060000,2024JJ00,250000',
				'2,T001036,BU01060000,2023,90',
				'3,T001036,BU01060000,2024MM01,9',
				'4,X1,BU01060000,2024JJ00,9',
				'5,T001036,GM0014    ,2024JJ00,9',
			].join('\n'),
			long,
		)
		expect(out).toMatch(/read +3\n +stored +3/)
		expect(out).toContain('other 2:')
		expect(await statistics(db)).toEqual([
			['cbs.inhabitants', 'BU01060000', '2023', 90, null],
			['cbs.inhabitants', 'BU01060000', '2024', 100, null],
			['cbs.woz', 'BU01060000', '2024', 250, null],
		])
	})

	it('tells an area what its borders did not: the newest inhabitants, and land', async () => {
		const { db } = await importTable(
			'gwb_code;i23;i24;ha\nBU01060000;7;8;9\nBU01060100;70;80;90\nGM0106;700;800;900\n',
			{
				...mapping,
				attributes: { landArea: 'ha' },
				columns: [
					{ column: 'i23', metric: 'cbs.inhabitants', period: '2023' },
					{ column: 'i24', metric: 'cbs.inhabitants', period: '2024' },
				],
			},
		)
		expect(await query(db, 'SELECT code, inhabitants, land_area FROM area ORDER BY code')).toEqual([
			['BU01060000', 100, 1],
			['BU01060001', 0, 1],
			['BU01060100', 80, 1],
			['GM0106', 800, 3],
			['WK010600', 100, 2],
			['WK010601', null, 1],
		])
	})
})

describe('import statistics, bad input', () => {
	it.each<[string, object | string, string[]]>([
		[
			'an unknown metric',
			{ ...mapping, columns: [{ column: 'inw', metric: 'cbs.inhabitant', period: '2024' }] },
			['columns[0].metric', 'unknown metric cbs.inhabitant: did you mean cbs.inhabitants'],
		],
		[
			'a rate',
			{ ...mapping, columns: [{ column: 'inw', metric: 'police.crimesPer1000', period: '2024' }] },
			['worked out from police.crimes: map that one'],
		],
		[
			'signals',
			{ ...mapping, columns: [{ column: 'inw', metric: 'signals.count', period: '2024' }] },
			['signals.count is not read from a table'],
		],
		[
			'a wrong period',
			{ ...mapping, columns: [{ column: 'inw', metric: 'cbs.woz', period: 'nu' }] },
			['columns[0].period: must be a year'],
		],
		['no source', { ...mapping, source: undefined }, ['source: ']],
		['a key too many', { ...mapping, colour: 'red' }, ['colour']],
		['no columns', { ...mapping, columns: [] }, ['columns: ']],
		['an array', [], ['the mapping: ']],
		['broken JSON', '{"source": ', ['line 1, column 12']],
		[
			'another division',
			{ ...mapping, year: 2023 },
			['the mapping is of the division of 2023, the Dataset has areas of 2024'],
		],
		[
			'a column that is not there',
			{ ...mapping, columns: [{ column: 'inww', metric: 'cbs.woz', period: '2024' }] },
			['has no column inww: did you mean inw', 'its columns are gwb_code, inw, ink'],
		],
		[
			'an area column that is not there',
			{ ...mapping, area: 'regio' },
			['has no column regio', 'its columns are gwb_code, inw, ink'],
		],
		[
			'only optional columns, all absent',
			{ ...mapping, columns: [{ column: 'q', metric: 'cbs.woz', period: '2024', optional: true }] },
			['has none of the columns of the mapping'],
		],
	])('writes nothing for a mapping with %s', async (_, map, messages) => {
		const { code, error, db } = await importTable('gwb_code;inw;ink\nBU01060000;1;2\n', map)
		expect(code).toBe(1)
		for (const message of messages) expect(error).toContain(message)
		expect(await statistics(db)).toEqual([])
	})

	it('says that a Dataset, a file or the mapping is not there', async () => {
		const table = write('t.csv', 'a;b\n')
		const map = write('m.json', mapping)
		const none = path('none.duckdb')
		expect((await runImport('statistics', table, '--db', none, '--mapping', map)).error).toContain('import areas first')
		expect(existsSync(none)).toBe(false)
		expect((await runImport('statistics', path('no.csv'), '--db', empty, '--mapping', map)).error).toContain(
			'no.csv does not exist',
		)
		expect((await runImport('statistics', table, '--db', empty, '--mapping', path('no.json'))).error).toContain(
			'no.json does not exist',
		)
		expect((await runImport('statistics', table, '--db', empty)).error).toContain('--mapping FILE')
	})
})

const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = `${root}../shared/data/`
const ready = (name: string) => `${root}data/sources/${name}.json`
describe.runIf(existsSync(`${shared}samples`))('the KWB Excel layout', () => {
	it('is read by its ready mapping; the sample has rows of Almelo, which are elsewhere', async () => {
		const file = `${shared}samples/kwb_excel_as_csv.shape.csv`
		const { code, out } = await runImport(
			'statistics',
			file,
			'--db',
			empty,
			'--mapping',
			ready('kwb-excel/mapping-2024'),
		)
		expect(code).toBe(0)
		expect(out).toContain('elsewhere 3')
	})

	it('stores padded rows with missing cells', async () => {
		const { db } = await importTable(
			'gwb_code_10;regio;gm_naam;recs;a_inw;a_hh;g_wozbag;bev_dich\nGM0106;Assen;Assen       ;Gemeente;74260;33980;262;1105\nBU01060000;Noord;Assen   ;Buurt;.;.;310,5;.\n',
			{ ...JSON.parse(await import('node:fs').then((fs) => fs.readFileSync(ready('kwb-excel/mapping-2024'), 'utf8'))) },
		)
		expect(
			await query(
				db,
				"SELECT area, value, reason FROM statistic WHERE metric IN ('cbs.inhabitants', 'cbs.woz') ORDER BY metric, area",
			),
		).toEqual([
			['BU01060000', null, 'missing'],
			['GM0106', 74260, null],
			['BU01060000', 310.5, null],
			['GM0106', 262, null],
		])
	})
})
