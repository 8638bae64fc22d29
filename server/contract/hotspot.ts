import { z } from 'zod'
import { areaCode, csvChoices, source, text } from './common.ts'
import { metric } from './metric.ts'
import { answeredQuestion, answeredUniverse, metricQuestion, universe } from './question.ts'

/**
 * - `gistar`: Getis-Ord Gi* (Ord & Getis 1995), analytic two-sided z · `lisa`: local Moran (Anselin 1995), conditional permutation
 * - `scan`: Kulldorff's circular scan (1997) over at most 10 % of the population; needs a rate of events.
 */
const hotspotMethods = ['gistar', 'lisa', 'scan'] as const
const hotspotMethod = z.enum(hotspotMethods)

/** Whether an area was tested, or why not. Only `tested` has z, p and q; everything else is drawn hatched, never pale. */
export const testStatuses = [
	'tested',
	/** shares no border with an area that can be tested */
	'noNeighbours',
	/** nobody lives there: a rate has no meaning */
	'noPopulation',
	/** fewer inhabitants than the metric asks for */
	'tooFewInhabitants',
	/** under about two expected events per area: the whole map has no inference */
	'tooFewExpected',
	/** all values are equal: the whole map has no inference */
	'noVariation',
	/** fewer than eight areas can be tested: the whole map has no inference */
	'tooFewAreas',
	'missing',
	'suppressed',
	'notApplicable',
] as const
export const testStatus = z.enum(testStatuses)
export type TestStatus = z.infer<typeof testStatus>

export const quadrants = ['highHigh', 'lowLow', 'highLow', 'lowHigh'] as const

export const hotspotsQuery = z.strictObject({
	...metricQuestion,
	method: hotspotMethod
		.default('gistar')
		.meta({ description: 'gistar: hot and cold; lisa: clusters and outliers; scan' }),
	universe,
})
export const hotspotsCsvQuery = hotspotsQuery.extend(csvChoices)

const hotspotRow = z.object({
	area: areaCode,
	status: testStatus,
	z: z.number().nullable().meta({ description: 'of Gi* or of local Moran; null where not tested' }),
	p: z.number().nullable().meta({
		description:
			'two-sided: analytic (gistar), permutation (lisa). scan: one-sided Monte Carlo p of the circle that the area lies in; 1 in none with p of at most 0.10',
	}),
	q: z.number().nullable().meta({
		description: 'p after Benjamini-Hochberg over the areas tested; null of a scan, which has one p per circle',
	}),
	bin: z.int().min(-3).max(3).nullable().meta({
		description:
			'3, 2, 1: q (scan: p) at most 0.01, 0.05, 0.10; positive high, negative low; 0 tested and not significant',
	}),
	quadrant: z.enum(quadrants).nullable().meta({ description: 'lisa only: the area, then its neighbours' }),
	observed: z.number().nullable().meta({ description: 'events, or the value of a metric that is no event count' }),
	expected: z.number().nullable().meta({ description: 'events at the mean rate of the universe, or its mean value' }),
	low: z.number().nullable().meta({ description: 'of events: 2.5 % Poisson quantile at `expected`' }),
	high: z.number().nullable().meta({ description: 'of events: 97.5 % Poisson quantile at `expected`' }),
	population: z.number().nullable().meta({ description: 'inhabitants behind a rate' }),
	around: z.object({ areas: z.int(), observed: z.number(), expected: z.number() }).nullable().meta({
		description: 'the tested neighbours together, itself not counted (means for a metric that is no event count)',
	}),
	region: z.string().nullable().meta({ description: 'id of the connected hot or cold region' }),
})
export type HotspotRow = z.infer<typeof hotspotRow>

export const hotspotRegion = z.object({
	id: z.string(),
	kind: z.enum(['hot', 'cold']),
	areas: z.array(areaCode),
	core: areaCode.meta({
		description: 'the area with the strongest z (scan: the highest standardised rate): the region is named after it',
	}),
	observed: z.number().meta({ description: 'events together; the mean of a metric that is no event count' }),
	expected: z.number(),
	p: z.number().nullable().meta({ description: 'scan only: of the region as a whole' }),
})

