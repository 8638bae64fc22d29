import { z } from 'zod'
import { source } from '../common.ts'
import { valuesAnswer } from '../values.ts'
import { presentationId } from './presentation.ts'
import { sceneAnswer } from './scene-answer.ts'

/** Who may see what is in an edition. `public`: made of a publication. */
export const editionLevels = ['team', 'partners', 'public'] as const
export type EditionLevel = (typeof editionLevels)[number]

/** First 16 hex digits of SHA-256 over everything frozen: the figures, the scenes and their Answers; not the day. */
export const editionHash = z.string().regex(/^[0-9a-f]{16}$/)

/** The mark that a frozen edition carries, in its table `edition` and on the screen. */
export const edition = z.object({
	hash: editionHash,
	presentation: presentationId,
	title: z.string(),
	/** The day it was frozen, Europe/Amsterdam. */
	madeOn: z.string(),
	level: z.enum(editionLevels),
	/** Title of the Dataset it was taken from. */
	dataset: z.string(),
	previous: z.object({ hash: editionHash, madeOn: z.string() }).nullable(),
})
export type Edition = z.infer<typeof edition>

/** The Answers of an edition, by id of the scene. */
export const editionAnswers = z.record(z.string(), sceneAnswer)

/** One figure that is another than it was. Null: there was none, or there is none now. */
const valueChange = z.object({
	figure: z.string(),
	label: z.string(),
	before: z.number().nullable(),
	after: z.number().nullable(),
	beforeText: z.string(),
	afterText: z.string(),
})

/** An agreement since the edition before: `met`: a milestone reached · `missed`: its day has passed · `new` · `gone` · `target`: another college target · `date`: agreed for another day. */
export const agreementChange = z.object({
	kind: z.enum(['met', 'missed', 'new', 'gone', 'target', 'status', 'amount', 'date']),
	investment: z.string(),
	title: z.string(),
	/** What it is about: the milestone, the target, the status; both editions' words. */
	before: z.string(),
	after: z.string(),
})

const sceneChange = z.object({
	scene: z.string().meta({ description: 'its id' }),
	title: z.string(),
	/** `same` · `changed` · `new`: not in the edition before · `gone` · `asksOther`: its View is another, so figures are not compared. */
	kind: z.enum(['same', 'changed', 'new', 'gone', 'asksOther']),
	values: z
		.array(valueChange)
		.meta({ description: 'of the whole first, then of areas; in each the largest change first' }),
	hotspots: z.object({
		appeared: z.array(z.object({ area: z.string(), name: z.string(), was: z.string(), is: z.string() })),
		gone: z.array(z.object({ area: z.string(), name: z.string(), was: z.string(), is: z.string() })),
	}),
	agreements: z.array(agreementChange),
	/** The difference per area as an Answer of its own, for the difference map; null: nothing to draw. */
	difference: valuesAnswer.nullable(),
	/** Where its figures come from. */
	sources: z.array(source),
})
export type SceneChange = z.infer<typeof sceneChange>

/** "Sinds de vorige editie". */
export const changesAnswer = z.object({
	before: z.object({ hash: editionHash, madeOn: z.string() }),
	scenes: z.array(sceneChange),
})
export type ChangesAnswer = z.infer<typeof changesAnswer>

/** A file in the folder of editions. */
const editionEntry = z.object({
	name: z.string().meta({ description: 'of the file' }),
	edition: edition.nullable(),
	/** Plain English: why it cannot be opened. */
	fault: z.string().nullable(),
	bytes: z.int(),
})
export type EditionEntry = z.infer<typeof editionEntry>

/** `GET /editions`. */
export const editionsAnswer = z.object({
	editable: z.boolean().meta({ description: 'whether whoever asks may make one here' }),
	/** What an edition of this Dataset can be. */
	levels: z.array(z.enum(editionLevels)),
	editions: z.array(editionEntry).meta({ description: 'newest first' }),
})
export type EditionsAnswer = z.infer<typeof editionsAnswer>

/** What `POST /presentations/{id}/editions` asks and answers. */
export const editionOrder = z.strictObject({ level: z.enum(editionLevels).default('team') })
export const madeAnswer = z.object({
	edition,
	isNew: z
		.boolean()
		.meta({ description: 'false: frozen before with the same contents, on the day that the edition has' }),
	bytes: z.int(),
	left: z.object({ hidden: z.int(), broken: z.int() }).meta({ description: 'scenes that stayed out' }),
})
export type MadeAnswer = z.infer<typeof madeAnswer>
