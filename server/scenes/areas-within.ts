import { buurtenOf, type Division } from '../areas/division.ts'
import type { Level } from '../contract/common.ts'

/** The codes of a level that lie in a wijk or gemeente. */
export function areasWithin(division: Division, universe: string, level: Level): Set<string> {
	const area = division.byCode.get(universe)
	if (area === undefined) return new Set()
	const { index } = division.levels.buurt
	const part = division.parts[level]
	return new Set(
		buurtenOf(division, area).flatMap((code) => {
			const found = division.levels[level].codes[part[index.get(code) ?? -1] ?? -1]
			return found === undefined ? [] : [found]
		}),
	)
}
