import type { QueryClient } from '@tanstack/react-query'
import { type Language, levels } from '../../server/contract/common.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import type { PictureInput } from '../../server/contract/picture/input.ts'
import type { Highlight } from '../../server/contract/presentation/scene.ts'
import type { ScenePicture } from '../../server/contract/presentation/scene-answer.ts'
import { baseView } from '../../server/contract/published-view.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { makeReading } from '../../server/contract/reading/make-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'
import { topologyQuery } from '../map/geometry.ts'
import { areasQuery, datasetQuery } from '../queries.ts'
import { surroundingsOf } from '../reading/surroundings.ts'
import { fetchPictureInput } from '../share/fetch-picture-input.ts'
import { levelOfCode } from '../view/resolve.ts'

interface Drawable {
	input: PictureInput
	view: View
	/** Labels of what signals were chosen by, for the title. */
	choices: string[]
	/** Those that are in this Dataset. */
	highlights: Highlight[]
}

/**
 * All that a picture of a scene is drawn from besides the figures that its Answer holds: shapes, names, what lies over the areas, and
 * what the scene points at, be it of another level.
 */
export async function fetchScenePicture(
	client: QueryClient,
	{ view: text, values, read }: ScenePicture,
	highlights: readonly Highlight[],
	{ theme, language }: { theme: Theme; language: Language },
): Promise<Drawable> {
	const { level } = values.query
	const pointed = levels.filter((one) => highlights.some(({ area }) => levelOfCode(area) === one))
	const [dataset, ...told] = await Promise.all([
		client.fetchQuery(datasetQuery),
		...[level, ...pointed.filter((one) => one !== level)].map((one) => client.fetchQuery(areasQuery(one))),
	])
	const [areas = [], ...besides] = told.map((answer) => answer.areas)
	const known = new Map([...areas, ...besides.flat()].map((area) => [area.code, area]))
	const found = highlights.filter(({ area }) => known.has(area))
	const others = found.flatMap(({ area }) => known.get(area) ?? []).filter((area) => area.level !== level)
	const finest = levels.find(
		(one) => levels.indexOf(one) < levels.indexOf(level) && others.some((area) => area.level === one),
	)
	const hash = dataset.geometry.find((file) => file.level === finest)?.hash
	const finer = finest && hash !== undefined ? await client.fetchQuery(topologyQuery<'areas'>(finest, hash)) : null
	const view = { ...decodeView(new URLSearchParams(text), baseView(dataset.publication)).view, language, theme }
	const format = makeFormatters(language)
	const reading =
		read && makeReading(read, surroundingsOf({ language, theme, format, areas, dataset, series: undefined }))
	const { input, choices } = await fetchPictureInput(client, view, values, reading)
	return { input: { ...input, finer, others }, view, choices, highlights: found }
}
