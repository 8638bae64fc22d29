import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { writeCsv } from '../../server/http/csv.ts'
import { B4, B5, type Fixture, openFixture } from './fixture.ts'

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
})
afterAll(() => testdam.close())

async function csv(question: string) {
	const response = await testdam.app.request(`/api/v1/values.csv?${question}`)
	expect(response.status).toBe(200)
	return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}
type Row = Record<string, string>
const rowsOf = (bytes: Uint8Array, delimiter = ','): Row[] =>
	parse(Buffer.from(bytes), { bom: true, columns: true, delimiter })

test.each([
	'metric=signals.per1000&from=2024-01-01&to=2025-01-01&category=afval,groen',
	'metric=signals.count&level=wijk',
	'metric=cbs.woz&period=2023',
	'metric=police.crimesPer1000&level=gemeente',
	'metric=investments.perInhabitant',
])('has the numbers of the map: %s', async (question) => {
	const map = await testdam.get<ValuesAnswer>(`/values?${question}`)
	const rows = rowsOf((await csv(question)).bytes)
	expect(rows.map((row) => row.area_code)).toEqual(map.areas)
	expect(rows.map((row) => (row.value === '' ? null : Number(row.value)))).toEqual(map.values)
	expect(rows.map((row) => row.status)).toEqual(map.status)
	for (const row of rows) {
		expect(row).toMatchObject({ metric: map.query.metric, source: map.metric.source.name, level: map.query.level })
	}
})

test('says in every row what it is', async () => {
	const { response, bytes } = await csv(
		'metric=signals.per1000&from=2024-01-01&to=2025-01-01&category=afval&status=open',
	)
	expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
	expect(response.headers.get('Content-Disposition')).toBe(
		'attachment; filename="signals.per1000_buurt_2024-01-01_2025-01-01.csv"',
	)
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
	expect(rowsOf(bytes)[0]).toMatchObject({
		area_name: 'Aa',
		parent_name: 'Oost',
		value: '1',
		numerator: '1',
		metric_name: 'Meldingen per 1.000 inwoners',
		unit: 'per 1.000 inwoners',
		period: '2024-01-01/2025-01-01',
		filter: 'category=afval&status=open',
		denominator: 'Inwoners 2024 (CBS, kerncijfers)',
		dataset: 'Testdam (fictief)',
	})
})

test('quotes, and disarms a name that a spreadsheet would calculate', async () => {
	const { bytes } = await csv('metric=cbs.woz&period=2023')
	const rows = rowsOf(bytes)
	expect(rows.find((row) => row.area_code === B4)?.area_name).toBe("'=Dee")
	expect(rows.find((row) => row.area_code === B5)?.area_name).toBe('Ee, "kwart"')
	expect(rows.find((row) => row.area_code === B4)).toMatchObject({ value: '', status: 'suppressed' })
	expect(rows[0]?.licence).toBe('CC BY 4.0')
	expect(rows[0]?.as_of).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

test('in English, with point decimals unless asked for commas', async () => {
	const { bytes } = await csv('metric=investments.perInhabitant&language=en&decimal=comma')
	const row = rowsOf(bytes, ';')[0]
	expect(row).toMatchObject({
		value: '0,4',
		metric_name: 'Money committed per inhabitant',
		unit: '€ per inhabitant',
		period: 'all',
	})
	expect(rowsOf((await csv('metric=investments.perInhabitant')).bytes)[0]?.value).toBe('0.4')
})

test('a long table is one table, and leaves others their turn while it is written', async () => {
	const rows = Array.from({ length: 1234 }, (_, i) => ({ code: `BU${i}`, value: i / 2 }))
	let turns = 0
	const timer = setInterval(() => turns++, 0)
	const [none, table] = await Promise.all([writeCsv(['code'], [], 'point'), writeCsv(['code', 'value'], rows, 'comma')])
	clearInterval(timer)
	expect(turns).toBeGreaterThan(0)
	expect(none).toBe('\uFEFFcode\r\n')
	const lines = table.split('\r\n')
	expect([lines[0], lines[1], lines[501], lines.at(-2), lines.at(-1)]).toEqual([
		'\uFEFFcode;value',
		'BU0;0',
		'BU500;250',
		'BU1233;616,5',
		'',
	])
	expect(lines).toHaveLength(1236)
})
