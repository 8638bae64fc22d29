import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { booleanPointInPolygon } from '@turf/turf'
import { parse } from 'csv-parse/sync'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/sources.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { api, openPage, waitForAnswer } from './page.ts'

const data = join(root, '../shared/data')

/** The import commands of the README, word for word; only the folder of the files and the Dataset are put in. */
function commands(database: string): string[][] {
	const readme = readFileSync(join(root, 'data/sources/assen/README.md'), 'utf8')
	return readme
		.split('\n')
		.filter((line) => line.startsWith('npm run import -- ') && line.includes('--db assen.duckdb'))
		.map((line) => {
			const words = line.replace('npm run import -- ', '').match(/"[^"]*"|\S+/g) ?? []
			return words.map((word) => word.replaceAll('"', '').replace('$DATA', data).replace('assen.duckdb', database))
		})
}

describe.runIf(existsSync(data))('Assen, as the README says', () => {
	const folder = mkdtempSync(join(tmpdir(), 'regiekaart-assen-'))
	const database = join(folder, 'assen.duckdb')
	let server: ServerProcess

	beforeAll(async () => {
		const run = commands(database)
		expect(run.map(([kind]) => kind)).toEqual(expect.arrayContaining(['areas', 'statistics', 'signals']))
		for (const words of run) {
			execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/import.ts'), ...words], {
				cwd: root,
				stdio: 'pipe',
			})
		}
		server = await startServer(database)
	}, 180_000)
	afterAll(async () => {
		await server?.stop()
		rmSync(folder, { recursive: true, force: true })
	})

	test('80 buurten, 3,024 reports, and figures of four sources are served', async () => {
		const dataset = await api<{
			title: string
			fictional: boolean
			levels: { level: string; count: number }[]
			signals: { count: number }
		}>('dataset', server.url)
		expect(dataset.title).toContain('Assen')
		expect(dataset.fictional).toBe(false)
		expect(dataset.levels.find(({ level }) => level === 'buurt')?.count).toBe(80)
		expect(dataset.signals.count).toBe(3024)
		const { metrics } = await api<{ metrics: { id: string }[] }>('metrics', server.url)
		const families = new Set(metrics.map(({ id }) => id.split('.')[0]))
		expect([...families]).toEqual(expect.arrayContaining(['signals', 'cbs', 'lbm', 'police', 'rivm']))
	})

	test('reports per buurt are those of an independent point-in-polygon count', async () => {
		const areas = JSON.parse(readFileSync(join(data, 'national/buurten_22.geojson'), 'utf8')) as FeatureCollection<
			Polygon | MultiPolygon,
			{ code: string }
		>
		const assen = areas.features
			.filter(({ properties }) => properties.code.startsWith('BU0106'))
			.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1))
		const reports = parse(readFileSync(join(data, 'assen/assen_meldingen_2026.csv'), 'utf8'), {
			columns: true,
			bom: true,
		}) as { lng: string; lat: string }[]
		const expected = new Map<string, number>(assen.map(({ properties }) => [properties.code, 0]))
		for (const { lng, lat } of reports) {
			const home = assen.find((area) => booleanPointInPolygon([Number(lng), Number(lat)], area))?.properties.code
			if (home) expected.set(home, (expected.get(home) ?? 0) + 1)
		}
		const answer = await api<ValuesAnswer>('values?metric=signals.count&from=2000-01-01&to=2100-01-01', server.url)
		expect(Object.fromEntries(answer.areas.map((code, i) => [code, answer.values[i]]))).toEqual(
			Object.fromEntries(expected),
		)
		expect(answer.unplaced).toBe(reports.length - [...expected.values()].reduce((sum, count) => sum + count, 0))
	})

	test('a figure that is only known per wijk says so in the panel of a buurt', async () => {
		const page = await openPage({
			baseUrl: server.url,
			view: { metric: 'cbs.income', display: 'table', area: 'BU01060000' },
		})
		await page.getByText('Dit cijfer is er niet per buurt, wel per wijk en gemeente.').waitFor()
	})

	test('the page shows 80 buurten: in the legend, in the table and on the map', async () => {
		const page = await openPage({ baseUrl: server.url, view: { metric: 'cbs.inhabitants' } })
		await waitForAnswer(page, 'cbs.inhabitants buurt')
		expect(await page.title()).toContain('Assen')
		expect(await page.locator('body').innerText()).not.toContain('fictief')
		const bins = await page
			.getByRole('region', { name: 'Legenda' })
			.getByRole('group')
			.getByRole('button')
			.allInnerTexts()
		expect(bins.reduce((sum, bin) => sum + Number(bin), 0)).toBe(80)
		await page.getByText('Tabel', { exact: true }).click()
		await page.getByRole('grid').waitFor()
		expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('81')
	})
})
