import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { mayAs } from '../auth/roles.ts'
import { problem } from '../contract/common.ts'
import {
	type ChangesAnswer,
	changesAnswer,
	editionHash,
	editionOrder,
	editionsAnswer,
	madeAnswer,
} from '../contract/presentation/edition.ts'
import { presentationId, shownScenes } from '../contract/presentation/presentation.ts'
import { ProblemError } from '../http/problem.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import { refuseInvalid } from '../http/validation.ts'
import { onceEachOf } from '../once.ts'
import type { PresentationStore } from '../presentations/presentation-store.ts'
import type { Served } from '../served.ts'
import { compareScenes } from './compare-scenes.ts'
import type { EditionShelf } from './edition-shelf.ts'
import { readAnswers } from './frozen-scenes.ts'
import { type KeptEdition, momentOf, readEdition } from './read-edition.ts'

const params = z.object({ id: presentationId.meta({ example: 'markerwaard' }) })
const fault = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: problem } },
})

const listEditions = createRoute({
	method: 'get',
	path: '/editions',
	operationId: 'listEditions',
	summary: 'Frozen editions, newest first',
	description:
		'What cannot be opened is among them, with its fault. Each is shown under /e/{hash}/, to whoever may see this server. Of an edition: itself.',
	middleware: [refuseQuery],
	responses: {
		200: { description: 'Editions', content: { 'application/json': { schema: editionsAnswer } } },
		...problems,
	},
})

const makeEdition = createRoute({
	method: 'post',
	path: '/presentations/{id}/editions',
	operationId: 'makeEdition',
	summary: 'Freezes a presentation as it is saved now',
	description:
		'A Dataset with just what its scenes need, in which every number stays. With the same contents as an earlier edition: that one.',
	request: { params, body: { required: true, content: { 'application/json': { schema: editionOrder } } } },
	middleware: [refuseQuery],
	responses: {
		201: { description: 'The edition', content: { 'application/json': { schema: madeAnswer } } },
		...(problems as object),
		422: fault('It cannot be frozen; the detail says why, and nothing was written'),
		503: fault('An edition is being made already'),
	},
})

const getChanges = createRoute({
	method: 'get',
	path: '/presentations/{id}/changes',
	operationId: 'getChanges',
	summary: 'What changed since an edition, scene by scene',
	description:
		'The figures of now against those of an edition, the newest where none is named. In an edition: against the one before it.',
	request: {
		params,
		query: z.strictObject({
			since: editionHash.optional().meta({ description: 'the hash of an edition', example: '0123456789abcdef' }),
		}),
	},
	responses: {
		200: { description: 'Changes', content: { 'application/json': { schema: changesAnswer } } },
		...problems,
		404: fault('There is no earlier edition'),
		422: fault('That edition cannot be opened'),
	},
})

interface Options {
	served: Served
	store: PresentationStore
	shelf: EditionShelf
}

/** Answers kept in memory: comparing reads every scene. */
const KEPT = 8

/** Of an edition: what was found when it was made. */
async function storedChanges(kept: KeptEdition, id: string, since: string | undefined): Promise<ChangesAnswer> {
	if (id !== kept.edition.presentation) throw new ProblemError(404, `there is no presentation ${id}`)
	if (kept.changes === null) throw new ProblemError(404, 'this is the first edition of this presentation')
	if (since !== undefined && since !== kept.changes.before.hash) {
		throw new ProblemError(404, `this edition was held against ${kept.changes.before.hash} alone`)
	}
	return kept.changes
}

/** GET /editions, POST /presentations/{id}/editions and GET /presentations/{id}/changes. */
export function editionsRoutes({ served, store, shelf }: Options) {
	const { database } = served
	const isEditable = async (c: Context) =>
		database.edition === null && mayAs(c.get('role') ?? null, 'editor') && (await shelf.editable())

	const live = onceEachOf(KEPT, async (key): Promise<ChangesAnswer> => {
		const [id = '', hash = ''] = key.split(' ')
		const [{ presentation }, before, { divisionYear }] = await Promise.all([
			store.read(id),
			shelf.read(id, hash),
			served.dataset(),
		])
		if (before === null) throw new ProblemError(404, `there is no edition ${hash} of ${id}`)
		const after = { scenes: shownScenes(presentation), answers: await readAnswers(served, presentation), divisionYear }
		return {
			before: { hash: before.edition.hash, madeOn: before.edition.madeOn },
			scenes: compareScenes(momentOf(before), after, presentation.language),
		}
	})

	return new OpenAPIHono({ defaultHook: refuseInvalid })
		.openapi(listEditions, async (c) => {
			c.header('Cache-Control', 'no-store')
			const { edition } = database
			const editions = edition === null ? await shelf.list() : [{ name: '', edition, fault: null, bytes: 0 }]
			const levels = database.isPublication ? (['public'] as const) : (['team', 'partners'] as const)
			return c.json({ editable: await isEditable(c), levels: [...levels], editions }, 200)
		})
		.openapi(makeEdition, async (c) => {
			if (database.edition) throw new ProblemError(405, 'this is a frozen edition: nothing is made here')
			const { presentation, id } = await store.read(c.req.valid('param').id)
			const made = await shelf.make({ id, presentation }, c.req.valid('json').level)
			c.header('Cache-Control', 'no-store')
			return c.json(made, 201)
		})
		.openapi(getChanges, async (c) => {
			c.header('Cache-Control', 'no-store')
			const { id } = c.req.valid('param')
			const { since } = c.req.valid('query')
			const own = await readEdition(database)
			if (own !== null) return c.json(await storedChanges(own, id, since), 200)
			const [kept, before] = await Promise.all([store.read(id), shelf.read(id, since ?? null)])
			if (before === null) {
				const which =
					since === undefined ? 'no edition of this presentation yet' : `no edition ${since} of this presentation`
				throw new ProblemError(404, `there is ${which}: freeze one first`)
			}
			return c.json(await live(`${id} ${before.edition.hash} ${kept.revision}`), 200)
		})
}
