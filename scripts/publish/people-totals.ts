import { group } from 'd3-array'
import type { Division } from '../../server/areas/division.ts'
import type { Level } from '../../server/contract/common.ts'
import { type DisclosureRules, standIns } from '../../server/contract/publication.ts'
import type { FigureColumn } from './figures.ts'

const larger: readonly Level[] = ['wijk', 'gemeente']

/** What an empty area counts for in the totals of a count of people around it; null: it counts something else. */
export function standInOf(metric: string, rules: Pick<DisclosureRules, 'minimumInhabitants'>): number | null {
	const { inhabitants, households, ageGroup } = standIns(rules)
	if (metric === 'cbs.inhabitants' || metric === 'area.inhabitants') return inhabitants
	if (metric === 'cbs.households') return households
	return metric === 'cbs.age65plus' || metric === 'cbs.age0to14' ? ageGroup : null
}

/** The areas that a larger one is made of: of a gemeente its wijken, where there are figures of those. */
function partsOf(division: Division, columns: ReadonlyMap<Level, FigureColumn>, level: Level) {
	const { wijk, gemeente } = division.levels
	const below = level === 'gemeente' && columns.has('wijk') ? 'wijk' : 'buurt'
	const column = columns.get(below)
	const holders =
		below === 'wijk' ? wijk.rows.map((row) => gemeente.index.get(row.gemeente) ?? -1) : [...division.parts[level]]
	return column && level !== below ? { column, holders } : null
}

/**
 * People (inhabitants, households, an age group) of larger areas with an empty part, made of what is shown alone: the sum of the
 * other parts, and `standIn` for each empty one. So a subtraction gives `standIn` and nothing else: sources such as CBS give people
 * in multiples of five, which rounding leaves as they are. Columns of every level that there is, published or not: two publications
 * of different levels are subtracted as easily as two levels of one. Where a part is not known at all, and the rest holds more than
 * `few` people for each empty one, the total stays: it cannot be subtracted from. One metric; other columns as they came.
 */
export function standInForEmpty(
	columns: readonly FigureColumn[],
	division: Division,
	standIn: number,
	few: number,
): FigureColumn[] {
	const made = new Map<FigureColumn, FigureColumn>()
	for (const list of group(columns, ({ period }) => period).values()) {
		const here = new Map(list.map((column) => [column.level, column]))
		/** Areas whose total is made so, with their empty parts: a gemeente around one follows, or it would give the true total back. */
		const stoodIn = new Map<string, number>()
		/** Of wijken that the source leaves out what their buurten add up to: nothing more to subtract from the gemeente. */
		const addedUp = new Map<string, number>()
		for (const level of larger) {
			const [total, parts] = [here.get(level), partsOf(division, here, level)]
			if (!total || !parts) continue
			const { column, holders } = parts
			const inside = group(holders.keys(), (i) => holders[i])
			const values = total.values.map((value, area) => {
				const places = inside.get(area) ?? []
				const code = total.areas[area] ?? ''
				const shown = places.map((i) => column.values[i] ?? addedUp.get(column.areas[i] ?? '') ?? null)
				const empty = places.filter((i) => column.reasons[i] === 'suppressed').length
				const unknown = shown.filter((v) => v === null).length - empty
				const known = shown.reduce<number>((sum, v) => sum + (v ?? 0), 0)
				const ownSum = known + empty * standIn
				const follows = empty > 0 || places.some((i) => stoodIn.has(column.areas[i] ?? ''))
				const isLeftOut = value === null && total.reasons[area] !== 'suppressed'
				if (isLeftOut && unknown === 0) addedUp.set(code, ownSum)
				if (!follows || (value === null && !addedUp.has(code))) return value
				if (value !== null && unknown > 0 && value - known >= few * empty) return value
				const within = places.reduce((sum, i) => sum + (stoodIn.get(column.areas[i] ?? '') ?? 0), 0)
				stoodIn.set(code, empty + within)
				return value === null ? null : ownSum
			})
			const emptyParts = total.areas.map((area, i) => (values[i] === null ? null : (stoodIn.get(area) ?? null)))
			const changed = emptyParts.some((parts) => parts !== null)
			const out = { ...total, values, ...(changed ? { emptyParts } : {}) }
			made.set(total, out)
			here.set(level, out)
		}
	}
	return columns.map((column) => made.get(column) ?? column)
}
