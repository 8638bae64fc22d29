import { DuckDBInstance } from '@duckdb/node-api'
import { testGistar } from '../../server/hotspots/gistar.ts'
import { permutationP } from '../../server/methods/permutation.ts'
import { toNeighbours } from '../../server/methods/weights.ts'
import { startServer } from '../server-process.ts'
import { residentMemory, timed } from './measure.ts'
import { nationalDataset } from './national-dataset.ts'
import { question } from './questions.ts'
import { type Bench, median, megabytes, milliseconds, quantile, type Table } from './report.ts'
import { BUURTEN, signalsDataset } from './signals-dataset.ts'

const QUESTIONS = 40
const TURNS = 15
const NATIONAL_METRIC = 'lbm.score'

async function fetchJson<T>(url: string, path: string): Promise<T> {
	const response = await fetch(`${url}/api/v1${path}`)
	if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
	return (await response.json()) as T
}

interface Answer {
	global: { tested: number; inference: string; hot: number; cold: number }
	rows: { area: string; observed: number | null }[]
}

/** Gi* beside the values that it is made of, under the same filter, in turn. */
async function besideValues(rows: number, log: (line: string) => void): Promise<Table> {
	const server = await startServer(await signalsDataset(rows))
	try {
		const times: Record<'values' | 'gistar', number[]> = { values: [], gistar: [] }
		log(`${QUESTIONS} filters, each to /values and to /hotspots, in turn …`)
		for (let i = -5; i < QUESTIONS; i++) {
			const { category, from, to } = question(i < 0 ? 100 - i : i)
			const search = new URLSearchParams({ metric: 'signals.per1000', level: 'buurt', category, from, to })
			const values = () => timed(() => fetchJson<{ numerator: number[] }>(server.url, `/values?${search}`))
			const gistar = () => timed(() => fetchJson<Answer>(server.url, `/hotspots?${search}`))
			// Whichever comes second finds the file warmer: they take turns.
			const first = i % 2 === 0 ? await values() : null
			const [ofGistar, { global, rows: found }] = await gistar()
			const [ofValues, { numerator }] = first ?? (await values())
			if (global.tested !== BUURTEN) throw new Error(`only ${global.tested} of ${BUURTEN} buurten were tested`)
			found.forEach(({ area, observed }, at) => {
				if (observed !== numerator[at]) throw new Error(`${area}: ${observed} tested, ${numerator[at]} counted`)
			})
			if (i < 0) continue
			times.values.push(ofValues)
			times.gistar.push(ofGistar)
		}
		const base = median(times.values)
		const row = (label: string, list: number[]) => [
			label,
			milliseconds(median(list)),
			milliseconds(quantile(list, 0.95)),
			`${(median(list) / base).toFixed(2)}×`,
		]
		return {
			title: `${rows.toLocaleString('en-GB')} signals over ${BUURTEN} buurten, filtered by category and period, over HTTP`,
			columns: ['', 'median, ms', '95th percentile, ms', 'against /values'],
			rows: [
				row('/values, signals.per1000', times.values),
				row('/hotspots, Gi* with Benjamini-Hochberg', times.gistar),
			],
		}
	} finally {
		await server.stop()
	}
}

/** The method alone, in this process, on the links and values of the Dataset. */
async function methodAlone(path: string): Promise<{ areas: number; gistar: number[]; lisa: number[] }> {
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
	const connection = await instance.connect()
	try {
		const read = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()
		const scored = await read(
			`SELECT area, value FROM statistic WHERE metric = '${NATIONAL_METRIC}' AND period = '2024' AND value IS NOT NULL ORDER BY area`,
		)
		const place = new Map(scored.map(([area], i) => [String(area), i]))
		const lists = scored.map((): number[] => [])
		for (const [area, neighbour] of await read(`SELECT area, neighbour FROM area_neighbour WHERE level = 'buurt'`)) {
			const [from, to] = [place.get(String(area)), place.get(String(neighbour))]
			if (from !== undefined && to !== undefined) lists[from]?.push(to)
		}
		const neighbours = toNeighbours(lists)
		const values = Float64Array.from(scored, ([, value]) => Number(value))
		const repeat = async (times: number, work: () => unknown) => {
			const taken: number[] = []
			for (let i = 0; i < times; i++) taken.push((await timed(async () => work()))[0])
			return taken
		}
		return {
			areas: values.length,
			gistar: await repeat(TURNS, () => testGistar(values, neighbours)),
			lisa: await repeat(5, () => permutationP(values, neighbours, 999, 12345)),
		}
	} finally {
		connection.closeSync()
		instance.closeSync()
	}
}

