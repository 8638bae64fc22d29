import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ZodError } from 'zod'
import { mayAs } from '../auth/roles.ts'
import { problem } from '../contract/common.ts'
import { fieldFault } from '../contract/presentation/field-fault.ts'
import {
	openedPresentation,
	presentationAnswer,
	presentationId,
	presentationsAnswer,
	savedAnswer,
} from '../contract/presentation/presentation.ts'
import { ProblemError } from '../http/problem.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import { refuseInvalid } from '../http/validation.ts'
import type { PresentationStore, Saved } from './presentation-store.ts'

type Result = Parameters<typeof refuseInvalid>[0]

/** A document that is wrong names its field; a parameter is refused as everywhere. */
function refuseDocument(result: Result, c: Context): void {
	if (!result.success && result.target === 'json') throw new ProblemError(400, fieldFault(result.error as ZodError))
	refuseInvalid(result, c)
}

const fault = (description: string) => ({
	description,
	content: { 'application/problem+json': { schema: problem } },
})
/** As an empty object for the same reason as `problems`. */
const writeProblems: object = {
	...problems,
	403: fault('Without the role editor, or not asked by a page of this server'),
	405: fault('Presentations cannot be changed here'),
	412: fault('It was changed or removed by somebody else, or there is one of this id already: nothing was saved'),
	413: fault('Larger than 2 MB'),
	415: fault('Not sent as application/json'),
	422: fault('Its file cannot be opened, and is left as it is'),
	428: fault('If-Match or If-None-Match is missing'),
	507: fault('The disk is full: the presentation as it was is still there'),
}

const params = z.object({ id: presentationId.meta({ example: 'markerwaard' }) })
const body = { required: true, content: { 'application/json': { schema: openedPresentation } } }
const basis = z.string().optional().meta({ example: '"0123456789abcdef"' })
const saved = (description: string) => ({ description, content: { 'application/json': { schema: savedAnswer } } })

const listPresentations = createRoute({
	method: 'get',
	path: '/presentations',
	operationId: 'listPresentations',
	summary: 'Presentations by title',
	description:
		'What cannot be opened is among them, with what is wrong with it and where. `editable`: whether whoever asks may save.',
	middleware: [refuseQuery],
	responses: {
		200: { description: 'Presentations', content: { 'application/json': { schema: presentationsAnswer } } },
		...problems,
	},
})

const getPresentation = createRoute({
	method: 'get',
	path: '/presentations/{id}',
	operationId: 'getPresentation',
	summary: 'A presentation with all its scenes',
	description:
		'The ETag is its revision, for If-Match. A scene that cannot be read is of kind `broken`: send it back as it is to keep it.',
	request: { params },
	middleware: [refuseQuery],
	responses: {
		200: { description: 'The presentation', content: { 'application/json': { schema: presentationAnswer } } },
		...problems,
		422: fault('Its file cannot be opened: no JSON, of a later version, or with fields that are not known'),
	},
})

const createPresentation = createRoute({
	method: 'post',
	path: '/presentations',
	operationId: 'createPresentation',
	summary: 'Keeps a new presentation',
	description: 'Its id is made of its title; where another has that id already, with -2, -3 and so on.',
	request: { body },
	middleware: [refuseQuery],
	responses: { 201: saved('Kept; Location and ETag say where and what'), ...writeProblems },
})

const putPresentation = createRoute({
	method: 'put',
	path: '/presentations/{id}',
	operationId: 'putPresentation',
	summary: 'Saves a presentation',
	description:
		'With If-Match over the revision that it was opened as, and over no other; with `If-None-Match: *` as a new one under this id.',
	request: {
		params,
		headers: z.object({
			'if-match': basis.meta({ description: 'the ETag it was opened with' }),
			'if-none-match': basis.meta({ description: '`*`: there must be none of this id', example: '*' }),
		}),
		body,
	},
	middleware: [refuseQuery],
	responses: { 200: saved('Saved; the ETag is the revision from now on'), ...writeProblems },
})

const deletePresentation = createRoute({
	method: 'delete',
	path: '/presentations/{id}',
	operationId: 'deletePresentation',
	summary: 'Removes a presentation',
	description:
		'Takes it out of the list; the server keeps its file aside. Sent again with `If-None-Match: *` it is as it was.',
	request: { params, headers: z.object({ 'if-match': basis.meta({ description: 'the ETag it was opened with' }) }) },
	middleware: [refuseQuery],
	responses: { 204: { description: 'Removed' }, ...writeProblems },
})

/** The revision that If-Match names; a proxy that compresses makes its tag a weak one. */
function revisionIn(ifMatch: string | undefined): string {
	if (ifMatch === undefined) {
		throw new ProblemError(428, 'say which version this changes: send If-Match with the ETag it was opened with')
	}
	const found = /^(?:W\/)?"([0-9a-f]{16})"$/.exec(ifMatch.trim())?.[1]
	if (found === undefined) throw new ProblemError(400, 'If-Match: must be one ETag of this presentation, in quotes')
	return found
}

/** What a change is based on; null: there must be none of that name. */
function basisOf(ifMatch: string | undefined, ifNoneMatch: string | undefined): string | null {
	if (ifNoneMatch === undefined) return revisionIn(ifMatch)
	if (ifNoneMatch.trim() !== '*' || ifMatch !== undefined) {
		throw new ProblemError(400, 'If-None-Match: must be *, and without If-Match')
	}
	return null
}

/** Another may have saved since: nobody's cache answers in our place. */
const KEEP = 'no-store'
const tagged = (c: Context, { revision }: Saved) => {
	c.header('ETag', `"${revision}"`)
	c.header('Cache-Control', KEEP)
}

export const presentationsRoutes = (store: PresentationStore) => {
	const isEditable = async (c: Context) => mayAs(c.get('role') ?? null, 'editor') && (await store.editable())
	return new OpenAPIHono({ defaultHook: refuseDocument })
		.openapi(listPresentations, async (c) => {
			c.header('Cache-Control', KEEP)
			return c.json({ editable: await isEditable(c), presentations: await store.list() }, 200)
		})
		.openapi(getPresentation, async (c) => {
			const kept = await store.read(c.req.valid('param').id)
			tagged(c, kept)
			return c.json({ ...kept, editable: await isEditable(c) }, 200)
		})
		.openapi(createPresentation, async (c) => {
			const made = await store.create(c.req.valid('json'))
			tagged(c, made)
			c.header('Location', `/api/v1/presentations/${made.id}`)
			return c.json(made, 201)
		})
		.openapi(putPresentation, async (c) => {
			const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = c.req.valid('header')
			const made = await store.write(c.req.valid('param').id, c.req.valid('json'), basisOf(ifMatch, ifNoneMatch))
			tagged(c, made)
			return c.json(made, 200)
		})
		.openapi(deletePresentation, async (c) => {
			await store.remove(c.req.valid('param').id, revisionIn(c.req.valid('header')['if-match']))
			c.header('Cache-Control', KEEP)
			return c.body(null, 204)
		})
}
