import type { AreaProfile } from '../contract/area.ts'
import { ProblemError } from '../http/problem.ts'
import { suggest } from '../http/suggest.ts'
import { sourceOf } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'
import { type AreaRow, type Division, toArea } from './division.ts'

/** The area with this code, or a 404 (400 for a query parameter) that suggests codes like it. */
export function areaOr404(division: Division, code: string, parameter = 'code', status: 400 | 404 = 404): AreaRow {
	const area = division.byCode.get(code)
	if (area) return area
	throw new ProblemError(status, `${parameter}: there is no area ${code} in this Dataset`, {
		parameter,
		value: code,
		suggestions: suggest(code, division.byCode.keys()),
	})
}

/**
 * Areas of the same level, urbanity class and building period, with at least one inhabitant, without the area itself.
 * What is not known of any area of the level plays no part; null when neither is known, or of this area not.
 */
function similarTo(area: AreaRow, all: readonly AreaRow[]): AreaProfile['similar'] {
	const used = (['urbanity', 'buildingPeriod'] as const).filter((key) => all.some((a) => a[key] !== null))
	if (used.length === 0 || used.some((key) => area[key] === null)) return null
	const isLike = (a: AreaRow) =>
		a.code !== area.code && (a.inhabitants ?? 0) >= 1 && used.every((key) => a[key] === area[key])
	return {
		rule: { urbanity: area.urbanity, buildingPeriod: area.buildingPeriod },
		codes: all.filter(isLike).map((a) => a.code),
	}
}

/** The profile of one area of any level. */
export async function readProfile(served: Served, code: string): Promise<AreaProfile> {
	const [division, dataset] = await Promise.all([served.division(), served.dataset()])
	const area = areaOr404(division, code)
	const wijk = area.level === 'buurt' ? division.byCode.get(area.parent ?? '') : undefined
	const gemeente = area.level === 'gemeente' ? undefined : division.byCode.get(area.gemeente)
	const { runs } = await served.metrics()
	const makers = [...runs.values()].filter((r) => r.kind === 'areas' || r.kind === 'demo')
	return {
		...toArea(area),
		year: dataset.divisionYear,
		ancestors: [wijk, gemeente]
			.filter((a) => a !== undefined)
			.map((a) => ({ code: a.code, level: a.level, name: a.name })),
		households: area.households,
		landArea: area.landArea,
		urbanity: area.urbanity,
		buildingPeriod: area.buildingPeriod,
		similar: similarTo(area, division.levels[area.level].rows),
		source: sourceOf(makers, { name: dataset.title, licence: null, url: null }),
	}
}
