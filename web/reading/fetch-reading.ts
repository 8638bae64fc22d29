import type { QueryClient } from '@tanstack/react-query'
import { makeFormatters } from '../../server/contract/format.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { ReadAnswer } from '../../server/contract/reading/make-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { metricView } from '../distribution/metric-view.ts'
import { areasQuery, datasetQuery, funnelQuery, hotspotsQuery, trendsQuery, valuesQuery } from '../queries.ts'
import { monthsQuery, surroundingsOf } from './surroundings.ts'

/** The reading of a View outside a component, of the answers that are on screen already; null: its colours say the values. */
export async function fetchReading(client: QueryClient, view: View, theme: Theme): Promise<AreaReading | null> {
	const asked = await fetchAnswer(client, view)
	if (asked === null) return null
	const [{ makeReading }, dataset, { areas }] = await Promise.all([
		import('../../server/contract/reading/make-reading.ts'),
		client.fetchQuery(datasetQuery),
		client.fetchQuery(areasQuery(view.level)),
	])
	const months = monthsQuery(view, dataset.gemeente?.code)
	// Without them a reading says no less; only what would help is not offered.
	const series = months === null ? undefined : await client.fetchQuery(months).catch(() => undefined)
	const { language } = view
	return makeReading(
		asked,
		surroundingsOf({ language, theme, format: makeFormatters(language), areas, dataset, series }),
	)
}

async function fetchAnswer(client: QueryClient, view: View): Promise<ReadAnswer | null> {
	const { reading, second } = view
	switch (reading) {
		case 'values':
			return null
		case 'hotspots':
		case 'clusters': {
			const method = reading === 'clusters' ? 'lisa' : 'gistar'
			return { kind: reading, answer: await client.fetchQuery(hotspotsQuery(view, method)) }
		}
		case 'funnel':
			return { kind: reading, answer: await client.fetchQuery(funnelQuery(view)) }
		case 'trend':
			return { kind: reading, answer: await client.fetchQuery(trendsQuery(view)) }
		case 'bivariate': {
			if (second === null) return null
			const [answer, upwards] = await Promise.all(
				[view.metric, second].map((metric) => client.fetchQuery(valuesQuery(metricView(view, metric)))),
			)
			return answer && upwards ? { kind: reading, answer, second: upwards } : null
		}
	}
}
