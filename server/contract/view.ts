import { z } from 'zod'
import { alertKinds } from './alert-kinds.ts'
import { areaCode, day, languages, level, period } from './common.ts'
import { criterion, MAXIMUM_CANDIDATES, MAXIMUM_CRITERIA } from './criterion.ts'
import { metricId } from './metric.ts'
import { categoryKey, channel, signalStatus } from './signal.ts'
import { classification } from './values.ts'

export const overlays = ['points', 'hexagons', 'heat', 'investments', 'names', 'basemap'] as const
export const displays = ['map', 'table', 'distribution'] as const
/**
 * What the colours of the areas say. `values`: the figure itself · `hotspots`: Gi* · `clusters`: local Moran ·
 * `funnel`: abnormal for its size · `trend`: space-time category · `bivariate`: two metrics in 3 × 3 classes.
 */
export const readings = ['values', 'hotspots', 'clusters', 'funnel', 'trend', 'bivariate'] as const
export type Reading = (typeof readings)[number]
/** What the user is doing: looking around, going through what needs attention, or weighing a choice between areas. */
export const tasks = ['explore', 'alerts', 'choice'] as const
export const themes = ['system', 'light', 'dark'] as const
export const MAXIMUM_COMPARED = 4

const camera = z.object({
	lon: z.number().min(-180).max(180),
	lat: z.number().min(-85).max(85),
	zoom: z.number().min(0).max(22),
})

/** What was dragged over: two metrics in the scatterplot (x from, y from, x to, y to) or the map (west, south, east, north). */
const brush = z.object({
	of: z.enum(['values', 'map']),
	box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
})

/**
 * Every choice that makes a picture. The URL is its only home; a scene and an embed each carry one.
 * Left out or null = "what the Dataset suggests": the newest period, the whole Dataset in sight.
 */
export const viewSchema = z.object({
	metric: metricId.default('signals.per1000'),
	level: level.default('buurt'),
	period: period.nullable().default(null),
	from: day.nullable().default(null),
	to: day.nullable().default(null),
	category: z.array(categoryKey).default([]),
	status: z.array(signalStatus).default([]),
	channel: z.array(channel).default([]),
	classification: classification.default('quantile'),
	classes: z.int().min(2).max(9).default(5),
	breaks: z.array(z.number()).max(11).default([]),
	reading: z.enum(readings).default('values'),
	/** The second metric of `bivariate`, in its newest period (of signals: the same days). */
	second: metricId.nullable().default(null),
	/** Only the areas inside this wijk or gemeente are held against each other. */
	universe: areaCode.nullable().default(null),
	brush: brush.nullable().default(null),
	/** The wijk (of wijken: the gemeente) whose areas are marked among all; null = that of the selected area. */
	mark: areaCode.nullable().default(null),
	overlays: z.array(z.enum(overlays)).default(['names', 'basemap']),
	area: areaCode.nullable().default(null),
	compare: z.array(areaCode).max(MAXIMUM_COMPARED).default([]),
	/** Further metrics read beside the current one: in the comparison, the profile of an area and what it is like; each in its newest period. */
	compareMetrics: z.array(metricId).max(8).default(['cbs.woz', 'lbm.score', 'police.crimesPer1000']),
	task: z.enum(tasks).default('explore'),
	/** Only alerts for these reasons; empty: all. */
	kinds: z.array(z.enum(alertKinds)).default([]),
	/** Weighing a choice: between which areas, all of one level, and by which criteria. */
	candidates: z.array(areaCode).max(MAXIMUM_CANDIDATES).default([]),
	criteria: z.array(criterion).max(MAXIMUM_CRITERIA).default([]),
	/** What the choice is about, in the words of who weighs it: "Waar komt de sporthal?" */
	question: z.string().max(120).default(''),
	/** Chosen classes of the legend; a reading has more of them than a scale. */
	bins: z.array(z.int().min(0).max(31)).default([]),
	display: z.enum(displays).default('map'),
	sort: z
		.string()
		.regex(/^-?[a-zA-Z]+$/)
		.default('-value'),
	filter: z.string().max(100).default(''),
	camera: camera.nullable().default(null),
	panels: z.boolean().default(true),
	language: z.enum(languages).default('nl'),
	theme: z.enum(themes).default('system'),
})
export type View = z.infer<typeof viewSchema>
export const defaultView: View = viewSchema.parse({})
