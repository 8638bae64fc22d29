import type { QueryClient } from '@tanstack/react-query'
import type { Level } from '../../server/contract/common.ts'
import { baseView } from '../../server/contract/published-view.ts'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'
import { ApiError } from '../api.ts'
import { sessionQuery } from '../header/session-query.ts'
import { contextQuery, geometryQuery } from '../map/geometry.ts'
import {
	areasQuery,
	categoriesQuery,
	datasetQuery,
	investmentsQuery,
	metricsQuery,
	seriesQuery,
	valuesQuery,
} from '../queries.ts'
import { fetchReading } from '../reading/fetch-reading.ts'
import { makerQuery } from '../reading/use-reading.ts'
import { fetchOverlays } from '../share/fetch-overlays.ts'
import type { Theme } from '../theme/use-theme.tsx'
import { type Known, resolveView } from '../view/resolve.ts'

/** What every scene is drawn on, and the map opens with. Rejects when something does not come. */
export async function loadGround(client: QueryClient): Promise<Known> {
	const [dataset, { metrics }] = await Promise.all([client.fetchQuery(datasetQuery), client.fetchQuery(metricsQuery)])
	const codes: Partial<Record<Level, ReadonlySet<string>>> = {}
	const hasSignals = dataset.signals !== null
	const [tree] = await Promise.all([
		hasSignals ? client.fetchQuery(categoriesQuery) : null,
		dataset.investments === null ? null : client.fetchQuery(investmentsQuery(null)),
		dataset.publication === null ? client.fetchQuery(sessionQuery).catch(unlessRefused) : null,
		client.fetchQuery(makerQuery),
		...dataset.levels.map(async ({ level }) => {
			const { areas } = await client.fetchQuery(areasQuery(level))
			codes[level] = new Set(areas.map(({ code }) => code))
		}),
		...dataset.geometry.map(async ({ level, hash }) => {
			await (level === 'context'
				? client.fetchQuery(contextQuery(hash))
				: client.fetchQuery(geometryQuery(level, hash)))
		}),
	])
	return {
		dataset,
		metrics,
		areas: codes,
		categories: tree && new Set(tree.categories.flatMap((c) => [c.main, ...c.subs.map((s) => `${c.main}/${s.sub}`)])),
	}
}

/** A refusal stays one, however often it is asked: what a Dataset does not have is no reason to wait. */
export function unlessRefused(error: unknown): null {
	if (error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429) return null
	throw error
}

/** A View as text, held against the Dataset as ViewProvider does. Pure. */
export function viewIn(text: string, known: Known, more: Pick<View, 'language'>): View {
	const { view } = decodeView(new URLSearchParams(text), baseView(known.dataset.publication))
	return { ...resolveView(view, known).view, ...more }
}

/** Everything that the map, its legend and its panels ask for a View; at the levels beside its own too, for who looks closer. */
export async function loadView(client: QueryClient, view: View, known: Known, theme: Theme): Promise<void> {
	await Promise.all([loadLevel(client, view, theme), loadRest(client, view)])
	const levels = known.metrics.find(({ id }) => id === view.metric)?.levels ?? []
	for (const level of levels) {
		if (level === view.level || !known.areas[level]) continue
		const beside = resolveView({ ...view, level }, known).view
		await loadLevel(client, beside, theme).catch(unlessRefused)
	}
}

async function loadLevel(client: QueryClient, view: View, theme: Theme): Promise<void> {
	await Promise.all([client.fetchQuery(valuesQuery(view)), fetchReading(client, view, theme)])
}

async function loadRest(client: QueryClient, view: View): Promise<void> {
	const dataset = await client.fetchQuery(datasetQuery)
	const gemeenten = dataset.gemeente
		? []
		: (await client.fetchQuery(areasQuery('gemeente')).catch(unlessRefused))?.areas
	const codes = dataset.gemeente ? [dataset.gemeente.code] : (gemeenten ?? []).map(({ code }) => code)
	// The months of the period control; what it cannot ask it leaves out as well.
	const months =
		view.metric.startsWith('signals.') && codes.length > 0 ? seriesQuery('signals.count', codes, 'month', view) : null
	await Promise.all([
		fetchOverlays(client, view, dataset),
		months ? client.fetchQuery(months).catch(unlessRefused) : null,
	])
}
