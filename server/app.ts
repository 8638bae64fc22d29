import { randomUUID } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { HTTPException } from 'hono/http-exception'
import { openAccess, signInAccess } from './auth/access.ts'
import type { SignInSettings } from './auth/settings.ts'
import { type Database, openDatabase, QueryError } from './db.ts'
import { editionServer } from './editions/edition-server.ts'
import { folderShelf, noShelf } from './editions/edition-shelf.ts'
import { editionStore } from './editions/edition-store.ts'
import { embedRoutes } from './embed/routes.ts'
import { type InternalApi, internalApi, publicApi, publicEditionApi } from './faces.ts'
import { type AnswerVariables, finish } from './http/finish.ts'
import { headers } from './http/headers.ts'
import { identify, type RequestLine, routeOf } from './http/identify.ts'
import { openToAll } from './http/open-to-all.ts'
import { overwritten, ProblemError, problemResponse } from './http/problem.ts'
import { makeProtection, type Protection } from './http/protection.ts'
import { sizes } from './http/sizes.ts'
import { suggest } from './http/suggest.ts'
import { writeGuard } from './http/write-guard.ts'
import { limitsFor } from './limits.ts'
import { API_VERSION, openApiDocument } from './openapi.ts'
import { appPages } from './pages/app-page.ts'
import { folderStore } from './presentations/folder-store.ts'
import type { PresentationStore } from './presentations/presentation-store.ts'
import { readOnlyStore } from './presentations/read-only-store.ts'
import { presentationWrites } from './presentations/writes.ts'
import { serve } from './served.ts'
import { serveFiles } from './static.ts'

interface Options {
	/** Folder of the built front end; without it only the API answers. */
	webRoot?: string
	/** Address under which browsers reach the server, from PUBLIC_URL. */
	publicUrl?: string | undefined
	/** Folder of the presentations on the internal face, or where else they are kept; left out: there are none. */
	presentations?: PresentationStore | string | null
	/** Folder of the frozen editions on the internal face, and the file of this Dataset, of which they are made; left out: there are none. */
	editions?: { folder: string; source: string } | null
	/** How people sign in to the internal face; without it that face answers to this machine's own names alone. */
	signIn?: SignInSettings | null
	/** The clock that sessions expire by, in milliseconds. */
	now?: () => number
	/** How much may be asked; left out: what limitsFor says, for this app alone. */
	protection?: Protection
	/** Where the unexpected is told: the message has no secrets, the cause has everything; `requestId` finds the request. */
	log?: (message: string, cause: unknown, requestId?: string) => void
	/** Where every request is told of when it has been answered. */
	tellRequest?: (line: RequestLine) => void
}

/**
 * The whole server on one Dataset. A publication shows its public face and nothing else; an internal Dataset never does.
 * Listens to nothing: `app.request()` answers, and so does a listener on `app.fetch`.
 */
