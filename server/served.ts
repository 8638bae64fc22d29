import { type Division, readDivision } from './areas/division.ts'
import type { Dataset } from './contract/dataset.ts'
import { readDataset, readRuns } from './dataset/dataset.ts'
import type { Database } from './db.ts'
import { type MetricTable, readMetrics } from './metrics/metrics.ts'
import { once } from './once.ts'

/** One Dataset being served: its database, and the small things in it that never change, read at first use and kept. */
export interface Served {
	database: Database
	division(): Promise<Division>
	dataset(): Promise<Dataset>
	metrics(): Promise<MetricTable>
}

export function serve(database: Database): Served {
	const division = once(() => readDivision(database))
	const runs = once(() => readRuns(database))
	const dataset = once(async () => readDataset(database, await division(), await runs()))
	const metrics = once(async () => readMetrics(database, await division(), await dataset(), await runs()))
	return { database, division, dataset, metrics }
}
