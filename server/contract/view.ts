import { z } from 'zod'
import { areaCode, day, languages, level, period } from './common.ts'
import { metricId } from './metric.ts'
import { categoryKey, channel, signalStatus } from './signal.ts'
import { classification } from './values.ts'

export const overlays = ['points', 'hexagons', 'heat', 'investments', 'names', 'basemap'] as const
export const displays = ['map', 'table', 'distribution'] as const
export const themes = ['system', 'light', 'dark'] as const
export const MAXIMUM_COMPARED = 4

const camera = z.object({
	lon: z.number().min(-180).max(180),
	lat: z.number().min(-85).max(85),
	zoom: z.number().min(0).max(22),
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
	overlays: z.array(z.enum(overlays)).default(['names', 'basemap']),
	area: areaCode.nullable().default(null),
	compare: z.array(areaCode).max(MAXIMUM_COMPARED).default([]),
	/** Further metrics read beside the current one in the comparison, each in its newest period. */
	compareMetrics: z.array(metricId).max(8).default(['cbs.woz', 'lbm.score', 'police.crimesPer1000']),
	bins: z.array(z.int().min(0).max(11)).default([]),
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
