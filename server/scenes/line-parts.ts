import { linesCaption } from '../contract/presentation/caption-lines.ts'
import type { Served } from '../served.ts'
import { seriesFigures } from './figures/series-figures.ts'
import { readLines } from './read-lines.ts'
import { choicesOf } from './read-picture.ts'
import type { ReadView } from './read-view.ts'
import { figureContext, noParts, type SceneParts, type SceneSurroundings } from './scene-parts.ts'
import { onceEachSource, seriesSources } from './scene-sources.ts'

/** Years or months of a few areas. */
export async function lineParts(served: Served, read: ReadView, surroundings: SceneSurroundings): Promise<SceneParts> {
	if (!read.hasMetric) return { ...noParts, notices: read.notices }
	const series = await readLines(served, read.view, surroundings.highlights)
	const choices = series.query.filter === null ? [] : await choicesOf(served, read.view, surroundings.language)
	return {
		...noParts,
		series,
		shown: series.series.map(({ area }) => area),
		caption: linesCaption(series, choices, surroundings),
		sources: onceEachSource(await seriesSources(served, series.metric)),
		figures: seriesFigures(series, figureContext(surroundings, read)),
		notices: read.notices,
	}
}
