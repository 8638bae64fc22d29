import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '../../server/contract/common.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import type { PictureInput } from '../../server/contract/picture/input.ts'
import type { ScenePicture } from '../../server/contract/presentation/scene-answer.ts'
import { baseView } from '../../server/contract/published-view.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { makeReading } from '../../server/contract/reading/make-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'
import { areasQuery, datasetQuery } from '../queries.ts'
import { surroundingsOf } from '../reading/surroundings.ts'
import { fetchPictureInput } from '../share/fetch-picture-input.ts'

interface Drawable {
	input: PictureInput
	view: View
	/** Labels of what signals were chosen by, for the title. */
	choices: string[]
}

/** All that a picture of a scene is drawn from besides the figures that its Answer holds: shapes, names, and what lies over the areas. */
export async function fetchScenePicture(
	client: QueryClient,
	{ view: text, values, read }: ScenePicture,
	{ theme, language }: { theme: Theme; language: Language },
): Promise<Drawable> {
	const [dataset, { areas }] = await Promise.all([
		client.fetchQuery(datasetQuery),
		client.fetchQuery(areasQuery(values.query.level)),
	])
	const view = { ...decodeView(new URLSearchParams(text), baseView(dataset.publication)).view, language, theme }
	const format = makeFormatters(language)
	const reading =
		read && makeReading(read, surroundingsOf({ language, theme, format, areas, dataset, series: undefined }))
	return { view, ...(await fetchPictureInput(client, view, values, reading)) }
}
