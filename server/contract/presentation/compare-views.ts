import type { ValuesAnswer } from '../values.ts'
import type { View } from '../view.ts'

/** What must be equal for two maps to ask the same of another time. */
const asked = [
	'metric',
	'level',
	'category',
	'status',
	'channel',
	'classification',
	'classes',
	'breaks',
] as const satisfies readonly (keyof View)[]

/** Edges between classes, without the lowest and the highest value. */
const inner = (breaks: readonly number[]): number[] => breaks.slice(1, -1)

/**
 * Two maps of one figure in two periods are read by their colours, so these must mean the same: the second View then takes the
 * classes of the first (`breaksOfFirst`: the edges of its Answer). Two figures, two levels, two filters, tests, or classes that
 * somebody chose apart are left as they are, each with its own legend. Pure and idempotent. The Answer of a scene (GET /scene)
 * is made with it, so who draws from `pictures` needs not ask again: screen, paper and slides have the same classes.
 */
export function alignViews(first: View, second: View, breaksOfFirst: readonly number[]): View {
	const edges = inner(breaksOfFirst)
	const isSame = asked.every((field) => JSON.stringify(first[field]) === JSON.stringify(second[field]))
	const isPlain = first.reading === 'values' && second.reading === 'values' && first.classification !== 'unclassed'
	const ascends = edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number))
	if (!isSame || !isPlain || edges.length === 0 || !ascends) return second
	return { ...second, classification: 'own', breaks: edges }
}

type Classed = Pick<ValuesAnswer, 'metric' | 'breaks' | 'query'>

/** Whether a colour says the same on both maps. */
export function haveSameClasses(first: Classed, second: Classed): boolean {
	const [a, b] = [inner(first.breaks), inner(second.breaks)]
	return (
		first.metric.id === second.metric.id &&
		first.query.level === second.query.level &&
		a.length > 0 &&
		a.length === b.length &&
		a.every((edge, i) => edge === b[i])
	)
}
