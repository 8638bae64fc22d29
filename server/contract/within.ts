import type { Area } from './area.ts'
import type { AreaTopology } from './picture/topology.ts'
import type { ValuesAnswer } from './values.ts'

/** Whether an area lies in a wijk or gemeente, or is it; a CBS code carries the number of its gemeente. */
const isInside = ({ code, parent }: Pick<Area, 'code' | 'parent'>, lock: string) =>
	code === lock || parent === lock || (lock.startsWith('GM') && code.slice(2, 6) === lock.slice(2))

interface Shown {
	answer: ValuesAnswer
	areas: readonly Area[]
	topology: AreaTopology
}

/** Only what lies in a wijk or gemeente. The classes stay those of the whole, so that colours mean the same. Null: nothing does. Pure. */
export function within({ answer, areas, topology }: Shown, lock: string): Shown | null {
	const inside = areas.filter((area) => isInside(area, lock))
	if (inside.length === 0) return null
	const codes = new Set(inside.map(({ code }) => code))
	const kept = <T>(list: readonly T[]) => list.filter((_, i) => codes.has(answer.areas[i] ?? ''))
	const object = topology.objects.areas
	return {
		areas: inside,
		answer: {
			...answer,
			areas: kept(answer.areas),
			values: kept(answer.values),
			status: kept(answer.status),
			numerator: answer.numerator && kept(answer.numerator),
		},
		topology: {
			...topology,
			objects: {
				areas: {
					...object,
					geometries: object.geometries.filter((part) => codes.has((part.properties as { code: string }).code)),
				},
			},
		},
	}
}
