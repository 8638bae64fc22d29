import type { Area } from '../../server/contract/area.ts'
import { levelOfCode } from '../view/resolve.ts'

/** With fewer areas a test says nothing; as the server's. */
const FEWEST_AREAS = 8

/**
 * The wijken or gemeenten among `around` that hold enough of the areas to compare them with each other, with how many; the `chosen` one in
 * any case. A CBS
 * code carries its gemeente: BU01060001 lies in GM0106. Pure.
 */
export function universes(
	areas: readonly Area[],
	around: readonly Area[],
	chosen: string | null,
): { area: Area; count: number }[] {
	const counts = new Map<string, number>()
	for (const { code, parent } of areas) {
		const gemeente = `GM${code.slice(2, 6)}`
		for (const inside of new Set([parent, gemeente])) {
			if (inside !== null && levelOfCode(inside) !== levelOfCode(code))
				counts.set(inside, (counts.get(inside) ?? 0) + 1)
		}
	}
	return around.flatMap((area) => {
		const count = counts.get(area.code) ?? 0
		return area.code === chosen || (count >= FEWEST_AREAS && count < areas.length) ? [{ area, count }] : []
	})
}
