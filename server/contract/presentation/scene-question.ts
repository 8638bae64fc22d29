import type { Language } from '../common.ts'
import { hasAnswer, type Scene } from './scene.ts'
import type { SceneQuestion } from './scene-answer.ts'

/** What a scene asks in a language, and nothing of its words: writing asks nothing again. Null of those that hold no figures. Pure. */
export function questionOf(
	{ kind, view, beside, highlights }: Pick<Scene, 'kind' | 'view' | 'beside' | 'highlights'>,
	language: Language,
): SceneQuestion | null {
	if (!hasAnswer(kind)) return null
	return {
		...{ kind, view, language },
		...(kind === 'compare' && beside !== null ? { beside } : {}),
		...(highlights.length > 0 ? { areas: highlights.map(({ area }) => area) } : {}),
	}
}
