import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import { baseView } from '../contract/published-view.ts'
import { noticesOfProblems, resolveView, type ViewNotice } from '../contract/resolve-view.ts'
import type { View } from '../contract/view.ts'
import { decodeView } from '../contract/view-codec.ts'
import type { Served } from '../served.ts'

export type SceneNotice = SceneAnswer['notices'][number]

/** A View of a scene as this Dataset can show it. */
export interface ReadView {
	view: View
	notices: SceneNotice[]
	/** False: the metric that it names is not there, so that nothing may be shown in its place. */
	hasMetric: boolean
}

/** The same notices, said of one of the Views of a scene. Values are cut: anything may have been typed. */
export const noticesOf = (of: SceneNotice['of'], notices: readonly ViewNotice[]): SceneNotice[] =>
	notices.map((notice) => ({ of, ...notice, value: notice.value.slice(0, 200) }))

/** Reads the text of a View and holds it against the Dataset. Never throws on what the text says. */
export async function readView(served: Served, text: string, of: 'view' | 'beside'): Promise<ReadView> {
	const known = await served.known()
	const { view: asked, problems } = decodeView(new URLSearchParams(text), baseView(known.dataset.publication))
	const { view, notices } = resolveView(asked, known)
	const unreadable = problems.some(({ parameter }) => parameter === 'metric')
	return {
		view,
		notices: noticesOf(of, [...noticesOfProblems(problems), ...notices]),
		// A figure of something else under words about this one would mislead: what was named and is gone stays empty.
		hasMetric: !unreadable && !notices.some(({ parameter }) => parameter === 'metric') && known.metrics.length > 0,
	}
}
