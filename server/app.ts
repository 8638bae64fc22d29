import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { cors } from 'hono/cors'
import { openAccess, signInAccess } from './auth/access.ts'
import type { SignInSettings } from './auth/settings.ts'
import { type Database, QueryError } from './db.ts'
import { embedRoutes } from './embed/routes.ts'
import { type InternalApi, internalApi, publicApi } from './faces.ts'
import { finish } from './http/finish.ts'
import { headers } from './http/headers.ts'
import { overwritten, ProblemError, problemResponse } from './http/problem.ts'
import { suggest } from './http/suggest.ts'
import { API_VERSION, openApiDocument } from './openapi.ts'
import { serve } from './served.ts'
import { serveFiles } from './static.ts'

interface Options {
	/** Folder of the built front end; without it only the API answers. */
	webRoot?: string
	/** Address under which browsers reach the server, from PUBLIC_URL. */
	publicUrl?: string | undefined
	/** How people sign in to the internal face; without it that face answers to this machine's own names alone. */
	signIn?: SignInSettings | null
	/** The clock that sessions expire by, in milliseconds. */
	now?: () => number
	/** Where the unexpected is told: the message has no secrets, the cause has everything. */
	log?: (message: string, cause: unknown) => void
}

/** What is public may be fetched from any site; no cookie goes along, and there is none. */
const publicCors = cors({
	origin: '*',
	allowMethods: ['GET', 'HEAD'],
	exposeHeaders: ['API-Version', 'Content-Disposition', 'ETag', 'Retry-After', 'X-Request-Id'],
	maxAge: 24 * 3600,
})

/**
 * The whole server on one Dataset. A publication shows its public face and nothing else; an internal Dataset never does.
 * Listens to nothing: `app.request()` answers, and so does a listener on `app.fetch`.
 */
export function createApp(
	database: Database,
	{ webRoot, publicUrl, signIn = null, now = Date.now, log = () => {} }: Options = {},
) {
	const served = serve(database)
	const { isPublication } = database
	// The client of the public face asks a part of what the internal one does: one type serves both.
	const api = (isPublication ? publicApi(served) : internalApi(served)) as InternalApi
	const paths = Object.keys(openApiDocument(api).paths).map((path) => `/api/v1${path}`)
	const root = new OpenAPIHono()
	root.use(
		headers({
			isPublication,
			publication: async () => (await served.dataset()).publication,
			https: publicUrl?.startsWith('https:') ?? false,
		}),
	)
	if (isPublication) root.use(publicCors)
	root.use('/api/*', async (c, next) => {
		await next()
		c.res.headers.set('API-Version', API_VERSION)
	})
	root.use('/api/*', finish)
	if (!isPublication) {
		const access = signIn === null ? openAccess() : signInAccess(signIn, { now, log })
		;(root as Hono).route('/auth', access.routes)
		root.use(access.guard)
	}
	root.use(async (c, next) => {
		if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
		throw new ProblemError(405, `${c.req.method} is not possible: this server only reads (GET, HEAD)`)
	})
	root.get('/api/v1/openapi.json', (c) => c.json(openApiDocument(api)))
	const app = root.route('/api/v1', api)
	if (isPublication) (root as Hono).route('/', embedRoutes(served))
	if (webRoot !== undefined) (root as Hono).use(serveFiles(webRoot))

	app.notFound((c) => {
		const { path } = c.req
		if (path.startsWith('/api')) {
			return problemResponse(
				new ProblemError(404, `there is no ${path.slice(0, 200)} in this API`, {
					suggestions: suggest(path, paths, 3),
				}),
			)
		}
		const detail =
			path === '/'
				? 'the front end is not built: run `npm run build`'
				: isPublication && path.startsWith('/v/')
					? 'this version of the publication is not kept here; without /v/… it is the newest'
					: `there is no ${path.slice(0, 200)}`
		return problemResponse(new ProblemError(404, detail))
	})
	app.onError((error, c) => {
		if (error instanceof ProblemError) return problemResponse(error)
		if (database.isOverwritten()) return problemResponse(overwritten())
		const where = error instanceof QueryError ? ` in ${error.file}` : ''
		log(`${c.req.method} ${c.req.url} failed${where}`, error)
		return problemResponse(new ProblemError(500, 'the server could not answer this; the cause is in its log'))
	})
	return app
}
export type App = ReturnType<typeof createApp>
