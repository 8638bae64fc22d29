import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { decodeColumns } from '../server/contract/columns.ts'
import type { Level } from '../server/contract/common.ts'
import { writeCriterion } from '../server/contract/criterion.ts'
import type { PointsHeader } from '../server/contract/signal.ts'
import type { Reading, View } from '../server/contract/view.ts'
import { api, checked } from './api.ts'

/** One queryOptions per endpoint. A Dataset does not change while it is served, so answers stay fresh. */
const always = { staleTime: Number.POSITIVE_INFINITY } as const
const joined = (list: readonly (string | number)[]) => (list.length > 0 ? list.join(',') : undefined)

export type SeriesAnswer = InferResponseType<typeof api.series.$get, 200>
export type Hexagons = InferResponseType<(typeof api.signals.hexagons)['$get'], 200>
export type Categories = InferResponseType<(typeof api.signals.categories)['$get'], 200>
export type Investments = InferResponseType<typeof api.investments.$get, 200>

export type Hotspots = InferResponseType<typeof api.hotspots.$get, 200>
export type Robustness = InferResponseType<typeof api.hotspots.robustness.$get, 200>
export type Funnel = InferResponseType<typeof api.funnel.$get, 200>
export type Trends = InferResponseType<typeof api.trends.$get, 200>
export type Alerts = InferResponseType<typeof api.alerts.$get, 200>
export type Differences = InferResponseType<typeof api.differences.$get, 200>
export type Similar = InferResponseType<typeof api.similar.$get, 200>

/** The signal filter of a View as query parameters. */
function signalParameters(view: View) {
	return {
		from: view.from ?? undefined,
		to: view.to ?? undefined,
		category: joined(view.category),
		status: joined(view.status),
		channel: joined(view.channel),
	}
}

/** The metric, level and time of a View as query parameters: signal filters go along only with signal metrics, the period only with the others. */
function questionParameters(view: View) {
	const ofSignals = view.metric.startsWith('signals.')
	return {
		metric: view.metric,
		level: view.level,
		...(ofSignals ? signalParameters(view) : { period: view.period ?? undefined }),
	}
}

/** The question a View asks of /values. */
export function valuesParameters(view: View) {
	return {
		...questionParameters(view),
		// Own classes without breaks yet: the server would rightly refuse, so quantiles stand in until the user has given some.
		classification: view.classification === 'own' && view.breaks.length === 0 ? 'quantile' : view.classification,
		classes: String(view.classes),
		breaks: view.classification === 'own' ? joined(view.breaks) : undefined,
	} as const
}

export const datasetQuery = queryOptions({
	queryKey: ['dataset'],
	queryFn: async () => (await checked(api.dataset.$get())).json(),
	...always,
})

export const metricsQuery = queryOptions({
	queryKey: ['metrics'],
	queryFn: async () => (await checked(api.metrics.$get())).json(),
	...always,
})

export const areasQuery = (level: Level) =>
	queryOptions({
		queryKey: ['areas', level],
		queryFn: async () => (await checked(api.areas.$get({ query: { level } }))).json(),
		...always,
	})

export const areaQuery = (code: string) =>
	queryOptions({
		queryKey: ['area', code],
		queryFn: async () => (await checked(api.areas[':code'].$get({ param: { code } }))).json(),
		...always,
	})

