import { z } from 'zod'
import { type Division, levelsOf } from '../areas/division.ts'
import { type Dataset, datasetAnswer } from '../contract/dataset.ts'
import { publication, publicationSettings } from '../contract/publication.ts'
import type { Database } from '../db.ts'

const about = datasetAnswer.pick({ title: true, fictional: true, divisionYear: true, asOf: true, sourceNote: true })
const run = datasetAnswer.shape.runs.element.extend({ id: z.int() })
export type Run = z.infer<typeof run>

const signalCount = z.object({
	buurt: z.string().nullable(),
	year: z.int(),
	count: z.int(),
	first: z.string(),
	after: z.string(),
})

const publicationRow = publication
	.pick({ hash: true, defaultView: true })
	.extend({ settings: z.string().transform((text) => publicationSettings.parse(JSON.parse(text))) })
	.transform(({ settings, ...rest }) => ({ ...rest, ...settings }))

/** An edition knows of whole days and categories also where nobody reported anything. */
const frozenDays = z.object({ from: z.string().nullable(), to: z.string().nullable() })

const file = (name: string) => new URL(`./${name}.sql`, import.meta.url)
const fewest = (a: string, b: string) => (a < b ? a : b)
const most = (a: string, b: string) => (a > b ? a : b)

/** All import runs, oldest first. */
export const readRuns = (database: Database): Promise<Run[]> => database.query(file('runs'), run)

/** Ids of the runs that the signals, or the investments, in the Dataset came from. */
export async function readRunIds(database: Database, of: 'signal' | 'investment'): Promise<number[]> {
	return (await database.query(file(`${of}-runs`), z.object({ run: z.int() }))).map((r) => r.run)
}

/** What the Dataset is and covers, as /dataset answers it. */
export async function readDataset(database: Database, division: Division, runs: Run[]): Promise<Dataset> {
	const [[dataset], [published], [frozen], signals, [investments], geometry] = await Promise.all([
		database.query(file('dataset'), about),
		database.query(file('publication'), publicationRow),
		database.query(file('frozen-days'), frozenDays),
		database.query(file('signals'), signalCount),
		database.query(file('investments'), z.object({ count: z.int(), unplaced: z.int() })),
		database.query(
			new URL('../areas/geometry-hashes.sql', import.meta.url),
			datasetAnswer.shape.geometry.element.extend({ format: z.string() }),
		),
	])
	if (!dataset) throw new Error('the table dataset is empty')
	const { rows, index } = division.levels.buurt
	const gemeenten = division.levels.gemeente.rows
	const [gemeente] = gemeenten
	const all = rows.length > 0 ? rows : [...division.byCode.values()]
	return {
		...dataset,
		bbox: [
			all.reduce((v, a) => Math.min(v, a.west), Number.POSITIVE_INFINITY),
			all.reduce((v, a) => Math.min(v, a.south), Number.POSITIVE_INFINITY),
			all.reduce((v, a) => Math.max(v, a.east), Number.NEGATIVE_INFINITY),
			all.reduce((v, a) => Math.max(v, a.north), Number.NEGATIVE_INFINITY),
		],
		levels: levelsOf(division).map((level) => ({ level, count: division.levels[level].rows.length })),
		gemeente: gemeenten.length === 1 && gemeente ? { code: gemeente.code, name: gemeente.name } : null,
		geometry: geometry.filter((g) => g.format === 'topojson').map(({ level, hash }) => ({ level, hash })),
		signals:
			signals.length === 0 && !frozen?.from
				? null
				: {
						count: signals.reduce((sum, s) => sum + s.count, 0),
						unplaced: signals
							.filter((s) => s.buurt === null || s.year !== dataset.divisionYear || !index.has(s.buurt))
							.reduce((sum, s) => sum + s.count, 0),
						from: frozen?.from ?? signals.map((s) => s.first).reduce(fewest),
						to: frozen?.to ?? signals.map((s) => s.after).reduce(most),
					},
		investments: investments && investments.count > 0 ? investments : null,
		publication: published ?? null,
		edition: database.edition,
		runs: runs.map(({ id: _, ...rest }) => rest),
	}
}
