import { z } from 'zod'
import { areaCode, csvChoices, level, list, source, text } from './common.ts'
import { metricId } from './metric.ts'
import { answeredUniverse, universe } from './question.ts'
import { signalFilter, signalFilterAnswer } from './signal.ts'

export const MAXIMUM_METRICS = 12

const chosenMetrics = list(metricId).meta({
	description: `comma-separated, 1 to ${MAXIMUM_METRICS}; each in its newest period, signals in the days of the filter`,
	example: 'cbs.woz,lbm.score,police.crimesPer1000',
})

/** How far every area lies from the mean, in standard deviations, on a chosen set of metrics. */
export const differencesQuery = z.strictObject({
	metrics: chosenMetrics,
	level: level.default('buurt').meta({ description: 'areas that are held against each other' }),
	...signalFilter,
	universe,
})
export const differencesCsvQuery = differencesQuery.extend({
	...csvChoices,
	table: z.enum(['areas', 'pairs']).default('areas').meta({ description: 'every area, or the pairs of neighbours' }),
})

export const comparedMetric = z.object({
	id: metricId,
	label: text,
	direction: z.enum(['moreIsBetter', 'moreIsWorse', 'neutral']),
	period: z.string().nullable().meta({ description: 'null for signals' }),
	filter: signalFilterAnswer.nullable().meta({ description: 'of signals; null for other metrics' }),
	mean: z.number().nullable().meta({ description: 'unweighted, over the areas with a dependable value' }),
	sd: z.number().nullable().meta({
		description: 'divided by n − 1; 0: all equal, so that no area lies any distance from the mean and z is null',
	}),
	areas: z.int().meta({ description: 'with a dependable value' }),
	source,
})

export const differencesAnswer = z
	.object({
		query: z.object({ level }),
		metrics: z.array(comparedMetric),
		rows: z.array(
			z.object({
				area: areaCode,
				values: z.array(z.number().nullable()).meta({ description: 'null when not dependable' }),
				z: z.array(z.number().nullable()).meta({ description: 'standard deviations from the mean, per metric' }),
			}),
		),
		pairs: z
			.array(
				z.object({
					a: areaCode,
					b: areaCode,
					distance: z
						.number()
						.meta({ description: 'root of the mean squared difference in z, over the metrics both have' }),
					shared: z.int().meta({ description: 'metrics that both have' }),
					differences: z.array(z.number().nullable()).meta({ description: 'z of a minus z of b' }),
				}),
			)
			.meta({ description: 'neighbours that differ most, largest first, up to 25' }),
		leftOut: z.int().meta({
			description: 'pairs of neighbours that share fewer than half of the metrics, so that they are not listed',
		}),
		universe: answeredUniverse,
	})
	.meta({ id: 'DifferencesAnswer' })
export type DifferencesAnswer = z.infer<typeof differencesAnswer>

/** Which areas are most and least like one, by the same distance. */
export const similarQuery = z.strictObject({
	area: areaCode,
	metrics: chosenMetrics,
	...signalFilter,
	universe,
	limit: z.coerce.number().int().min(1).max(50).default(5).meta({ description: 'how many of each end' }),
})
export const similarCsvQuery = similarQuery.extend(csvChoices)

const likeness = z.object({
	area: areaCode,
	distance: z.number(),
	shared: z.int().meta({ description: 'metrics that both have' }),
	differences: z
		.array(z.number().nullable())
		.meta({ description: 'z of that area minus z of the asked one, per metric' }),
})
export const similarAnswer = z
	.object({
		query: z.object({ area: areaCode, level }),
		metrics: z.array(comparedMetric),
		most: z.array(likeness).meta({ description: 'most alike first' }),
		least: z.array(likeness).meta({ description: 'least alike first; no area stands in both' }),
		leftOut: z
			.int()
			.meta({ description: 'areas that share fewer than half of the metrics, so that they are not listed' }),
		universe: answeredUniverse,
	})
	.meta({ id: 'SimilarAnswer' })
export type SimilarAnswer = z.infer<typeof similarAnswer>
