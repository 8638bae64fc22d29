import type { SceneAnswer } from '../contract/presentation/scene-answer.ts'
import type { Answers } from './frozen-scenes.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
	typeof value === 'object' && value !== null && !Array.isArray(value)

/** Where figures came from, and how far the Dataset around them reaches: an edition names what it holds itself. */
const aside = new Set(['source', 'sources'])

/** What an Answer says, without what tells of the rest of the Dataset. */
function bare(value: Json, name = ''): Json {
	if (Array.isArray(value)) return value.map((one) => bare(one))
	if (!isObject(value)) return value
	// `period` of a metric is what may be asked; that of a question is what was.
	if (name === 'metric') return bare({ ...value, period: null })
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !aside.has(key))
			.map(([key, inside]) => [key, bare(inside, key)]),
	)
}

/** An Answer as it is compared and hashed. */
export const bareAnswer = (answer: SceneAnswer): Json => bare(JSON.parse(JSON.stringify(answer)) as Json)

function differing(a: Json | undefined, b: Json | undefined, path: string): string[] {
	if (Array.isArray(a) && Array.isArray(b)) {
		if (a.length !== b.length) return [`${path}: ${a.length} → ${b.length}`]
		return a.flatMap((one, i) => differing(one, b[i], `${path}[${i}]`))
	}
	if (isObject(a) && isObject(b)) {
		return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
			differing(a[key], b[key], path === '' ? key : `${path}.${key}`),
		)
	}
	return a === b ? [] : [`${path}: ${JSON.stringify(a)?.slice(0, 60)} → ${JSON.stringify(b)?.slice(0, 60)}`]
}

/** Whether two Answers say the same, and if not where they differ: `figures[2].value: 84.2 → 84`. Pure. */
const answerDifferences = (before: SceneAnswer, after: SceneAnswer): string[] =>
	differing(bareAnswer(before), bareAnswer(after), '')

/** The same of all scenes, with the scene in front. */
export const answersDifferences = (before: Answers, after: Answers): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((id) => {
		const [a, b] = [before[id], after[id]]
		return a && b ? answerDifferences(a, b).map((text) => `scene ${id}: ${text}`) : [`scene ${id}: only in one of both`]
	})