/** The whole map in numbers; `inference` says whether anything could be tested at all. */
const hotspotGlobal = z.object({
	inference: z.enum(['ok', 'tooFewExpected', 'noVariation', 'tooFewAreas', 'noData']),
	areas: z.int(),
	tested: z.int(),
	hot: z.int(),
	cold: z.int(),
	notTested: z.partialRecord(testStatus, z.int()).meta({ description: 'how many areas per reason' }),
	moran: z
		.object({ i: z.number(), expected: z.number(), z: z.number(), p: z.number() })
		.nullable()
		.meta({ description: "global Moran's I, randomisation, two-sided; null without inference" }),
	clustering: z.enum(['clustered', 'dispersed', 'none', 'unknown']).meta({ description: 'moran at p = 0.05' }),
	meanExpected: z.number().nullable().meta({ description: 'expected events per tested area; null when not events' }),
})

/** Everything needed to do the sum again. */
const hotspotParameters = z.object({
	method: hotspotMethod,
	input: z.enum(['ebStandardisedRate', 'value', 'events']).meta({
		description: 'Assunção & Reis 1999 for event counts with a population; otherwise the values themselves',
	}),
	neighbours: z
		.object({
			kind: z.literal('queen'),
			self: z.boolean(),
			tolerance: z.number().meta({ description: 'metres' }),
		})
		.meta({
			description: 'of Gi*, Moran and regions; a scan goes by distance and takes areas without neighbours along',
		}),
	correction: z.enum(['benjaminiHochberg', 'none']),
	alphas: z.array(z.number()),
	minimumExpected: z.number().meta({
		description: 'expected events per tested area that inference asks for: 2, more with more areas or very uneven ones',
	}),
	permutations: z.int().nullable(),
	seed: z.int().nullable().meta({ description: 'of mulberry32' }),
	circles: z.object({ maximumShare: z.number(), maximumAreas: z.int() }).nullable().meta({
		description:
			'scan only: around the point of every area (/areas), as far as they hold at most this share of the population and this many areas',
	}),
	mean: z.number().nullable().meta({ description: 'of the tested input' }),
	sd: z.number().nullable().meta({ description: 'of the tested input, divided by n' }),
	rate: z.number().nullable().meta({ description: 'b: events ÷ population over the tested areas' }),
	variance: z.number().nullable().meta({ description: 'a of Assunção & Reis, not clamped' }),
	universe: answeredUniverse,
	denominator: z.object({ label: text, period: z.string(), source }).nullable(),
})

export const hotspotsAnswer = z
	.object({
		query: answeredQuestion,
		metric,
		rows: z.array(hotspotRow).meta({ description: 'areas of the universe, in the order of /values' }),
		regions: z.array(hotspotRegion),
		global: hotspotGlobal,
		parameters: hotspotParameters,
	})
	.meta({ id: 'HotspotsAnswer' })
export type HotspotsAnswer = z.infer<typeof hotspotsAnswer>

/** The same test in other ways: what stands and what changes. */
export const robustnessQuery = z.strictObject({ ...metricQuestion, universe })
export const robustnessChecks = ['permutation', 'wijk', 'yearBefore', 'scan'] as const

export const robustnessAnswer = z
	.object({
		query: answeredQuestion,
		hot: z.array(areaCode).meta({ description: 'hot under the main test' }),
		cold: z.array(areaCode),
		checks: z.array(
			z.object({
				kind: z.enum(robustnessChecks),
				possible: z.boolean(),
				reason: z
					.string()
					.nullable()
					.meta({ description: 'why not possible: an inference of hotspotGlobal, noYearBefore, noWijken, needsRate' }),
				period: z.string().nullable().meta({
					description:
						'what it was done on, when that is another period: days a year earlier, or as many whole years that they do not overlap',
				}),
				tested: z.int().meta({
					description: 'areas that this check tested: wijken for `wijk`; with few of them little can stand out',
				}),
				untested: z
					.array(areaCode)
					.meta({ description: 'areas that it could not test; empty when not possible at all' }),
				hot: z.array(areaCode).meta({ description: 'hot under this check; wijken for `wijk`' }),
				cold: z.array(areaCode),
				kept: z.array(areaCode).meta({
					description:
						'hot or cold areas of the main test that stand; of `wijk`: whose wijk agrees; of `scan`, which finds high rates only: hot ones alone',
				}),
				lost: z.array(areaCode).meta({ description: 'the others of them: hot or cold in the main test, not here' }),
				gained: z.array(areaCode).meta({ description: 'hot or cold here, not in the main test' }),
			}),
		),
	})
	.meta({ id: 'RobustnessAnswer' })
export type RobustnessAnswer = z.infer<typeof robustnessAnswer>
