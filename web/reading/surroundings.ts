import type { Area } from '../../server/contract/area.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { Surroundings } from '../../server/contract/reading/make-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { type SeriesAnswer, seriesQuery } from '../queries.ts'

interface Sources extends Pick<Surroundings, 'language' | 'format' | 'theme'> {
	areas: readonly Pick<Area, 'code' | 'name'>[] | undefined
	dataset: Pick<Dataset, 'gemeente' | 'title' | 'signals' | 'levels'> | undefined
	series: SeriesAnswer | undefined
}

/** Signals per month of the whole gemeente under the filter of a View; null: not known, or not about signals. */
export const monthsQuery = (view: View, gemeente: string | undefined) =>
	gemeente !== undefined && view.metric.startsWith('signals.')
		? seriesQuery('signals.count', [gemeente], 'month', view)
		: null

/** What a reading is written with, as far as it has arrived. Pure. */
export function surroundingsOf({ language, format, theme, areas, dataset, series }: Sources): Surroundings {
	const names = new Map(areas?.map(({ code, name }) => [code, name]))
	return {
		language,
		format,
		theme,
		nameOf: (code) => names.get(code) ?? code,
		whole: dataset?.gemeente?.name ?? dataset?.title ?? '',
		days: dataset?.signals ?? null,
		months: series ? new Map(series.periods.map((period, i) => [period, series.series[0]?.values[i] ?? 0])) : null,
		areaCounts: Object.fromEntries(dataset?.levels.map(({ level, count }) => [level, count]) ?? []),
	}
}
