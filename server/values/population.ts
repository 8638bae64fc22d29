import type { Level, Source, Text } from '../contract/common.ts'
import { type MetricTable, sourceOf, yearsAt } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import type { Column } from './column.ts'
import { readStatistic } from './statistic.ts'

export type Counted = 'inhabitants' | 'households'

/** Inhabitants or households per area, with the year and source they are of. */
export interface Population extends Column {
	label: Text
	period: string
	source: Source
}

const labels = {
	inhabitants: { nl: 'Inwoners', en: 'Inhabitants' },
	households: { nl: 'Huishoudens', en: 'Households' },
}

/** The year of the population statistic for a period that ends in `lastYear`; null where the Dataset has none. */
export function populationYear(table: MetricTable, of: Counted, lastYear: string | null, level: Level) {
	const years = yearsAt(table, `cbs.${of}`, level)
	return years.findLast((year) => lastYear === null || year <= lastYear) ?? years[0] ?? null
}

/** Population per area of one level: the statistic of `year`, or with null what the areas themselves say. */
export async function readPopulation(
	served: Served,
	of: Counted,
	year: string | null,
	level: Level,
): Promise<Population> {
	const { definitions, runs } = await served.metrics()
	const label = definitions.get(`cbs.${of}`)?.label ?? labels[of]
	if (year !== null) {
		const { values, status, source } = await (await readStatistic(served, `cbs.${of}`, year))(level)
		return { values, status, label, period: year, source }
	}
	const [division, dataset] = await Promise.all([served.division(), served.dataset()])
	const values = division.levels[level].rows.map((row) => row[of])
	const makers = [...runs.values()].filter((run) => run.kind === 'areas' || run.kind === 'demo')
	return {
		values,
		status: values.map((value) => (value === null ? 'missing' : 'ok')),
		label,
		period: String(dataset.divisionYear),
		source: sourceOf(makers, { name: dataset.title, licence: null, url: null }),
	}
}