/** The Answer to a View. The previous one stays on screen while the next is on its way. */
export const valuesQuery = (view: View) => {
	const query = valuesParameters(view)
	return queryOptions({
		queryKey: ['values', query],
		queryFn: async () => (await checked(api.values.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const seriesQuery = (metric: string, areas: readonly string[], interval: 'year' | 'month', view: View) => {
	const query = {
		metric,
		area: areas.join(','),
		interval,
		// A series shows every period; of the filter only what, not when, goes along.
		...(metric.startsWith('signals.') ? { ...signalParameters(view), from: undefined, to: undefined } : {}),
	}
	return queryOptions({
		queryKey: ['series', query],
		queryFn: async () => (await checked(api.series.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const categoriesQuery = queryOptions({
	queryKey: ['categories'],
	queryFn: async () => (await checked(api.signals.categories.$get())).json(),
	...always,
})

export const signalSummaryQuery = (area: string, view: View) => {
	const query = { area, ...signalParameters(view) }
	return queryOptions({
		queryKey: ['signal-summary', query],
		queryFn: async () => (await checked(api.signals.summary.$get({ query }))).json(),
		...always,
	})
}

/** Columns of signals for deck.gl; typed arrays are views on the answer's own bytes. */
export interface SignalPoints extends PointsHeader {
	position: Float32Array
	category: Uint16Array
	status: Uint8Array
	day: Int32Array
}

export const pointsQuery = (view: View) => {
	const query = signalParameters(view)
	return queryOptions({
		queryKey: ['points', query],
		queryFn: async (): Promise<SignalPoints> => {
			const response = await checked(api.signals.points.$get({ query }))
			const { meta, columns } = decodeColumns(await response.arrayBuffer())
			return { ...(meta as PointsHeader), ...columns } as unknown as SignalPoints
		},
		placeholderData: keepPreviousData,
		...always,
	})
}

export const hexagonsQuery = (view: View, resolution: number) => {
	const query = { ...signalParameters(view), resolution: String(resolution) }
	return queryOptions({
		queryKey: ['hexagons', query],
		queryFn: async () => (await checked(api.signals.hexagons.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const investmentsQuery = (area: string | null) => {
	const query = area === null ? {} : { area }
	return queryOptions({
		queryKey: ['investments', query],
		queryFn: async () => (await checked(api.investments.$get({ query }))).json(),
		...always,
	})
}

/** The question of a View among the areas of its universe, as query parameters. */
const testParameters = (view: View) => ({ ...questionParameters(view), universe: view.universe ?? undefined })

export const hotspotsQuery = (view: View, method: 'gistar' | 'lisa' | 'scan') => {
	const query = { ...testParameters(view), method }
	return queryOptions({
		queryKey: ['hotspots', query],
		queryFn: async () => (await checked(api.hotspots.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const robustnessQuery = (view: View) => {
	const query = testParameters(view)
	return queryOptions({
		queryKey: ['robustness', query],
		queryFn: async () => (await checked(api.hotspots.robustness.$get({ query }))).json(),
		...always,
	})
}

export const funnelQuery = (view: View) => {
	const query = testParameters(view)
	return queryOptions({
		queryKey: ['funnel', query],
		queryFn: async () => (await checked(api.funnel.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

/** Trends look at every period; of the filter only what, not when, goes along. */
const trendsParameters = (view: View) => {
	const { metric, level, universe } = testParameters(view)
	const filter = metric.startsWith('signals.') ? { ...signalParameters(view), from: undefined, to: undefined } : {}
	return { metric, level, universe, ...filter }
}

/** The question behind a reading, as query parameters of its own resource. */
export function readingParameters(view: View, kind: Exclude<Reading, 'values'>) {
	switch (kind) {
		case 'hotspots':
			return { ...testParameters(view), method: 'gistar' }
		case 'clusters':
			return { ...testParameters(view), method: 'lisa' }
		case 'funnel':
			return testParameters(view)
		case 'trend':
			return trendsParameters(view)
		case 'bivariate':
			return valuesParameters(view)
	}
}

export const trendsQuery = (view: View) => {
	const query = trendsParameters(view)
	return queryOptions({
		queryKey: ['trends', query],
		queryFn: async () => (await checked(api.trends.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const alertsQuery = (level: Level, universe: string | null) => {
	const query = { level, universe: universe ?? undefined }
	return queryOptions({
		queryKey: ['alerts', query],
		queryFn: async () => (await checked(api.alerts.$get({ query }))).json(),
		...always,
	})
}

/** The chosen set of metrics of a View: the one on the map and those beside it. */
export const chosenMetrics = (view: View): string[] => [...new Set([view.metric, ...view.compareMetrics])]

/** Of the filter what the chosen metrics can take. */
const chosenParameters = (view: View) => {
	const metrics = chosenMetrics(view)
	return {
		metrics: metrics.join(','),
		universe: view.universe ?? undefined,
		...(metrics.some((id) => id.startsWith('signals.')) ? signalParameters(view) : {}),
	}
}

/** The question about the chosen set of metrics among the areas of one level, as query parameters. */
export const differencesParameters = (view: View, level: Level = view.level) => ({ ...chosenParameters(view), level })

export const differencesQuery = (view: View, level: Level = view.level) => {
	const query = differencesParameters(view, level)
	return queryOptions({
		queryKey: ['differences', query],
		queryFn: async () => (await checked(api.differences.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}

export const similarQuery = (area: string, view: View) => {
	const query = { ...chosenParameters(view), area }
	return queryOptions({
		queryKey: ['similar', query],
		queryFn: async () => (await checked(api.similar.$get({ query }))).json(),
		...always,
	})
}

/** The choice of a View as query parameters; a filter of signals only where signals are weighed. */
export const prioritiesParameters = (view: View) => ({
	candidates: view.candidates.join(','),
	criteria: view.criteria.map(writeCriterion).join(','),
	...(view.criteria.some(({ metric }) => metric.startsWith('signals.')) ? signalParameters(view) : {}),
})

export const prioritiesQuery = (view: View) => {
	const query = prioritiesParameters(view)
	return queryOptions({
		queryKey: ['priorities', query],
		queryFn: async () => (await checked(api.priorities.$get({ query }))).json(),
		placeholderData: keepPreviousData,
		...always,
	})
}
