import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { importFolder, query, runImport } from './import-files.ts'

const { path } = importFolder()
const root = fileURLToPath(new URL('../../', import.meta.url))
const shared = `${root}../shared/data/`
const ready = (name: string) => `${root}data/sources/${name}.json`
describe.runIf(existsSync(`${shared}national`))('import statistics, real files', () => {
	const db = path('assen.duckdb')
	beforeAll(async () => {
		await runImport(
			'areas',
			`${shared}national/buurten_22.geojson`,
			'--db',
			db,
			'--year',
			'2024',
			'--gemeente',
			'Assen',
		)
	})

	it.each<[string, string, RegExp]>([
		[
			'kwb2024_crime2021-2025_buurten_NL.csv',
			'kwb-2024/mapping-buurten-cbs',
			/read +109\n +stored +80\n +unchanged +0\n +refused +29\n +cells 1280:/,
		],
		['kwb2024_wijken_NL.csv', 'kwb-2024/mapping-wijken-cbs', /read +10\n +stored +10\n/],
		['kwb2024_crime2021-2025_gemeenten_NL.csv', 'kwb-2024/mapping-gemeenten-cbs', /read +1\n +stored +1\n/],
		[
			'kwb2024_crime2021-2025_buurten_NL.csv',
			'kwb-2024/mapping-buurten-politie',
			/stored +80\n +unchanged +0\n +refused +29\n +cells 400:/,
		],
		['kwb2024_crime2021-2025_gemeenten_NL.csv', 'kwb-2024/mapping-gemeenten-politie', /read +1\n +stored +1\n/],
		['kwb2024_crime2021-2025_buurten_NL.csv', 'kwb-2024/mapping-buurten-rivm', /stored +80\n/],
		[
			'leefbaarometer_2024_buurten_NL.csv',
			'leefbaarometer/mapping-table-2024',
			/read +80\n +stored +80\n +unchanged +0\n +refused +0\n +cells 480:/,
		],
	])('%s by %s', async (file, map, summary) => {
		const { out } = await runImport('statistics', `${shared}national/${file}`, '--db', db, '--mapping', ready(map))
		expect(out).toMatch(summary)
	})

	it('has the numbers of the files', async () => {
		expect(
			await query(
				db,
				"SELECT metric, period, value FROM statistic WHERE area = 'GM0106' AND metric IN ('cbs.inhabitants', 'cbs.woz') ORDER BY metric",
			),
		).toEqual([
			['cbs.inhabitants', '2024', 69701],
			['cbs.woz', '2024', 284],
		])
		expect(await query(db, "SELECT value FROM statistic WHERE area = 'BU01060000' AND metric = 'lbm.score'")).toEqual([
			[-0.0514486],
		])
	})
})
