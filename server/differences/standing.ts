import type { z } from 'zod'
import type { AreaRow } from '../areas/division.ts'
import type { Level } from '../contract/common.ts'
import type { comparedMetric } from '../contract/difference.ts'
import type { answeredUniverse } from '../contract/question.ts'
import { placesIn } from '../hotspots/input.ts'
import { spreadOf, standardScore } from '../methods/standard-scores.ts'
import type { Served } from '../served.ts'
import type { AskedFilter } from '../signals/filter.ts'
import { readChosen } from '../values/chosen.ts'
import { refuseNumber, toCompared } from './compared.ts'

interface Asked extends AskedFilter {
	metrics: string[]
	level: Level
	universe?: string | undefined
}

/** Where areas stand on the chosen metrics, in standard deviations from the mean of the universe. */
export interface Standing {
	metrics: z.output<typeof comparedMetric>[]
	/** Areas of the universe. */
	areas: AreaRow[]
	/** Place of each area among the codes of its level. */
	places: number[]
	/** Per area of the universe, per metric. */
	values: (number | null)[][]
	z: (number | null)[][]
	/** The scores of any area of the level, inside the universe or not. */
	scoresAt(place: number): (number | null)[]
	/** How many of the metrics tell areas apart: known of two areas and not equal everywhere. */
	telling: number
	universe: z.output<typeof answeredUniverse>
}

/** Reads the chosen metrics of a universe and standardises each over its areas with a dependable value. */
export async function readStanding(
	served: Served,
	{ metrics, level, universe: around, ...filter }: Asked,
): Promise<Standing> {
	refuseNumber(metrics)
	const [division, { places, universe }, chosen] = await Promise.all([
		served.division(),
		placesIn(served, level, around),
		readChosen(served, metrics, level, filter, 'metrics'),
	])
	const spreads = chosen.map(({ known }) => spreadOf(places.map((place) => known[place] ?? null)))
	const valuesAt = (place: number) => chosen.map(({ known }) => known[place] ?? null)
	const scoresAt = (place: number) =>
		valuesAt(place).map((value, m) => standardScore(value, spreads[m] ?? { mean: null, sd: null }))
	const values = places.map(valuesAt)
	return {
		metrics: chosen.map((metric, m) =>
			toCompared(metric, spreads[m], values.filter((known) => known[m] !== null).length),
		),
		areas: places.map((place) => division.levels[level].rows[place] as AreaRow),
		places,
		values,
		z: places.map(scoresAt),
		scoresAt,
		telling: spreads.filter(({ sd }) => sd).length,
		universe,
	}
}
