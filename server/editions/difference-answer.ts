import type { ValueStatus, ValuesAnswer } from '../contract/values.ts'
import { classify } from '../values/classify.ts'

/** Smaller differences than this come of adding in another order. */
export const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const lowerFirst = (text: string) => (/^\p{Lu}\p{Ll}/u.test(text) ? `${text[0]?.toLowerCase()}${text.slice(1)}` : text)

/**
 * After minus before per area, as an Answer of its own that diverges around 0; an area has a value where both have a dependable one.
 * Null: nowhere another value, or areas and questions that cannot be held
 * against each other. Pure.
 */
export function differenceAnswer(before: ValuesAnswer, after: ValuesAnswer): ValuesAnswer | null {
	if (before.query.metric !== after.query.metric || before.query.level !== after.query.level) return null
	const place = new Map(before.areas.map((code, i) => [code, i]))
	const rows = after.areas.map((code, i): { value: number | null; status: ValueStatus } => {
		const at = place.get(code)
		const [was, is] = [at === undefined ? null : (before.values[at] ?? null), after.values[i] ?? null]
		const statuses: ValueStatus[] = [
			at === undefined ? 'missing' : (before.status[at] ?? 'missing'),
			after.status[i] ?? 'missing',
		]
		const status = statuses.find((one) => one !== 'ok')
		if (status !== undefined) {
			// An undependable value has no dependable difference, and so none.
			return { value: null, status: status === 'unreliable' ? 'notApplicable' : status }
		}
		if (was === null || is === null) return { value: null, status: 'missing' }
		return { value: isSame(was, is) ? 0 : is - was, status: 'ok' }
	})
	const known = rows.flatMap(({ value, status }) => (value !== null && status === 'ok' ? [value] : []))
	const sizes = known.filter((value) => value !== 0).map(Math.abs)
	if (sizes.length === 0) return null
	const [wasWhole, isWhole] = [before.reference, after.reference]
	const whole = wasWhole?.value != null && isWhole?.value != null ? isWhole.value - wasWhole.value : null
	const { label, decimals } = after.metric
	const edges = innerEdges(sizes, decimals)
	return {
		...after,
		query: { ...after.query, classification: 'own', classes: edges.length + 1 },
		metric: {
			...after.metric,
			label: { nl: `Verschil in ${lowerFirst(label.nl)}`, en: `Difference in ${lowerFirst(label.en)}` },
			midpoint: 0,
			minimumInhabitants: null,
			cap: null,
		},
		breaks: classify(known, 'own', edges.length + 1, edges),
		values: rows.map(({ value }) => value),
		status: rows.map(({ status }) => status),
		numerator: null,
		reference: isWhole && { ...isWhole, value: whole, status: whole === null ? 'missing' : 'ok' },
		denominator: null,
		unplaced: null,
	}
}

/**
 * Edges as far below 0 as above it: around what reads as 0, and at the median of the sizes of the changes. What stayed the same has a class
 * of its own, so that no change is drawn as none.
 */
function innerEdges(sizes: readonly number[], decimals: number): number[] {
	const none = 0.5 * 10 ** -decimals
	const [, median = 0] = classify(sizes, 'quantile', 2)
	const ascending = median > none && sizes.length > 1 ? [none, median] : [none]
	return [...ascending.map((edge) => -edge).reverse(), ...ascending]
}