export function createApp(
	database: Database,
	{
		webRoot,
		publicUrl,
		presentations = null,
		editions = null,
		signIn = null,
		now = Date.now,
		protection = makeProtection(limitsFor(database.isPublication)),
		log = () => {},
		tellRequest = () => {},
	}: Options = {},
) {
	const served = serve(database)
	const { isPublication } = database
	const isEdition = database.edition !== null
	const store = isEdition
		? editionStore(database)
		: typeof presentations === 'string'
			? folderStore(presentations)
			: (presentations ?? readOnlyStore([]))
	// Of a publication editions are made by command: nobody is signed in there.
	const shelved = isPublication || isEdition ? null : editions
	const shelf = shelved === null ? noShelf : folderShelf(shelved.folder, shelved.source, now)
	const writes = isPublication ? [] : presentationWrites
	// The client of the public face asks a part of what the internal one does: one type serves both.
	const face = !isPublication
		? internalApi(served, store, shelf)
		: isEdition
			? publicEditionApi(served, store, shelf)
			: publicApi(served)
	const api = face as InternalApi
	const paths = Object.keys(openApiDocument(api).paths).map((path) => `/api/v1${path}`)
	const { limits, rates, turns, answers } = protection
	const remembered = isPublication ? { answers, dataset: randomUUID(), isOverwritten: database.isOverwritten } : null

	// The order is that of what can be said without knowing more: who is counted, what is refused, who may come in, what is
	// ready in memory; only then work begins.
	const root = new OpenAPIHono()
	root.use(identify(tellRequest))
	root.use(
		headers({
			isPublication,
			publication: async () => (await served.dataset()).publication,
			https: publicUrl?.startsWith('https:') ?? false,
		}),
	)
	if (isPublication) root.use(openToAll)
	root.use('/api/*', async (c, next) => {
		await next()
		if (!(c as Context<{ Variables: AnswerVariables }>).get('isComplete')) c.res.headers.set('API-Version', API_VERSION)
	})
	root.use(rates.every)
	root.use(sizes(limits, (method, path) => writes.some((write) => write.method === method && write.path.test(path))))
	if (!isPublication) {
		const access = signIn === null ? openAccess() : signInAccess(signIn, { now, log })
		;(root as Hono).route('/auth', access.routes)
		// The pages of an edition ask who is signed in below their own address.
		;(root as Hono).route('/e/:hash{[0-9a-f]{16}}/auth', access.routes)
		root.use(access.guard)
	}
	root.use(writeGuard({ writes, origin: signIn?.publicUrl ?? null, document: limits.document }))
	if (shelved !== null) {
		const makeApp = (of: Database) =>
			createApp(of, {
				...{ webRoot, publicUrl, signIn, now, log },
				// One queue for all work; whoever asks was counted here.
				protection: { ...makeProtection(limits), turns },
			})
		const open = (path: string) => openDatabase(path, limits)
		const frozen = editionServer({ folder: shelved.folder, open, makeApp, log })
		root.use('/e/*', async (c, next) => {
			const answer = await frozen.fetch(c.req.raw, c.env)
			if (answer === null) return next()
			;(c as Context<{ Variables: AnswerVariables }>).set('isComplete', true)
			return answer
		})
	}
	// Whether the server is well is asked when it is not: out of turn, and never from memory.
	const exceptHealth = (middleware: MiddlewareHandler): MiddlewareHandler =>
		except(`/api/v1/health`, middleware) as MiddlewareHandler
	root.use(isPublication ? '*' : '/api/*', exceptHealth(finish(remembered)))
	root.use(rates.costly)
	root.use(exceptHealth(turns))
	root.get('/api/v1/openapi.json', (c) => c.json(openApiDocument(api)))
	const app = root.route('/api/v1', api)
	if (isPublication) (root as Hono).route('/', embedRoutes(served, { webRoot, publicUrl }))
	if (webRoot !== undefined) {
		if (!isPublication || isEdition) (root as Hono).route('/', appPages(webRoot, isEdition && !isPublication))
		;(root as Hono).use(serveFiles(webRoot))
	}

	app.notFound((c) => {
		const { path } = c.req
		if (path.startsWith('/api')) {
			throw new ProblemError(404, `there is no ${path.slice(0, 200)} in this API`, {
				suggestions: suggest(path, paths, 3),
			})
		}
		const detail =
			path === '/'
				? 'the front end is not built: run `npm run build`'
				: isPublication && path.startsWith('/v/')
					? 'this version of the publication is not kept here; without /v/… it is the newest'
					: path.startsWith('/e/')
						? 'this edition is not kept here'
						: `there is no ${path.slice(0, 200)}`
		throw new ProblemError(404, detail)
	})
	app.onError((error, c) => {
		const requestId = c.get('requestId') as string | undefined
		if (error instanceof ProblemError) {
			if (error.cause !== undefined) log(`${routeOf(c)} failed: ${error.message}`, error.cause, requestId)
			return problemResponse(error, requestId)
		}
		// What the framework refuses before a handler sees it: a body that is none, or of another type.
		if (error instanceof HTTPException && error.status < 500) {
			const status = error.status === 415 ? 415 : 400
			return problemResponse(new ProblemError(status, `the request is not understood: ${error.message}`), requestId)
		}
		if (database.isOverwritten()) return problemResponse(overwritten(), requestId)
		const where = error instanceof QueryError ? ` in ${error.file}` : ''
		log(`${routeOf(c)} failed${where}`, error, requestId)
		return problemResponse(
			new ProblemError(500, 'the server could not answer this; the cause is in its log'),
			requestId,
		)
	})
	return app
}
export type App = ReturnType<typeof createApp>
