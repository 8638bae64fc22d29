import type { Language } from '../../server/contract/common.ts'
import { type OpenedPresentation, PRESENTATION_SCHEMA } from '../../server/contract/presentation/presentation.ts'

/** A presentation without a scene. `dataset` is the title of what is served. */
export const newDocument = (title: string, language: Language, dataset: string): OpenedPresentation => ({
	schema: PRESENTATION_SCHEMA,
	title,
	subtitle: '',
	author: '',
	date: null,
	language,
	dataset,
	scenes: [],
})
