import type { AlertReason } from '../contract/alert.ts'
import { frontOf } from './fronts.ts'

/** Structural before passing: where both are told of one category, how it came to be says more than this week. */
const order: Record<AlertReason['kind'], number> = { emerging: 0, trend: 1, surge: 2 }

const mainOf = (category: string) => category.split('/')[0] ?? category

/**
 * The reasons of one area, each front told once, strongest first: one reason per category and per metric; a main category is
 * left out when one of its subs is told; of a count, its rate, a whole and its parts the strongest stays; the trend of all
 * signals is left out where a category of them is told, which says where it comes from.
 */
export function deduplicate(reasons: readonly AlertReason[]): AlertReason[] {
	const subs = new Set(reasons.flatMap(({ category }) => (category?.includes('/') ? [mainOf(category)] : [])))
	const categories = reasons.some(({ category }) => category !== null)
	const kept = new Map<string, AlertReason>()
	const ranked = reasons.toSorted((a, b) => order[a.kind] - order[b.kind] || b.strength - a.strength)
	for (const reason of ranked) {
		const { metric, category } = reason
		if (category !== null && !category.includes('/') && subs.has(category)) continue
		const front = category ?? frontOf(metric)
		if (category === null && front === 'signals' && categories) continue
		if (!kept.has(front)) kept.set(front, reason)
	}
	return [...kept.values()].sort((a, b) => b.strength - a.strength)
}
