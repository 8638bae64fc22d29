import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildDemoDataset } from '../../scripts/demo/build-demo-dataset.ts'
import type { PublishReport } from '../../scripts/publish/report.ts'
import { query } from '../scripts/import-files.ts'
import { runPublish } from './public-testdam.ts'

const folder = mkdtempSync(join(tmpdir(), 'publish-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const inside = join(folder, 'demo.duckdb')
const to = join(folder, 'out')
const file = join(to, 'publication.duckdb')
let report: PublishReport

beforeAll(async () => {
	await buildDemoDataset(inside)
	const config = fileURLToPath(new URL('../../data/demo/publication.json', import.meta.url))
	const { code, error } = await runPublish('--db', inside, '--to', to, '--no-site', '--config', config)
	if (code !== 0) throw new Error(error)
	report = JSON.parse(readFileSync(join(to, 'report.json'), 'utf8'))
}, 120_000)

it('publishes the demo under its config, and nothing can be worked out of it', async () => {
	expect(report.title).toBe('Markerwaard in beeld (fictief)')
	expect(report.out.reportYears).toEqual(['2019', '2020', '2021', '2022', '2023', '2024', '2025'])
	expect(report.out.categories.map(({ category }) => category)).toContain('afval/grofvuil')
	expect(report.out.investments).toBeGreaterThan(50)
	expect(report.attack.determined).toEqual([])
	expect(report.leaks).toEqual([])
})

it('rounds every count, and shows none of a few', async () => {
	const counts = `SELECT count(*)::INTEGER FROM statistic WHERE (metric LIKE 'reports.%' OR metric IN ('cbs.inhabitants', 'police.crimes'))`
	expect(await query(file, `${counts} AND value IS NOT NULL AND (value % 5 <> 0 OR value < 5)`)).toEqual([[0]])
	const [[shown]] = (await query(file, `${counts} AND value IS NOT NULL`)) as [[number]]
	expect(shown).toBeGreaterThan(2000)
})

it('leaves areas of few inhabitants empty, in every metric', async () => {
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

it('is less than the base away from the truth of the whole gemeente', async () => {
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
