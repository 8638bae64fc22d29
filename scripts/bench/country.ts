import { startServer } from '../server-process.ts'
import { meanwhile, residentMemory } from './measure.ts'
import { nationalDataset } from './national-dataset.ts'
import { type Bench, median, megabytes, milliseconds } from './report.ts'

const TURNS = 3
const EVENTS = 'police.crimesPer1000'
const METRICS = `${EVENTS},lbm.score,lbm.safety,cbs.woz,cbs.income`
const CRITERIA = `${EVENTS}:high:3,lbm.score:low:2,cbs.woz:low:1`

const questions = (candidates: string) => [
	['/values, crimes per inhabitant', `/values?metric=${EVENTS}`],
	['/hotspots, Gi*', `/hotspots?metric=${EVENTS}`],
	['/hotspots, local Moran', `/hotspots?metric=${EVENTS}&method=lisa`],
	['/hotspots, scan', `/hotspots?metric=${EVENTS}&method=scan`],
	['/hotspots/robustness', `/hotspots/robustness?metric=${EVENTS}`],
	['/funnel', `/funnel?metric=${EVENTS}`],
	['/trends', `/trends?metric=${EVENTS}`],
	['/differences, five metrics', `/differences?metrics=${METRICS}`],
	['/priorities, ten candidates', `/priorities?candidates=${candidates}&criteria=${CRITERIA}`],
]

/** What a reader of the whole country waits for, and what everybody else waits meanwhile. */
export const country: Bench = {
	name: 'country',
	title: 'Questions about every buurt of the Netherlands',
	async run({ national, log }) {
		if (national === null) return { tables: [], how: ['not run: no folder with national files (--national DIR)'] }
		const server = await startServer(await nationalDataset(national))
		const ask = async (path: string) => {
			const response = await fetch(`${server.url}/api/v1${path}`)
			const text = await response.text()
			if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`)
			return text
		}
		try {
			const { areas } = JSON.parse(await ask(`/values?metric=${EVENTS}`)) as { areas: string[] }
			const rows: string[][] = []
			let base = 0
			for (const [label = '', path = ''] of questions(areas.slice(100, 110).join(','))) {
				log(`${label} …`)
				await ask(path)
				const runs = []
				for (let i = 0; i < TURNS; i++)
					runs.push(
						await meanwhile(
							server.pid,
							() => ask(path),
							() => ask('/health'),
						),
					)
				const ms = median(runs.map((run) => run.ms))
				base ||= ms
				rows.push([
					label,
					milliseconds(ms),
					milliseconds(median(runs.map(({ processor }) => processor))),
					milliseconds(Math.max(...runs.flatMap(({ waited }) => waited))),
					`${(ms / base).toFixed(1)}×`,
				])
			}
			return {
				tables: [
					{
						title: `${areas.length.toLocaleString('en-GB')} buurten`,
						columns: ['', 'median, ms', 'processor, ms', '/health waited at most, ms', 'against /values'],
						rows,
					},
				],
				how: [
					`Over HTTP, compressed, each asked once before and then ${TURNS} times; /health is asked without end meanwhile. Processor: of the server and all its threads.`,
					`Resident memory of the server afterwards: ${megabytes(residentMemory(server.pid))} MB.`,
				],
			}
		} finally {
			await server.stop()
		}
	},
}
