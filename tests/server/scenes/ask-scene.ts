import { type SceneAnswer, sceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'

interface Asked {
	kind: string
	view?: string
	beside?: string
	areas?: readonly string[]
	language?: string
}

/** GET /scene, held against its own contract. */
export async function askScene(
	{ get }: { get: (question: string) => Promise<unknown> },
	{ kind, view, beside, areas, language }: Asked,
): Promise<SceneAnswer> {
	const query = new URLSearchParams({ kind })
	if (view !== undefined) query.set('view', view)
	if (beside !== undefined) query.set('beside', beside)
	if (areas !== undefined) query.set('areas', areas.join(','))
	if (language !== undefined) query.set('language', language)
	return sceneAnswer.parse(await get(`/scene?${query}`))
}

/** The figures by key, as text of the screen. */
export const figureTexts = ({ figures }: SceneAnswer): Record<string, string> =>
	Object.fromEntries(figures.map(({ key, text }) => [key, text.replaceAll('\u00a0', ' ')]))

/** The figures by key. */
export const figureValues = ({ figures }: SceneAnswer): Record<string, number> =>
	Object.fromEntries(figures.map(({ key, value }) => [key, value]))
