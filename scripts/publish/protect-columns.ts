import { type Division, levelsOf } from '../../server/areas/division.ts'
import type { Level } from '../../server/contract/common.ts'
import type { DisclosureRules } from '../../server/contract/publication.ts'
import type { ValueStatus } from '../../server/contract/values.ts'
import { protectCounts } from './disclosure/protect-counts.ts'
import { hasFewInhabitants } from './disclosure/protect-value.ts'
import type { CountCell, Hierarchy } from './disclosure/protected-cell.ts'
import type { FigureColumn, LeftOut } from './figures.ts'

/** True counts of one category, level and year, on their way out. */
export interface CountColumn {
	category: string
	/** Under which they go out. */
	metric: string
	level: Level
	period: string
	counts: (number | null)[]
	/** Where there is no count. */
	status: readonly ValueStatus[]
	keys: readonly bigint[]
	inhabitants: readonly (number | null)[]
	/** False: only there so that what goes out can be guarded. */
	published: boolean
	runs: readonly number[]
}

/** Of each area the area that it is a part of: buurt → wijk → gemeente. */
export function areaParents(division: Division): Map<string, string> {
	const parents = new Map<string, string>()
	const { buurt, wijk, gemeente } = division.levels
	buurt.codes.forEach((code, i) => {
		const above = wijk.codes[division.parts.wijk[i] ?? -1] ?? gemeente.codes[division.parts.gemeente[i] ?? -1]
		if (above !== undefined) parents.set(code, above)
	})
	for (const { code, gemeente: of } of wijk.rows) if (gemeente.index.has(of)) parents.set(code, of)
	return parents
}

/** The levels that counts are guarded at, published or not, smallest first. */
export const guardedLevels = levelsOf

/** Keys per buurt (those of the records counted there), laid together per area of a level. */
export function keysAt(division: Division, level: Level, perBuurt: readonly (readonly bigint[])[]): bigint[][] {
	const keys: bigint[][] = division.levels[level].codes.map(() => [])
	division.parts[level].forEach((part, i) => {
		keys[part]?.push(...(perBuurt[i] ?? []))
	})
	return keys
}

/**
 * Counts as they go out: rounded, with small ones and what would give them away left out. Columns in, columns out, without
 * those that are not published. `leftOut` is added to.
 */
export function protectColumns(
	columns: readonly CountColumn[],
	division: Division,
	categories: Hierarchy['categories'],
	rules: DisclosureRules,
	leftOut: LeftOut,
): FigureColumn[] {
	const cells: CountCell[] = []
	const places: { column: number; area: number }[] = []
	columns.forEach((column, c) => {
		column.counts.forEach((count, a) => {
			const area = division.levels[column.level].codes[a]
			if (count === null || area === undefined) return
			cells.push({
				category: column.category,
				area,
				period: column.period,
				count: Math.round(count),
				key: column.keys[a] ?? 0n,
				published: column.published,
				few: hasFewInhabitants(column.inhabitants[a] ?? null, rules),
			})
			places.push({ column: c, area: a })
		})
	})
	const out = columns.map(
		({ metric, level, period, runs, counts, status, inhabitants, published }): FigureColumn => ({
			metric,
			level,
			period,
			areas: division.levels[level].codes,
			values: counts.map(() => null),
			reasons: counts.map((count, a) => {
				const people = inhabitants[a] ?? null
				const isKnownFew = people !== null && hasFewInhabitants(people, rules)
				// Why the source has none of a few would tell whether anybody lives there.
				const why = isKnownFew ? 'suppressed' : status[a]
				if (count !== null) return 'suppressed'
				if (why === 'suppressed' && published) leftOut.add(level, isKnownFew ? 'few' : 'small')
				return why === 'suppressed' || why === 'notApplicable' ? why : 'missing'
			}),
			runs,
		}),
	)
	protectCounts(cells, { areas: areaParents(division), categories }, rules).forEach(({ value, suppressed }, i) => {
		const place = places[i]
		const column = place && out[place.column]
		if (!column) return
		if (suppressed !== 'none' && suppressed !== 'config') leftOut.add(column.level, suppressed)
		if (value === null) return
		column.values[place.area] = value
		column.reasons[place.area] = null
	})
	return out.filter((_, c) => columns[c]?.published)
}
