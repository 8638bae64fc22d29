import type { HotspotsAnswer } from '../hotspot.ts'
import type { ReadingContext, ReadingRegion } from './area-reading.ts'

/** The connected regions of an Answer, strongest first, each with its name. Pure. */
export const testRegions = (
	{ regions, parameters }: HotspotsAnswer,
	{ words, nameOf }: ReadingContext,
): ReadingRegion[] =>
	regions.map(({ id, kind, areas, core }) => ({
		id,
		kind,
		areas,
		core,
		tolerance: parameters.neighbours.tolerance,
		label: (parameters.method === 'lisa' ? words.cluster : words.region)[kind](nameOf(core), areas.length === 1),
	}))
