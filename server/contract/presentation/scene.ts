import { z } from 'zod'
import { areaCode } from '../common.ts'

/**
 * What a scene shows. `map` · `compare`: two maps, side by side or under a swipe · `ranking`: the areas in order · `lines`: years
 * or months · `needEffort`: one metric against another, area by area · `table` · `investments`: what was agreed · `text`: words
 * alone · `closing`: the decisions asked.
 */
export const sceneKinds = [
	'map',
	'compare',
	'ranking',
	'lines',
	'needEffort',
	'table',
	'investments',
	'text',
	'closing',
] as const
export type SceneKind = (typeof sceneKinds)[number]

/** What a picture can point at and stay readable. */
export const MAXIMUM_HIGHLIGHTS = 12

/** An area that is outlined and named on the picture, or marked in a ranking, table or chart. */
export const highlight = z.strictObject({
	area: areaCode,
	/** Empty: the name of the area. */
	label: z.string().max(80).default(''),
})
export type Highlight = z.infer<typeof highlight>

/** A number in the words of a scene, and the figure of its Answer that it was equal to when it was written. */
export const citation = z.strictObject({
	/** As it stands in the text: `84,2`. */
	text: z.string().max(40),
	/** `figures[].key` of the scene's Answer. */
	figure: z.string().max(120),
})
export type Citation = z.infer<typeof citation>

/** A View as the search parameters of its address: `metric=cbs.woz&overlays=names,investments`. */
const viewText = z.string().max(4000)

/**
 * A View with a few words. What is left out is as in `blankScene`; `id` is unique in its presentation and stays with the scene
 * when it moves.
 */
export const scene = z.strictObject({
	id: z.string().regex(/^[a-z0-9]{1,16}$/, 'must be 1 to 16 letters and digits'),
	kind: z.enum(sceneKinds),
	title: z.string().max(160).default(''),
	/** What the audience must take home, in one sentence. */
	message: z.string().max(300).default(''),
	/** Markdown. */
	body: z.string().max(6000).default(''),
	/** For the speaker alone. */
	notes: z.string().max(6000).default(''),
	/** Skipped when presenting and exporting. */
	hidden: z.boolean().default(false),
	view: viewText.default(''),
	/** The second View of `compare`. */
	beside: viewText.nullable().default(null),
	/** Of `compare`. */
	layout: z.enum(['side', 'swipe']).default('side'),
	highlights: z.array(highlight).max(MAXIMUM_HIGHLIGHTS).default([]),
	/** Own words in place of the generated caption; null: the generated one. The sources stand under it whatever it says. */
	caption: z.string().max(600).nullable().default(null),
	citations: z.array(citation).max(200).default([]),
	/** Of `closing`: what the college is asked to decide, one each. */
	decisions: z.array(z.string().max(400)).max(12).default([]),
})
export type Scene = z.infer<typeof scene>

export const blankScene = (id: string, kind: SceneKind): Scene => scene.parse({ id, kind })

/** The kinds that hold figures, and so have a caption, sources and an Answer. */
export const hasAnswer = (kind: SceneKind): boolean => kind !== 'text' && kind !== 'closing'
