import type { Area } from '../../server/contract/area.ts'
import type { EmbedState, EmbedView } from '../../server/contract/embed-page.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { within } from '../../server/contract/within.ts'
import { type AreaTopology, decodeAreas, type Geometry } from '../map/decode-areas.ts'
import { ask } from '../transport.ts'

/** What the interactive map draws. */
export interface LoadedFigure {
	answer: ValuesAnswer
	areas: readonly Area[]
	parents: readonly Area[]
	geometry: Geometry
	/** False: there is nothing in the area that is locked, so that all is shown. */
	lockFound: boolean
}

type Query = Record<string, string | undefined>

/** An answer of the API; the same question is asked once. Rejects when it is not answered. */
const kept = new Map<string, Promise<unknown>>()
export function answerOf<T>(path: string, query: Query): Promise<T> {
	const key = `${path} ${JSON.stringify(query)}`
	let answer = kept.get(key)
	if (!answer) {
		answer = ask(path, query).then((response) => {
			if (!response.ok) throw new Error(`${path}: status ${response.status}`)
			return response.json()
		})
		kept.set(key, answer)
		answer.catch(() => kept.delete(key))
	}
	return answer as Promise<T>
}

const areasOf = async (level: EmbedView['level']) => (await answerOf<{ areas: Area[] }>('areas', { level })).areas

/** The Answer to a View with all it is drawn from; only what lies in the locked area, if any. */
export async function loadFigure({
	view,
	options,
	dataset,
}: Pick<EmbedState, 'options' | 'dataset'> & { view: EmbedView }): Promise<LoadedFigure> {
	const { metric, level, period, classification, classes, breaks } = view
	const own = classification === 'own' && breaks.length > 0
	const above = level === 'buurt' ? 'wijk' : 'gemeente'
	const hash = dataset.geometry.find((known) => known.level === level)?.hash
	const [answer, areas, parents, topology] = await Promise.all([
		answerOf<ValuesAnswer>('values', {
			metric,
			level,
			period: period ?? undefined,
			classification: classification === 'own' && !own ? 'quantile' : classification,
			classes: String(classes),
			breaks: own ? breaks.join(',') : undefined,
		}),
		areasOf(level),
		level !== 'gemeente' && dataset.levels.some((known) => known.level === above) ? areasOf(above) : [],
		answerOf<AreaTopology>('areas.topojson', { level, hash }),
	])
	const whole = { answer, areas, topology }
	const inside = options.lockArea === null ? whole : within(whole, options.lockArea)
	const shown = inside ?? whole
	const around = new Set(shown.areas.map(({ parent }) => parent))
	return {
		answer: shown.answer,
		areas: shown.areas,
		parents: parents.filter(({ code }) => around.has(code)),
		geometry: decodeAreas(shown.topology, level),
		lockFound: inside !== null,
	}
}
