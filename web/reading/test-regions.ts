import type { HotspotsAnswer } from '../../server/contract/hotspot.ts'
import type { ReadingContext, ReadingRegion } from './area-reading.ts'

/** The connected regions of an Answer, strongest first, each with its name. Pure. */
export const testRegions = ({ regions }: HotspotsAnswer, { words, nameOf }: ReadingContext): ReadingRegion[] =>
	regions.map(({ id, kind, areas, core }) => ({
		id,
		kind,
		areas,
		core,
		label: words.region[kind](nameOf(core), areas.length === 1),
	}))
