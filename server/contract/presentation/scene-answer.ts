import { z } from 'zod'
import { areaCode, languages, level, list, source } from '../common.ts'
import { funnelAnswer } from '../funnel.ts'
import { hotspotsAnswer } from '../hotspot.ts'
import { investmentsAnswer } from '../investment.ts'
import { trendsAnswer } from '../trend.ts'
import { seriesAnswer, valuesAnswer } from '../values.ts'
import { sceneKinds } from './scene.ts'

/** What a scene asks of a Dataset: `GET /scene`. Its words take no part, so that writing asks nothing. */
export const sceneQuestion = z.strictObject({
	kind: z.enum(sceneKinds).meta({ description: 'what the scene shows' }),
	view: z.string().max(4000).default('').meta({ description: 'search parameters of a View' }),
	beside: z
		.string()
		.max(4000)
		.optional()
		.meta({ description: 'of the second View; compare alone', example: 'metric=cbs.woz' }),
	areas: list(areaCode)
		.optional()
		.meta({ description: 'comma-separated: what is highlighted, and so must be in it', example: 'BU90010101' }),
	language: z.enum(languages).default('nl').meta({ description: 'of names, caption and figures' }),
})
export type SceneQuestion = z.output<typeof sceneQuestion>

/** What a reading is made of, as JSON: ReadAnswer in reading/make-reading.ts. */
const readAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.enum(['hotspots', 'clusters']), answer: hotspotsAnswer }),
	z.object({ kind: z.literal('funnel'), answer: funnelAnswer }),
	z.object({ kind: z.literal('trend'), answer: trendsAnswer }),
	z.object({ kind: z.literal('bivariate'), answer: valuesAnswer, second: valuesAnswer }),
])

/** One picture of a scene: the figures, and what a reading says of them. */
const scenePicture = z.object({
	/** Search parameters of the View as it can be shown, with the period or days that the Dataset suggested filled in. */
	view: z.string(),
	values: valuesAnswer,
	read: readAnswer.nullable(),
})
export type ScenePicture = z.infer<typeof scenePicture>

/** A number that the words of a scene may name. */
export const figure = z.object({
	/** What it is, the same in every period and edition: `value:BU90010101`, `reference`, `count:hot`, `budgeted:inv-12`. */
	key: z.string(),
	/** `Planetenbuurt`, `aantal buurten dat opvallend hoog is`. */
	label: z.string(),
	value: z.number(),
	/** As it stands on the screen, with its unit. */
	text: z.string(),
})
export type Figure = z.infer<typeof figure>

/** Something that a scene asks and this Dataset cannot give; as ViewNotice in resolve-view.ts, and of which View. */
const sceneNotice = z.object({
	of: z.enum(['view', 'beside', 'highlights']),
	parameter: z.string(),
	value: z.string(),
	reason: z.enum([
		'malformed',
		'unknownParameter',
		'notInDataset',
		'notPublished',
		'levelWithoutFigures',
		'periodWithoutFigures',
		'metricWithoutEvents',
		'emptyRange',
	]),
})
export type SceneNotice = z.infer<typeof sceneNotice>

/**
 * Everything that a scene draws and says besides its own words; screen, paper, slides, memo and editions make all of it from this.
 * Which parts are filled follows from the kind: `pictures` of map (1), compare (2), ranking, table and needEffort (1, read as
 * bivariate), `series` of lines, `investments` of investments. A scene that asks what is gone has notices and, where
 * nothing is left to show, empty parts: it never fails.
 */
export const sceneAnswer = z
	.object({
		kind: z.enum(sceneKinds),
		level,
		pictures: z.array(scenePicture).max(2),
		series: seriesAnswer.nullable(),
		investments: investmentsAnswer.nullable(),
		/** Ranking and table: the codes that are shown, in order; the highlighted among them. Lines: the areas. Else empty. */
		shown: z.array(z.string()),
		/** Of every area that occurs. */
		names: z.record(z.string(), z.string()),
		/** Generated: metric, per what, period, what it is held against, how many were tested. Empty of text and closing. */
		caption: z.string(),
		/** What must stay beside the caption, whatever it says. */
		sources: z.array(source),
		figures: z.array(figure),
		notices: z.array(sceneNotice),
	})
	.meta({ id: 'SceneAnswer' })
export type SceneAnswer = z.infer<typeof sceneAnswer>
