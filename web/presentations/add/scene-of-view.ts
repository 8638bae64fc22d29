import { pictureView } from '../../../server/contract/presentation/picture-view.ts'
import { blankScene, type Scene, type SceneKind } from '../../../server/contract/presentation/scene.ts'
import { defaultView, type View } from '../../../server/contract/view.ts'
import { viewText } from '../../../server/contract/view-codec.ts'

/** The kind of scene that shows what is on the screen. */
export function kindOfView({ display, reading }: Pick<View, 'display' | 'reading'>): SceneKind {
	switch (display) {
		case 'map':
			return 'map'
		case 'table':
			return 'table'
		case 'distribution':
			return reading === 'bivariate' ? 'needEffort' : 'ranking'
	}
}

/** The kinds that a View can become: of two metrics also the one against the other. */
export const kindsOfView = ({ reading, second }: Pick<View, 'reading' | 'second'>): SceneKind[] => [
	'map',
	'ranking',
	'lines',
	...(reading === 'bivariate' && second !== null ? (['needEffort'] as const) : []),
	'table',
	'investments',
]

/**
 * What of a View a scene of this kind keeps, as the search parameters of an address: what makes its picture, never the panels,
 * the task, the language or the colours of who looked. The selected area is a highlight of the scene instead.
 */
export function viewOfScene(view: View, kind: SceneKind): string {
	const kept: Partial<View> =
		kind === 'table'
			? { sort: view.sort, filter: view.filter }
			: kind === 'ranking'
				? { sort: view.sort }
				: kind === 'lines'
					? { compare: view.compare }
					: {}
	const { language, theme, panels } = defaultView
	return viewText({ ...pictureView(view), ...kept, area: null, language, theme, panels })
}

/** A scene of what is on the screen: what is selected or compared is marked. */
export function sceneOfView(id: string, view: View, kind: SceneKind, words: Pick<Scene, 'title' | 'message'>): Scene {
	const marked = [...new Set([...(view.area === null ? [] : [view.area]), ...(kind === 'lines' ? view.compare : [])])]
	return {
		...blankScene(id, kind),
		...words,
		view: viewOfScene(view, kind),
		highlights: marked.map((area) => ({ area, label: '' })),
	}
}