/** The whole country over HTTP; while local Moran runs, /health is asked without end. */
async function national(folder: string, log: (line: string) => void): Promise<Table[]> {
	const path = await nationalDataset(folder)
	const alone = await methodAlone(path)
	const server = await startServer(path)
	try {
		const ask = (method: string) =>
			timed(() => fetchJson<Answer>(server.url, `/hotspots?metric=${NATIONAL_METRIC}&method=${method}`))
		const health = async () => (await timed(() => fetchJson(server.url, '/health')))[0]
		log('the whole country: Gi*, then local Moran with others asking meanwhile …')
		const [, { global }] = await ask('gistar')
		const idle = residentMemory(server.pid)
		const gistar: number[] = []
		for (let i = 0; i < TURNS; i++) gistar.push((await ask('gistar'))[0])
		await ask('lisa')
		const lisa: number[] = []
		const meanwhile: number[] = []
		let peak = residentMemory(server.pid)
		for (let i = 0; i < 5; i++) {
			let busy = true
			const running = ask('lisa').finally(() => {
				busy = false
			})
			while (busy) {
				meanwhile.push(await health())
				peak = Math.max(peak, residentMemory(server.pid))
			}
			lisa.push((await running)[0])
		}
		const quiet: number[] = []
		for (let i = 0; i < 50; i++) quiet.push(await health())
		const row = (label: string, list: number[]) => [
			label,
			milliseconds(median(list)),
			milliseconds(quantile(list, 0.95)),
		]
		return [
			{
				title: `${global.tested.toLocaleString('en-GB')} buurten of the Netherlands, ${NATIONAL_METRIC}`,
				columns: ['', 'median, ms', '95th percentile, ms'],
				rows: [
					row(
						`Gi* with Benjamini-Hochberg, the method alone (${alone.areas.toLocaleString('en-GB')} areas)`,
						alone.gistar,
					),
					row('/hotspots, Gi*, over HTTP', gistar),
					row('999 conditional permutations, the method alone', alone.lisa),
					row('/hotspots, local Moran with 999 permutations, over HTTP', lisa),
					row(`/health while local Moran runs (${meanwhile.length} times)`, meanwhile),
					row('/health, nothing running', quiet),
				],
			},
			{
				title: 'Memory of that server',
				columns: ['', 'MB'],
				rows: [
					['after the first Gi*', megabytes(idle)],
					['most while local Moran runs, its thread included', megabytes(peak)],
				],
			},
		]
	} finally {
		await server.stop()
	}
}

export const hotspots: Bench = {
	name: 'hotspots',
	title: 'Hotspots beside /values, and of the whole country',
	async run({ rows, national: folder, log }) {
		const tables = [await besideValues(rows, log), ...(folder === null ? [] : await national(folder, log))]
		return {
			tables,
			how: [
				`${QUESTIONS} different filters, each asked of /values and of /hotspots in turn, the order changing; every count tested is compared with the count that /values gives. Times over HTTP include sending, parsing and JSON.parse in the client.`,
				folder === null
					? 'The country was not measured: no folder with national files.'
					: `Of the country every buurt with a score that borders on another is tested; answers have one row per buurt. Local Moran runs in the worker thread; /health is asked again as soon as it has answered.`,
			],
		}
	},
}
