import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { attackPublication } from '../../scripts/publish/attack/attack-publication.ts'
import { leaks } from '../../scripts/publish/attack/leaks.ts'
import { type Secrets, secretsOf } from '../../scripts/publish/attack/secrets.ts'
import type { PublishReport } from '../../scripts/publish/report.ts'
import { query } from '../scripts/import-files.ts'
import { runPublish } from './public-testdam.ts'

const folder = mkdtempSync(join(tmpdir(), 'publish-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const to = join(folder, 'out')
const file = join(to, 'publication.duckdb')
let inside: string
let report: PublishReport

beforeAll(async () => {
	inside = await demoDataset()
	const config = fileURLToPath(new URL('../../data/demo/publication.json', import.meta.url))
	const { code, error } = await runPublish('--db', inside, '--to', to, '--no-site', '--config', config)
	if (code !== 0) throw new Error(error)
	report = JSON.parse(readFileSync(join(to, 'report.json'), 'utf8'))
}, 120_000)

test('publishes the demo under its config, and nothing can be worked out of it', async () => {
	expect(report.title).toBe('Markerwaard in beeld (fictief)')
	expect(report.out.reportYears).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
	expect(report.out.categories.map(({ category }) => category)).toContain('afval/grofvuil')
	expect(report.out.investments).toBeGreaterThan(50)
	expect(report.attack.determined).toEqual([])
	expect(report.leaks).toEqual([])
})

test('rounds every count, and shows none of a few', async () => {
	const counts = `SELECT count(*)::INTEGER FROM statistic WHERE (metric LIKE 'reports.%' OR metric IN ('cbs.inhabitants', 'police.crimes'))`
	expect(await query(file, `${counts} AND value IS NOT NULL AND (value % 5 <> 0 OR value < 5)`)).toEqual([[0]])
	const [[shown]] = (await query(file, `${counts} AND value IS NOT NULL`)) as [[number]]
	expect(shown).toBeGreaterThan(2000)
})

test('leaves areas of few inhabitants empty, in every metric', async () => {
	const few = await query(inside, "SELECT code FROM area WHERE level = 'buurt' AND inhabitants < 50 ORDER BY code")
	expect(few.length).toBeGreaterThan(0)
	for (const [code] of few) {
		expect(
			await query(
				file,
				`SELECT count(*)::INTEGER FROM statistic WHERE area = '${code}' AND period = '2025' AND value IS NOT NULL`,
			),
		).toEqual([[0]])
	}
})

test('has inhabitants of the years that its config names, and its report says why, who is empty and what was changed', async () => {
	const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025']
	const periods = "SELECT DISTINCT period FROM statistic WHERE metric = 'cbs.inhabitants' ORDER BY period"
	expect((await query(file, periods)).flat()).toEqual(years)
	const few = "SELECT code, parent FROM area WHERE level = 'buurt' AND inhabitants < 50 ORDER BY code"
	const inFew = (await query(inside, few)) as [string, string][]
	const { people } = report
	expect(people?.named).toBe(true)
	const uses = new Map(people?.uses.map(({ metric, years: of }) => [metric, of]))
	expect(uses.get('reports.all')).toEqual(years)
	expect(uses.get('lbm.score')).toEqual(['2020', '2022', '2024'])
	expect(uses.has('investments.committed')).toBe(false)
	expect(people?.empty.map(({ code }) => code)).toEqual(inFew.map(([buurt]) => buurt))
	const totals = people?.totals.filter(({ metric }) => metric === 'cbs.inhabitants')
	expect(totals?.filter(({ level }) => level === 'wijk').map(({ code }) => code)).toEqual(
		[...new Set(inFew.map(([, wijk]) => wijk))].sort(),
	)
	expect(totals?.find(({ level }) => level === 'gemeente')).toMatchObject({ emptyParts: inFew.length, years })
	expect(people?.follows).toContain('police.crimesPer1000')
	const page = readFileSync(join(to, 'report.html'), 'utf8')
	for (const { name } of people?.empty ?? []) expect(page).toContain(name)
	expect(page).toContain('plus 25 inwoners of 10 huishoudens voor elk leeg deel')
})

test('is less than the base away from the truth of the whole gemeente', async () => {
	const inYear = (year: string) =>
		`sub IN ('grofvuil') AND visibility = 'public' AND buurt IS NOT NULL AND created_on >= '${year}-01-01' AND created_on <= '${year}-12-31'`
	for (const year of ['2019', '2022', '2025']) {
		const [[truth]] = (await query(inside, `SELECT count(*)::INTEGER FROM signal WHERE ${inYear(year)}`)) as [[number]]
		const [[shown]] = (await query(
			file,
			`SELECT value FROM statistic WHERE metric = 'reports.afvalGrofvuil' AND period = '${year}' AND area LIKE 'GM%'`,
		)) as [[number]]
		expect(Math.abs(shown - truth)).toBeLessThan(5)
	}
})

describe('an attack on it', () => {
	let secrets: Secrets
	beforeAll(async () => {
		secrets = await secretsOf(inside)
	})

	test('gives no count away', async () => {
		const report = await attackPublication({ file, effort: { solve: 100, integerBelow: 4 } })
		expect(report.counts).toBeGreaterThan(5000)
		expect(report.determined).toEqual([])
		expect(report.contradicted).toBe(0)
		const { from, to } = report.narrowest ?? { from: 0, to: 0 }
		expect((to ?? Number.POSITIVE_INFINITY) - from + 1).toBeGreaterThanOrEqual(3)
	})

	test('gives them away when they go out as they are', async () => {
		const careless = join(folder, 'careless.duckdb')
		cpSync(file, careless)
		const instance = await DuckDBInstance.create(careless)
		const connection = await instance.connect()
		await connection.run(`ATTACH '${inside}' AS inside (READ_ONLY)`)
		await connection.run(`UPDATE statistic SET reason = NULL, value = (
			SELECT count(*) FROM inside.signal WHERE main = 'afval' AND buurt = area AND year(created_on) = period::INTEGER
		) WHERE metric = 'reports.afval' AND starts_with(area, 'BU')`)
		await connection.run('DETACH inside')
		instance.closeSync()
		const { determined } = await attackPublication({ file: careless, effort: { solve: 0, integerBelow: 0 } })
		expect(determined.length).toBeGreaterThan(100)
	})

	test('holds nothing of what must stay inside, in no byte', async () => {
		expect(secrets.places.size).toBeGreaterThan(10_000)
		expect(secrets.texts.get('investment title')?.size).toBeGreaterThan(10)
		expect(await leaks({ file }, secrets)).toEqual([])
	})

	test('would not go unnoticed with a number on the site that the file does not have', async () => {
		const site = join(folder, 'numbers')
		mkdirSync(site)
		const answer = {
			query: { period: '2024' },
			metric: { id: 'reports.allPer1000' },
			areas: ['BU90010101'],
			values: [12.34],
			numerator: [123],
			reference: null,
			unplaced: 17,
		}
		writeFileSync(join(site, 'answer.json.br'), brotliCompressSync(JSON.stringify({ recorded: [answer] })))
		const table = ['area_code;metric;period;value;numerator', 'BU90010102;reports.allPer1000;2024;12,5;124']
		writeFileSync(join(site, 'table.csv'), `\uFEFF${table.join('\n')}\n`)
		const report = await attackPublication({ file, site, effort: { solve: 0, integerBelow: 0 } })
		expect(report.differing).toMatchObject([
			{ metric: 'reports.all', area: 'BU90010101', site: 123 },
			{ metric: 'reports.all', area: 'BU90010102', site: 124 },
		])
		expect(report.unplaced).toEqual([{ file: 'answer.json', value: 17 }])
	})

	test('would not go unnoticed with rows from inside', async () => {
		const careless = join(folder, 'rows.duckdb')
		cpSync(file, careless)
		const instance = await DuckDBInstance.create(careless)
		const connection = await instance.connect()
		await connection.run(`ATTACH '${inside}' AS inside (READ_ONLY)`)
		await connection.run('INSERT INTO signal SELECT * FROM inside.signal LIMIT 1')
		await connection.run(`INSERT INTO investment SELECT * FROM inside.investment WHERE visibility = 'team' LIMIT 1`)
		await connection.run('UPDATE dataset SET disclosure_key = (SELECT disclosure_key FROM inside.dataset)')
		await connection.run('DETACH inside')
		instance.closeSync()
		const found = (await leaks({ file: careless }, secrets)).filter(({ where }) => where.startsWith('table'))
		expect(found.map(({ where, kind }) => `${where}: ${kind}`).sort()).toEqual([
			'table dataset: disclosure key',
			'table investment: investment id',
			'table investment: investment title',
			'table signal: place of a signal',
			'table signal: signal id',
		])
	})

	test('would not go unnoticed with something from inside in a file, whatever its kind', async () => {
		const [first = ''] = secrets.texts.get('signal id') ?? []
		const [title = ''] = secrets.texts.get('investment title') ?? []
		const [key = ''] = secrets.keys
		const [place = ''] = secrets.places
		const [lon, lat] = place.split(' ').map(Number)
		const site = join(folder, 'careless')
		mkdirSync(join(site, 'data'), { recursive: true })
		writeFileSync(join(site, 'index.html'), `<p>Bij ${title.replaceAll('&', '&amp;')}, gemeld als ${first}.</p>`)
		writeFileSync(join(site, 'data/points.json.br'), brotliCompressSync(JSON.stringify({ points: [{ lat, lon }] })))
		writeFileSync(join(site, 'picture.png'), Buffer.concat([randomBytes(20), Buffer.from(key), randomBytes(20)]))
		const found = await leaks({ file, site }, secrets)
		expect(found.map(({ where, kind }) => `${where}: ${kind}`).sort()).toEqual([
			'data/points.json: place of a signal',
			'index.html: investment title',
			'index.html: signal id',
			'picture.png: disclosure key',
		])
	})
})
