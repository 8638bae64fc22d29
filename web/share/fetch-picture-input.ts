import type { QueryClient } from '@tanstack/react-query'
import { filterWords } from '../../server/contract/filter-words.ts'
import type { PictureInput } from '../../server/contract/picture/input.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { terms } from '../../server/contract/terms.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { View } from '../../server/contract/view.ts'
import { topologyQuery } from '../map/geometry.ts'
import { areasQuery, categoriesQuery, datasetQuery } from '../queries.ts'
import { fetchOverlays } from './fetch-overlays.ts'

/** What the renderer draws a View from, besides its figures and what is read of them; with the words of its filter, for the title. */
export async function fetchPictureInput(
	client: QueryClient,
	view: View,
	answer: ValuesAnswer,
	reading: AreaReading | null,
): Promise<{ input: PictureInput; choices: string[] }> {
	const dataset = await client.fetchQuery(datasetQuery)
	const { level, filter } = answer.query
	const { category, status, channel, language } = view
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
	// Of two figures either may be about signals.
	const filtered = filter !== null || (reading?.kind === 'bivariate' && view.second?.startsWith('signals.') === true)
	return {
		input: { answer, reading, topology, context, areas, dataset, overlays },
		choices: filtered
			? filterWords({ category, status, channel }, tree.categories, terms[language]).map(({ label }) => label)
			: [],
	}
}
