import { type Division, readDivision } from './areas/division.ts'
import { readNeighbours } from './areas/neighbours.ts'
import type { Level } from './contract/common.ts'
import type { Dataset } from './contract/dataset.ts'
import type { Known } from './contract/resolve-view.ts'
import { readDataset, readRuns } from './dataset/dataset.ts'
import type { Database } from './db.ts'
import { readAllInvestments } from './investments/investments.ts'
import type { Neighbours } from './methods/weights.ts'
import { type MetricTable, readMetrics } from './metrics/metrics.ts'
import { once, onceEach } from './once.ts'
import { readKnown } from './scenes/read-known.ts'
import { type CategoryRow, readCategoryRows } from './signals/categories.ts'
import { type Counted, type Population, populationYear, readPopulation } from './values/population.ts'

/** One Dataset being served: its database, and the small things in it that never change, read at first use and kept. */
export interface Served {
	database: Database
	division(): Promise<Division>
	dataset(): Promise<Dataset>
	metrics(): Promise<MetricTable>
	/** Which areas of a level border on which, in the order of the division's codes. */
	neighbours(level: Level): Promise<Neighbours>
	categories(): Promise<CategoryRow[]>
	investments(): ReturnType<typeof readAllInvestments>
	/** What a View is held against. */
	known(): Promise<Known>
	/**
	 * The population that everything of a period is divided by: one year for the whole map, the newest with data not
	 * later than `lastYear` (null: the newest of all), else the oldest. Without such a statistic: what the areas say.
	 */
	population(of: Counted, lastYear: string | null, level: Level): Promise<Population>
}

export function serve(database: Database): Served {
	const division = once(() => readDivision(database))
	const runs = once(() => readRuns(database))
	const dataset = once(async () => readDataset(database, await division(), await runs()))
	const metrics = once(async () => readMetrics(database, await division(), await dataset(), await runs()))
	const categories = once(() => readCategoryRows(database))
	const populations = onceEach((key: string) => {
		const [of = '', year = '', level = ''] = key.split(' ')
		return readPopulation(served, of as Counted, year || null, level as Level)
	})
	const served: Served = {
		database,
		division,
		dataset,
		metrics,
		neighbours: onceEach((level) => readNeighbours(served, level)),
		categories,
		investments: once(() => readAllInvestments(served)),
		known: once(() => readKnown(served)),
		async population(of, lastYear, level) {
			const year = populationYear(await metrics(), of, lastYear, level)
			return populations(`${of} ${year ?? ''} ${level}`)
		},
	}
	return served
}
