import { group } from 'd3-array'
import type { CountCell, Hierarchy } from './protected-cell.ts'

/** Cells of which the parts add up to the total: exactly, or with a rest of at least 0 that nobody publishes. */
export interface SumRelation {
	total: number
	parts: readonly number[]
	/** The true rest; null: the parts are the whole. */
	rest: number | null
}

const at = (category: string, area: string) => `${category}\u001f${area}`

/**
 * Every sum among the cells of one period, by index in `cells`: areas into a larger area per category, categories into a larger
 * category per area, and, where a level between is not published, the smaller areas straight into the larger one. Areas that add
 * up to more than the larger one (a source rounded by itself) make no relation. Throws when a cell occurs twice, or categories
 * add up to more than the whole.
 */
export function sumRelations(cells: readonly CountCell[], hierarchy: Hierarchy): SumRelation[] {
	const index = new Map<string, number>()
	for (const [i, { category, area, period }] of cells.entries()) {
		if (index.has(at(category, area))) throw new Error(`two counts of ${category} in ${area}, ${period}`)
		index.set(at(category, area), i)
	}
	const areaParts = group(hierarchy.areas.keys(), (area) => hierarchy.areas.get(area))
	const categoryParts = group(hierarchy.categories.keys(), (key) => hierarchy.categories.get(key)?.parent)
	const known = (keys: readonly string[], key: (part: string) => string) =>
		keys.flatMap((part) => index.get(key(part)) ?? [])
	const cell = (i: number) => cells[i] as CountCell
	const restOf = (total: number, parts: readonly number[]) =>
		parts.reduce((rest, part) => rest - cell(part).count, cell(total).count)

	const areasOf = (i: number) => known(areaParts.get(cell(i).area) ?? [], (part) => at(cell(i).category, part))
	/** The parts of an area, and of a part that is not published its own, as far as any of those is. */
	const shownAreasOf = (i: number): number[] =>
		areasOf(i).flatMap((part) => {
			if (cell(part).published) return part
			const smaller = shownAreasOf(part)
			return smaller.some((j) => cell(j).published) ? smaller : part
		})

	const relations: SumRelation[] = []
	for (const [i, { category, area, period }] of cells.entries()) {
		const areas = areasOf(i)
		const shown = shownAreasOf(i)
		for (const parts of areas.every((part, n) => part === shown[n]) ? [areas] : [areas, shown]) {
			const rest = restOf(i, parts)
			if (parts.length > 0 && rest >= 0) relations.push({ total: i, parts, rest: rest === 0 ? null : rest })
		}
		const parts = known(categoryParts.get(category) ?? [], (part) => at(part, area))
		if (parts.length === 0) continue
		const rest = restOf(i, parts)
		const complete = hierarchy.categories.get(category)?.complete ?? false
		if (rest < 0 || (complete && rest > 0))
			throw new Error(`the parts of ${category} in ${area}, ${period} differ from it by ${rest}`)
		relations.push({ total: i, parts, rest: complete ? null : rest })
	}
	return relations
}
