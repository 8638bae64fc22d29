import { z } from 'zod'
import { day, languages } from '../common.ts'
import { type Scene, scene } from './scene.ts'

/** Version of the document below. A document of a later version is refused whole, and left as it is. */
export const PRESENTATION_SCHEMA = 1
export const MAXIMUM_SCENES = 100

/** A presentation goes by the name of its file without `.json`. */
export const presentationId = z
	.string()
	.regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/, 'must be small letters, digits and hyphens, 80 at most')

/** Everything but the scenes. */
export const presentationHead = z.strictObject({
	schema: z.literal(PRESENTATION_SCHEMA),
	title: z.string().min(1).max(160),
	/** For whom and why, in a sentence. */
	subtitle: z.string().max(300).default(''),
	author: z.string().max(120).default(''),
	/** The day of the meeting. */
	date: day.nullable().default(null),
	/** Of its words, and of what it opens in. */
	language: z.enum(languages).default('nl'),
	/** Title of the Dataset it was made on; another one may lack what the scenes ask. */
	dataset: z.string().max(200).default(''),
})

/** A presentation as its file holds it: readable JSON, nothing about the machine or the time it was saved. */
export const presentation = presentationHead.extend({ scenes: z.array(scene).max(MAXIMUM_SCENES) })
export type Presentation = z.infer<typeof presentation>
export type PresentationHead = z.infer<typeof presentationHead>

/** A scene of a file that cannot be read: kept as it is, and written back so, until somebody removes it. */
export interface BrokenScene {
	kind: 'broken'
	/** Its own where that can be read, else made up: unique in the presentation. */
	id: string
	/** What is wrong, with the field: `view: must be text`. */
	fault: string
	raw: unknown
}
export const brokenScene = z.object({ kind: z.literal('broken'), id: z.string(), fault: z.string(), raw: z.unknown() })
const openedScene = z.discriminatedUnion('kind', [scene, brokenScene])
export type OpenedScene = Scene | BrokenScene

/** A presentation as it was opened: every scene that can be read, and the others kept. */
export const openedPresentation = presentationHead.extend({ scenes: z.array(openedScene) })
export type OpenedPresentation = PresentationHead & { scenes: OpenedScene[] }

export const isBroken = (of: OpenedScene): of is BrokenScene => of.kind === 'broken'
/** What is presented and exported, in order. */
export const shownScenes = ({ scenes }: Pick<OpenedPresentation, 'scenes'>): Scene[] =>
	scenes.filter((of): of is Scene => !isBroken(of) && !of.hidden)

/** Why a file is no presentation that can be opened. */
const presentationFault = z.object({
	kind: z.enum(['newer', 'broken', 'unreadable']),
	/** Plain English: what, and where. */
	detail: z.string(),
	line: z.int().nullable(),
	column: z.int().nullable(),
})
export type PresentationFault = z.infer<typeof presentationFault>

/** First 16 hex digits of SHA-256 of the file: what an edit is based on. */
export const revision = z.string().regex(/^[0-9a-f]{16}$/)

/** One of `GET /presentations`. */
export const presentationEntry = z.object({
	id: presentationId,
	title: z.string(),
	subtitle: z.string(),
	date: z.string().nullable(),
	dataset: z.string(),
	scenes: z.int().meta({ description: 'those that are shown' }),
	modified: z.string().meta({ description: 'when the file was last written, ISO 8601 in UTC' }),
	revision: revision.nullable(),
	fault: presentationFault.nullable(),
})

export type PresentationEntry = z.infer<typeof presentationEntry>

/** `GET /presentations`. */
export const presentationsAnswer = z.object({
	editable: z.boolean().meta({ description: 'whether whoever asks may save here' }),
	presentations: z.array(presentationEntry),
})
export type PresentationsAnswer = z.infer<typeof presentationsAnswer>

/** `GET /presentations/{id}`; its ETag is the revision in quotes, which `PUT` and `DELETE` ask back as If-Match. */
export const presentationAnswer = z.object({
	id: presentationId,
	revision,
	editable: z.boolean(),
	presentation: openedPresentation,
})
export type PresentationAnswer = z.infer<typeof presentationAnswer>

/** What saving answers. */
export const savedAnswer = z.object({ id: presentationId, revision })
export type SavedAnswer = z.infer<typeof savedAnswer>
