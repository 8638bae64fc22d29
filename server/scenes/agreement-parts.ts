import { investmentsCaption } from '../contract/presentation/caption-lines.ts'
import type { Served } from '../served.ts'
import { agreementFigures } from './figures/agreement-figures.ts'
import { readAgreements } from './read-agreements.ts'
import type { ReadView } from './read-view.ts'
import { figureContext, noParts, type SceneParts, type SceneSurroundings } from './scene-parts.ts'
import { agreementSources, onceEachSource } from './scene-sources.ts'

/** What was agreed in the area of the View and the highlighted ones; all of the Dataset without any. */
export async function agreementParts(
	served: Served,
	{ view, notices: asked }: ReadView,
	surroundings: SceneSurroundings,
): Promise<SceneParts> {
	// What is said of the figure of the View is no matter here: none is shown.
	const notices = asked.filter(({ parameter }) => parameter === 'area' || parameter === 'filter')
	const areas = [...new Set([...(view.area === null ? [] : [view.area]), ...surroundings.highlights])]
	const dataset = await served.dataset()
	if (dataset.investments === null) {
		const absent = { of: 'view', parameter: 'metric', value: 'investments', reason: 'notInDataset' } as const
		return { ...noParts, notices: [...notices, absent] }
	}
	const { answer, all, of } = await readAgreements(served, areas, view)
	const rest = all.length - answer.investments.length
	const counts = { count: all.length, of, late: all.filter(({ late }) => late).length, rest }
	return {
		...noParts,
		investments: answer,
		caption: investmentsCaption(answer, counts, { areas, filter: view.filter }, surroundings),
		sources: onceEachSource(await agreementSources(served, answer.investments)),
		figures: agreementFigures(
			{ all, of, shown: answer.investments, asOf: answer.asOf },
			figureContext(surroundings, { view }),
		),
		notices,
	}
}
