import type { QueryClient } from '@tanstack/react-query'
import { filterWords } from '../../server/contract/filter-words.ts'
import { drawMap } from '../../server/contract/picture/draw-map.ts'
import { summaryText } from '../../server/contract/picture/summary-text.ts'
import { viewBox } from '../../server/contract/picture/view-box.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { View } from '../../server/contract/view.ts'
import { topologyQuery } from '../map/geometry.ts'
import { areasQuery, categoriesQuery, datasetQuery, valuesQuery } from '../queries.ts'
import { fetchReading } from '../reading/fetch-reading.ts'
import { fetchOverlays } from './fetch-overlays.ts'
import { fileName } from './file-name.ts'

export interface ViewPicture {
	svg: string
	width: number
	height: number
	/** Of its file, without ending. */
	name: string
	/** What is on it, for who does not see it. */
	summary: string
	query: ValuesAnswer['query']
	/** The table of the API that holds what the colours say; null: that of the figures. */
	csv: string | null
}

/** As the window stands, so that a phone shares a picture that suits phones. */
const shapes = { wide: { width: 1200, height: 800 }, high: { width: 900, height: 1200 } }

/**
 * A View as a picture with title, legend, source, licence and date: drawn by the same code as the server's /map.svg, of
 * the answers that are on screen. `window` is the size of the map on screen, of which a chosen cut-out is taken.
 */
export async function drawView(
	client: QueryClient,
	view: View,
	theme: Theme,
	window: { width: number; height: number },
): Promise<ViewPicture> {
	const [dataset, answer, reading] = await Promise.all([
		client.fetchQuery(datasetQuery),
		client.fetchQuery(valuesQuery(view)),
		fetchReading(client, view, theme),
	])
	const { level, filter } = answer.query
	const { category, status, channel } = view
	const hashOf = (of: string) => dataset.geometry.find((file) => file.level === of)?.hash
	const [hash, around] = [hashOf(level), hashOf('context')]
	if (hash === undefined) throw new Error(`there is no geometry of ${level}`)
	const [topology, context, { areas }, tree, overlays] = await Promise.all([
		client.fetchQuery(topologyQuery<'areas'>(level, hash)),
		around === undefined ? null : client.fetchQuery(topologyQuery<'context'>('context', around)),
		client.fetchQuery(areasQuery(level)),
		category.length > 0 ? client.fetchQuery(categoriesQuery) : { categories: [] },
		fetchOverlays(client, view, dataset),
	])
	const { language } = view
	const choices = filterWords({ category, status, channel }, tree.categories, terms[language]).map(({ label }) => label)
	const size = window.height > window.width ? shapes.high : shapes.wide
	const svg = drawMap(
		{ answer, reading, topology, context, areas, dataset, overlays },
		{
			...size,
			language,
			theme,
			area: view.area,
			bins: view.bins,
			// Of two figures either may be about signals.
			choices: filter !== null || (reading?.kind === 'bivariate' && view.second?.startsWith('signals.')) ? choices : [],
			names: view.overlays.includes('names'),
			...(view.camera ? { box: viewBox(view.camera, window) } : {}),
		},
	)
	return {
		...size,
		svg,
		name: fileName(answer.query, reading?.kind),
		summary: summaryText({ answer, reading, areas, overlays }, language),
		query: answer.query,
		csv: reading?.csv ?? null,
	}
}
