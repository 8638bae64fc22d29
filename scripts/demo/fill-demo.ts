import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DuckDBConnection } from '@duckdb/node-api'
import { makeShapes } from '../../data/demo/areas.ts'
import { makeContext } from '../../data/demo/context.ts'
import { makeInvestments } from '../../data/demo/investments.ts'
import { makeLand } from '../../data/demo/land.ts'
import { makeCharacters } from '../../data/demo/people.ts'
import { makeSignals } from '../../data/demo/signals.ts'
import { makeStatistics } from '../../data/demo/statistics.ts'
import { AS_OF } from '../../data/demo/time.ts'
import type { NewDataset } from '../import/dataset.ts'
import { importRun } from '../import/run.ts'
import { append } from './append.ts'
import { DIVISION_YEAR } from './division-year.ts'
import { writeAreas } from './write-areas.ts'
import { writeInvestments } from './write-investments.ts'
import { writeSignals } from './write-signals.ts'

/** Signals over all years; tests make fewer. */
const SIGNALS = 200_000
/** The demo is always the work of this moment, so that two builds have the same content. */
const AT = new Date('2026-01-05T06:00:00Z')

export const demoDataset: NewDataset = {
	title: 'Markerwaard (fictief)',
	fictional: true,
	divisionYear: DIVISION_YEAR,
	asOf: AS_OF,
	// No secret: nobody lives in Markerwaard, and its publication must come out the same on every machine.
	disclosureKey: 'geen-geheim-3f9c',
	sourceNote:
		'Markerwaard bestaat niet: gebieden, meldingen, cijfers en investeringen zijn verzonnen en worden telkens gelijk gemaakt door een eigen recept.',
}

/** The recipe itself is the file that each import run names and hashes. */
const folder = fileURLToPath(new URL('../../data/demo/', import.meta.url))
const files = readdirSync(folder)
	.filter((name) => name.endsWith('.ts'))
	.sort()
	.map((name) => `${folder}${name}`)

/** Told what part has been done, from 0 to 1, and what comes next. */
export type Progress = (part: number, next: string) => void

/** Fills an empty Dataset with about `signals` signals and all the rest: one import run per kind of thing. */
export async function fillDemo(
	connection: DuckDBConnection,
	signals: number = SIGNALS,
	progress: Progress = () => {},
): Promise<void> {
	const run = (what: string, work: (run: number) => Promise<{ rows: number; unplaced?: number }>) =>
		importRun(
			connection,
			{ kind: 'demo', source: `Markerwaard (fictief), eigen recept: ${what}`, licence: 'CC0', url: null, files },
			async (id) => {
				const { rows, unplaced = 0 } = await work(id)
				return { read: rows, stored: rows, unchanged: 0, unplaced, refused: [] }
			},
			AT,
		)
	progress(0, 'gebieden')
	const land = makeLand()
	const shapes = makeShapes(land)
	const characters = makeCharacters()
	const statistics = makeStatistics(characters, new Map(shapes.map((shape) => [shape.code, shape.hectares])))
	await run('gebieden', async () => ({
		rows: await writeAreas(connection, shapes, makeContext(land), characters, statistics),
	}))
	progress(0.15, 'cijfers')
	await run('cijfers', async (id) => {
		const rows = statistics.map((s) => [s.metric, s.area, DIVISION_YEAR, s.period, s.value, s.reason, id])
		return {
			rows: await append(
				connection,
				'statistic',
				['text', 'text', 'smallint', 'text', 'double', 'text', 'integer'],
				rows,
			),
		}
	})
	progress(0.25, 'meldingen')
	await run('meldingen', async (id) => {
		const made = makeSignals(characters, shapes, signals)
		progress(0.6, 'meldingen opslaan')
		return {
			rows: await writeSignals(connection, made, id),
			unplaced: made.filter((signal) => signal.buurt === null).length,
		}
	})
	progress(0.95, 'investeringen')
	await run('investeringen', async (id) => {
		const investments = makeInvestments()
		return {
			rows: await writeInvestments(connection, investments, id),
			unplaced: investments.filter((investment) => investment.areas.length === 0).length,
		}
	})
	progress(1, 'klaar')
}
