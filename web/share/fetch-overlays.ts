import type { QueryClient } from '@tanstack/react-query'
import type { Dataset } from '../../server/contract/dataset.ts'
import { filterWords } from '../../server/contract/filter-words.ts'
import { arrangeInvestments } from '../../server/contract/overlays/arrange-investments.ts'
import { hexagonResolution, zoomOfBox } from '../../server/contract/overlays/hexagon-classes.ts'
import type { PictureOverlays } from '../../server/contract/picture/draw-overlays-input.ts'
import { overlaysOf } from '../../server/contract/published-view.ts'
import { terms } from '../../server/contract/terms.ts'
import type { View } from '../../server/contract/view.ts'
import { areasQuery, categoriesQuery, hexagonsQuery, investmentsQuery, pointsQuery } from '../queries.ts'

/** What lies over the areas, for a picture: the answers that the layers on screen are drawn from; null when there are none. */
export async function fetchOverlays(
	client: QueryClient,
	view: View,
	dataset: Dataset,
): Promise<PictureOverlays | null> {
	const offered = overlaysOf(dataset)
	const on = (overlay: View['overlays'][number]) => view.overlays.includes(overlay) && offered.includes(overlay)
	const [points, heat, hexagons, investments] = [on('points'), on('heat'), on('hexagons'), on('investments')]
	if (!points && !heat && !hexagons && !investments) return null
	const resolution = hexagonResolution(view.camera ? view.camera.zoom : zoomOfBox(dataset.bbox))
	const [columns, cells, money, buurten, tree] = await Promise.all([
		points || heat ? client.fetchQuery(pointsQuery(view)) : null,
		hexagons ? client.fetchQuery(hexagonsQuery(view, resolution)) : null,
		investments ? client.fetchQuery(investmentsQuery(null)) : null,
		investments ? client.fetchQuery(areasQuery('buurt')) : null,
		view.category.length > 0 ? client.fetchQuery(categoriesQuery) : { categories: [] },
	])
	// The library of hexagons comes with the first of them.
	const makeCells = cells && (await import('../../server/contract/overlays/hexagon-cells.ts')).hexagonCells
	return {
		dataset,
		points: points ? columns : null,
		heat: heat ? columns : null,
		hexagons: cells && makeCells && { answer: cells, cells: makeCells(cells) },
		investments: money &&
			buurten && { investments: money.investments, symbols: arrangeInvestments(money.investments, buurten.areas) },
		choices: filterWords(view, tree.categories, terms[view.language]).map(({ label }) => label),
	}
}
