import type { QueryClient } from '@tanstack/react-query'
import { drawMap } from '../../server/contract/picture/draw-map.ts'
import { summaryText } from '../../server/contract/picture/summary-text.ts'
import { viewBox } from '../../server/contract/picture/view-box.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import type { View } from '../../server/contract/view.ts'
import { valuesQuery } from '../queries.ts'
import { fetchReading } from '../reading/fetch-reading.ts'
import { fetchPictureInput } from './fetch-picture-input.ts'
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
	const [answer, reading] = await Promise.all([client.fetchQuery(valuesQuery(view)), fetchReading(client, view, theme)])
	const { input, choices } = await fetchPictureInput(client, view, answer, reading)
	const { language } = view
	const size = window.height > window.width ? shapes.high : shapes.wide
	const svg = drawMap(input, {
		...size,
		language,
		theme,
		area: view.area,
		bins: view.bins,
		choices,
		names: view.overlays.includes('names'),
		...(view.camera ? { box: viewBox(view.camera, window) } : {}),
	})
	return {
		...size,
		svg,
		name: fileName(answer.query, reading?.kind),
		summary: summaryText(input, language),
		query: answer.query,
		csv: reading?.csv ?? null,
	}
}
