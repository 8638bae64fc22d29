import type { CaptionContext } from '../contract/presentation/caption.ts'
import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import type { FigureContext } from './figures/figure-maker.ts'
import type { ReadView } from './read-view.ts'

/** The parts of a scene that follow from its kind. */
export type SceneParts = Omit<SceneAnswer, 'kind' | 'level' | 'names'>

export const noParts: SceneParts = {
	pictures: [],
	series: null,
	investments: null,
	shown: [],
	caption: '',
	sources: [],
	figures: [],
	notices: [],
}

export interface SceneSurroundings extends CaptionContext {
	/** Areas of the Dataset that the scene highlights. */
	highlights: string[]
}

/** What the figures of one View are written with; the areas that it names and those that are shown have numbers of their own. */
export const figureContext = (
	{ language, nameOf, highlights }: SceneSurroundings,
	{ view }: Pick<ReadView, 'view'>,
	{ shown = [], prefix = '', of = '' }: { shown?: readonly string[]; prefix?: string; of?: string } = {},
): FigureContext => ({
	language,
	nameOf,
	prefix,
	of,
	marked: new Set([...shown, ...highlights, ...view.compare, ...(view.area === null ? [] : [view.area])]),
})
