import { openDatabase } from '../../server/db.ts'
import { serve } from '../../server/served.ts'
import { filterParameters } from '../../server/signals/filter.ts'
import { startServer } from '../server-process.ts'
import { meanwhile, timed } from './measure.ts'
import { question } from './questions.ts'
import { type Bench, median, milliseconds } from './report.ts'
import { BUURTEN, signalsDataset } from './signals-dataset.ts'

/** Days asked of: every list is a first one. */
const DAYS = ['2023-05-10', '2023-11-01', '2024-02-20', '2024-06-01', '2024-12-20']
const FILTERS = 15
const WEEKS = 65

async function ask<T>(url: string, path: string): Promise<T> {
	const response = await fetch(`${url}/api/v1${path}`)
	if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
	return (await response.json()) as T
}

/** The counts that the list rests on, as bare queries in this process: per category and month, and area, and week. */
async function bareCounts(path: string) {
	const database = await openDatabase(path)
	const served = serve(database)
	const buurten = (await served.division()).levels.buurt.codes
	const known = await served.categories()
	const subs = known.map(({ main, sub }) => `${main}/${sub}`)
	const categories = [...new Set(known.map(({ main }) => main)), ...subs]
	const sql = (name: string) => new URL(`../../server/alerts/${name}.sql`, import.meta.url)
	const under = (from: string, to: string) => ({
		...filterParameters({ from, to, category: [], status: [], channel: [] }),
		year: 2024,
		buurten,
	})
	return {
		async count(on: string) {
			const [year, month] = on.split('-').map(Number) as [number, number]
			const first = 12 * year + month - 1 - 37
			const from = `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}-01`
			const weeksAgo = new Date(Date.parse(on) - WEEKS * 7 * 86_400_000).toISOString().slice(0, 10)
			const asked = categories.map((category) => `${category}|${first}|1`)
			const found = [
				await database.integers(sql('category-months'), { ...under('2014-01-01', on), categories }),
				await database.integers(sql('category-steps'), { ...under(from, on), asked }),
				await database.integers(sql('weekly-counts'), {
					...under(weeksAgo, on),
					categories: subs,
					weeks: WEEKS,
					apart: WEEKS - 22,
				}),
			]
			if (found.some(({ count }) => !count?.length)) throw new Error(`nothing is counted before ${on}`)
		},
		close: () => database.close(),
	}
}

export const alerts: Bench = {
	name: 'alerts',
	title: 'The list of alerts, and trends, beside the counts that they rest on',
	async run({ rows, log }) {
		const path = await signalsDataset(rows)
		const bare = await bareCounts(path)
		const server = await startServer(path)
		const health = () => ask(server.url, '/health')
		const times = { bare: [] as number[], list: [] as number[], again: [] as number[] }
		const processor: number[] = []
		const waited: number[] = []
		const filters = { values: [] as number[], trends: [] as number[], funnel: [] as number[] }
		const trendsProcessor: number[] = []
		try {
			await ask(server.url, '/values?metric=signals.per1000')
			log(`${DAYS.length} days, each first as bare queries, then as a list …`)
			for (const on of DAYS) {
				times.bare.push((await timed(() => bare.count(on)))[0])
				const list = await meanwhile(server.pid, () => ask<{ quiet: number }>(server.url, `/alerts?on=${on}`), health)
				times.list.push(list.ms)
				processor.push(list.processor)
				waited.push(...list.waited)
				times.again.push((await timed(() => ask(server.url, `/alerts?on=${on}`)))[0])
			}
			log(`${FILTERS} filters, each of /values, /trends and /funnel …`)
			for (let i = 0; i < FILTERS; i++) {
				const { category } = question(i)
				const search = `metric=signals.per1000&category=${category}&to=2024-${String(1 + (i % 12)).padStart(2, '0')}-01`
				filters.values.push((await timed(() => ask(server.url, `/values?${search}`)))[0])
				const trends = await meanwhile(server.pid, () => ask(server.url, `/trends?${search}`), health)
				filters.trends.push(trends.ms)
				trendsProcessor.push(trends.processor)
				filters.funnel.push((await timed(() => ask(server.url, `/funnel?${search}`)))[0])
			}
			const row = (label: string, list: number[], base: number[], used: number[] | null = null) => [
				label,
				milliseconds(median(list)),
				milliseconds(Math.max(...list)),
				used === null ? '' : milliseconds(median(used)),
				`${(median(list) / median(base)).toFixed(2)}×`,
			]
			const columns = ['', 'median, ms', 'most, ms', 'processor, ms', 'against the first row']
			return {
				tables: [
					{
						title: `/alerts: ${rows.toLocaleString('en-GB')} signals over ${BUURTEN} buurten`,
						columns,
						rows: [
							row('the counts alone, bare queries in process', times.bare, times.bare),
							row('/alerts, the first answer of a day', times.list, times.bare, processor),
							row('the same once more', times.again, times.bare),
							row(`/health while a list is made (${waited.length} times)`, waited, times.bare),
						],
					},
					{
						title: '/trends and /funnel, filtered by category',
						columns,
						rows: [
							row('/values, signals.per1000', filters.values, filters.values),
							row('/trends', filters.trends, filters.values, trendsProcessor),
							row('/funnel', filters.funnel, filters.values),
						],
					},
				],
				how: [
					`${DAYS.length} days; a list that was made is kept, so every list here is the first of its day. Bare: signals per category and month of all years, per category, buurt and month of three years, per category, buurt and week of 65 weeks.`,
					`/values counts the newest year of the filter, /trends up to twelve years by buurt and step, with Gi* of every step. Processor: of the server and its threads, DuckDB's included.`,
				],
			}
		} finally {
			bare.close()
			await server.stop()
		}
	},
}
