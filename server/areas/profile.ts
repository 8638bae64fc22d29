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
 * Where no area of the level has a building period, urbanity alone decides. Null when the area's own kind is not known.
 */
export function similarTo(area: AreaRow, all: readonly AreaRow[]): AreaProfile['similar'] {
	const usesPeriod = all.some((a) => a.buildingPeriod !== null)
	if (area.urbanity === null || (usesPeriod && area.buildingPeriod === null)) return null
	const buildingPeriod = usesPeriod ? area.buildingPeriod : null
	return {
		rule: { urbanity: area.urbanity, buildingPeriod },
		codes: all
			.filter(
				(a) =>
					a.code !== area.code &&
					(a.inhabitants ?? 0) >= 1 &&
					a.urbanity === area.urbanity &&
					(!usesPeriod || a.buildingPeriod === buildingPeriod),
			)
			.map((a) => a.code),
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
