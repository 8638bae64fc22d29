import type { Language } from '../contract/common.ts'
import type { SceneChange } from '../contract/presentation/edition.ts'
import { hasAnswer, type Scene } from '../contract/presentation/scene.ts'
import type { SceneAnswer, ScenePicture } from '../contract/presentation/scene-answer.ts'
import { decodeView } from '../contract/view-codec.ts'
import { changedAgreements } from './changed-agreements.ts'
import { changedFigures } from './changed-figures.ts'
import { changedHotspots } from './changed-hotspots.ts'
import { differenceAnswer } from './difference-answer.ts'
import type { Answers } from './frozen-scenes.ts'

/** What a presentation said at one moment: its scenes that are shown, in order, and their Answers. */
export interface Moment {
	scenes: readonly Scene[]
	answers: Answers
	/** Areas of another year are other areas, whatever their codes. */
	divisionYear: number
}

/** What a picture asks, the time left out. */
function asked({ values: { query }, read }: ScenePicture) {
	const { metric, level, filter } = query
	const of = filter && { category: filter.category, status: filter.status, channel: filter.channel }
	const second = read?.kind === 'bivariate' ? read.second.query.metric : null
	const universe = read === null || read.kind === 'bivariate' ? null : (read.answer.parameters.universe?.code ?? null)
	return [metric, level, of, read?.kind ?? null, second, universe]
}

/** Whether two scenes of one id ask the same, apart from period and days. A picture that cannot be shown asks nothing. */
function asksTheSame(scenes: readonly [Scene, Scene], answers: readonly [SceneAnswer, SceneAnswer]): boolean {
	const [a, b] = answers
	if (a.kind !== b.kind) return false
	const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
	if (a.kind === 'investments') {
		const [old, now] = scenes.map(({ view, highlights }) => {
			const { area, filter } = decodeView(new URLSearchParams(view)).view
			return [area, filter, highlights.map((one) => one.area).sort()]
		})
		return same(old, now)
	}
	const ofSeries = ({ series }: SceneAnswer) => {
		if (series === null) return null
		const { metric, interval, filter } = series.query
		return [metric, interval, filter && [filter.category, filter.status, filter.channel]]
	}
	const [old, now] = [ofSeries(a), ofSeries(b)]
	if (old !== null && now !== null && !same(old, now)) return false
	return a.pictures.every((picture, i) => {
		const other = b.pictures[i]
		return other === undefined || same(asked(picture), asked(other))
	})
}

const nothing = (): Pick<SceneChange, 'values' | 'hotspots' | 'agreements' | 'difference'> => ({
	values: [],
	hotspots: { appeared: [], gone: [] },
	agreements: [],
	difference: null,
})

function compared(before: SceneAnswer, after: SceneAnswer, language: Language, sameAreas: boolean) {
	const pairs = after.pictures.flatMap((picture, i) => {
		const old = before.pictures[i]
		return old ? [[old.values, picture.values] as const] : []
	})
	// Of two maps the second is the later one: what changed is most likely there.
	const differences = sameAreas ? pairs.reverse().map(([old, now]) => differenceAnswer(old, now)) : []
	return {
		values: changedFigures(before, after, sameAreas),
		hotspots: sameAreas ? changedHotspots(before, after, language) : nothing().hotspots,
		agreements: changedAgreements(before, after, language),
		difference: differences.find((one) => one !== null) ?? null,
	}
}

/**
 * What changed from one moment to another, scene by scene in the order of the later one, then the scenes that are gone. Words are left
 * aside: a scene with another title and the same figures is the same. Pure.
 */
export function compareScenes(before: Moment, after: Moment, language: Language): SceneChange[] {
	const sameAreas = before.divisionYear === after.divisionYear
	const old = new Map(before.scenes.map((scene) => [scene.id, scene]))
	const ids = new Set(after.scenes.map(({ id }) => id))
	const head = ({ id, title }: Scene) => ({
		...{ scene: id, title, ...nothing() },
		sources: (after.answers[id] ?? before.answers[id])?.sources ?? [],
	})
	const changes = after.scenes.flatMap((scene): SceneChange[] => {
		const earlier = old.get(scene.id)
		const [was, is] = [before.answers[scene.id], after.answers[scene.id]]
		if (earlier === undefined) return [{ ...head(scene), kind: 'new' }]
		if (!hasAnswer(scene.kind) && !hasAnswer(earlier.kind)) return [{ ...head(scene), kind: 'same' }]
		if (!was || !is || !asksTheSame([earlier, scene], [was, is])) return [{ ...head(scene), kind: 'asksOther' }]
		const found = compared(was, is, language, sameAreas)
		const { values, hotspots, agreements, difference } = found
		const isSame =
			values.length + hotspots.appeared.length + hotspots.gone.length + agreements.length === 0 && difference === null
		return [{ ...head(scene), kind: isSame ? 'same' : 'changed', ...found }]
	})
	const gone = before.scenes.filter(({ id }) => !ids.has(id))
	return [...changes, ...gone.map((scene): SceneChange => ({ ...head(scene), kind: 'gone' }))]
}
