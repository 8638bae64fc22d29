import { DuckDBInstance } from '@duckdb/node-api'
import { startServer } from '../server-process.ts'
import { residentMemory, timed } from './measure.ts'
import { type Question, question } from './questions.ts'
import { type Bench, median, megabytes, milliseconds, quantile } from './report.ts'
import { BUURTEN, signalsDataset } from './signals-dataset.ts'

const QUESTIONS = 60
const STARTS = 5

/** The least that must be done for the same numbers: one count per buurt. */
const bareSql = `
SELECT buurt, count(*)::INTEGER AS count FROM signal
WHERE year = 2024 AND main = $1 AND created_on >= $2::DATE AND created_on < $3::DATE
GROUP BY buurt`

interface Answer {
	areas: string[]
	values: (number | null)[]
}

async function ask(url: string, metric: string, { category, from, to }: Question): Promise<Answer> {
	const search = new URLSearchParams({ metric, level: 'buurt', category, from, to })
	const response = await fetch(`${url}/api/v1/values?${search}`)
	if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${await response.text()}`)
	return (await response.json()) as Answer
}

export const values: Bench = {
	name: 'values',
	title: '/values over HTTP beside the bare DuckDB query',
	async run({ rows, log }) {
		log(`generating ${rows.toLocaleString('en-GB')} signals unless they are there …`)
		const path = await signalsDataset(rows)

		const starts: number[] = []
		const firstAnswers: number[] = []
		for (let i = 0; i < STARTS; i++) {
			const [started, server] = await timed(() => startServer(path))
			const [first] = await timed(() => ask(server.url, 'signals.per1000', question(0)))
			starts.push(started)
			firstAnswers.push(first)
			await server.stop()
		}

		const server = await startServer(path)
		const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
		const connection = await instance.connect()
		const bare = async ({ category, from, to }: Question) =>
			new Map((await connection.runAndReadAll(bareSql, [category, from, to])).getRows() as [string, number][])
		const columns: Record<string, number[]> = { bare: [], count: [], rate: [], again: [] }
		try {
			const idle = residentMemory(server.pid)
			for (let i = 0; i < 5; i++) {
				await bare(question(100 + i))
				await ask(server.url, 'signals.count', question(100 + i))
			}
			log(`${QUESTIONS} questions, each to both, in turn …`)
			for (let i = 0; i < QUESTIONS; i++) {
				const [ofBare, counts] = await timed(() => bare(question(i)))
				const [ofCount, answer] = await timed(() => ask(server.url, 'signals.count', question(i)))
				const [ofRate] = await timed(() => ask(server.url, 'signals.per1000', question(i)))
				const [ofAgain] = await timed(() => ask(server.url, 'signals.per1000', question(i)))
				answer.areas.forEach((area, at) => {
					if (answer.values[at] !== (counts.get(area) ?? 0)) {
						throw new Error(`${area}: the server says ${answer.values[at]}, the bare query ${counts.get(area) ?? 0}`)
					}
				})
				columns.bare?.push(ofBare)
				columns.count?.push(ofCount)
				columns.rate?.push(ofRate)
				columns.again?.push(ofAgain)
			}
			const busy = residentMemory(server.pid)
			const base = median(columns.bare ?? [])
			const row = (label: string, times: number[] = []) => [
				label,
				milliseconds(median(times)),
				milliseconds(quantile(times, 0.95)),
				`${(median(times) / base).toFixed(2)}×`,
			]
			return {
				tables: [
					{
						title: `${rows.toLocaleString('en-GB')} signals over ${BUURTEN} buurten, filtered by category and period`,
						columns: ['', 'median, ms', '95th percentile, ms', 'against bare'],
						rows: [
							row('bare DuckDB query, in process', columns.bare),
							row('/values, signals.count, over HTTP', columns.count),
							row('/values, signals.per1000, over HTTP', columns.rate),
							row('the same question once more', columns.again),
						],
					},
					{
						title: 'The server on that Dataset',
						columns: ['', ''],
						rows: [
							['start to first answer on /health, ms', milliseconds(median(starts))],
							['first /values after that, ms', milliseconds(median(firstAnswers))],
							['resident memory after start, MB', megabytes(idle)],
							[`resident memory after ${QUESTIONS * 3} questions, MB`, megabytes(busy)],
						],
					},
				],
				how: [
					`${QUESTIONS} different questions (ten main categories, windows of one to nine years out of eleven); for each the bare query, then /values, in one run; every count is compared with the bare query's.`,
					`Signals lie in the file in random order, so no block can be skipped. The times over HTTP include sending, parsing and the client's own JSON.parse. Start: median of ${STARTS}, with the front end built, TypeScript loaded through tsx.`,
				],
			}
		} finally {
			connection.closeSync()
			instance.closeSync()
			await server.stop()
		}
	},
}
