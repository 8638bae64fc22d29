import { useQuery } from '@tanstack/react-query'
import type { Area, AreaProfile } from '../../server/contract/area.ts'
import { areasQuery } from '../queries.ts'
import { levelOfCode } from '../view/resolve.ts'

/**
 * What the lists of areas know of one, for when its own profile cannot be fetched: name, place and inhabitants, so that
 * the parts of the panel that need no more can stay. Null as long as the lists are on their way.
 */
export function useStandIn(code: string | null, needed: boolean): AreaProfile | null {
	const level = levelOfCode(code ?? '')
	const enabled = needed && code !== null
	const own = useQuery({ ...areasQuery(level), enabled }).data
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: enabled && level === 'buurt' }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: enabled && level !== 'gemeente' }).data
	const area = own?.areas.find((entry) => entry.code === code)
	if (!own || !area) return null
	const ancestors: AreaProfile['ancestors'] = []
	let parent: string | null = area.parent
	for (const list of level === 'buurt' ? [wijken, gemeenten] : [gemeenten]) {
		const found: Area | undefined = list?.areas.find((entry) => entry.code === parent)
		if (!found) break
		ancestors.push({ code: found.code, level: found.level, name: found.name })
		parent = found.parent
	}
	return {
		...area,
		year: own.year,
		ancestors,
		households: null,
		landArea: null,
		urbanity: null,
		buildingPeriod: null,
		similar: null,
		source: { name: '', licence: null, url: null },
	}
}
