import type { Area } from '../../server/contract/area.ts'
import type { Level } from '../../server/contract/common.ts'
import { parentNames } from '../answer.ts'
import { fold, matchRank } from './fold.ts'

export interface AreaHit {
	area: Area
	/** Name of the wijk or gemeente it lies in: names repeat within one gemeente. */
	parentName: string | null
}

export interface AreaIndex {
	search: (query: string, limit: number) => AreaHit[]
}

const sizeOfLevel: Record<Level, number> = { gemeente: 0, wijk: 1, buurt: 2 }

/**
 * Index over names and codes. Best match first (see matchRank); equal matches with the larger area first, then by name.
 * A code, or its beginning of four signs or more, finds too.
 */
export function makeAreaIndex(areas: readonly Area[]): AreaIndex {
	const gemeenten = areas.filter(({ level }) => level === 'gemeente')
	const names = parentNames(areas, gemeenten.length > 1 ? gemeenten : [])
	const entries = areas.map((area) => ({
		hit: { area, parentName: area.parent === null ? null : (names.get(area.parent) ?? null) },
		name: fold(area.name),
		code: area.code.toLowerCase(),
	}))
	return {
		search(query, limit) {
			const folded = fold(query)
			const asCode = folded.replaceAll(' ', '')
			const found = entries.flatMap(({ hit, name, code }) => {
				const rank = asCode.length >= 4 && code.startsWith(asCode) ? 0 : matchRank(name, folded)
				return rank === null ? [] : [{ hit, rank }]
			})
			found.sort(
				(a, b) =>
					a.rank - b.rank ||
					sizeOfLevel[a.hit.area.level] - sizeOfLevel[b.hit.area.level] ||
					a.hit.area.name.localeCompare(b.hit.area.name, 'nl') ||
					a.hit.area.code.localeCompare(b.hit.area.code),
			)
			return found.slice(0, limit).map(({ hit }) => hit)
		},
	}
}
