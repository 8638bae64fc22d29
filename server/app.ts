import { OpenAPIHono } from '@hono/zod-openapi'
import { areasRoutes } from './areas/routes.ts'
import { datasetRoutes } from './dataset/routes.ts'
import type { Database } from './db.ts'
import { healthRoutes } from './health/routes.ts'
import { ProblemError, problemResponse } from './http/problem.ts'
import { refuseInvalid } from './http/validation.ts'
import { investmentsRoutes } from './investments/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { serve } from './served.ts'
import { signalsRoutes } from './signals/routes.ts'
import { valuesRoutes } from './values/routes.ts'

export const API_VERSION = '1.0.0'

/** How the server tells what it did not expect; `console.error` in production, a list in tests. */
export type Log = (message: string, cause: unknown) => void

function createApi(database: Database) {
	const served = serve(database)
	return new OpenAPIHono({ defaultHook: refuseInvalid })
		.route('/', healthRoutes(served))
		.route('/', datasetRoutes(served))
		.route('/', metricsRoutes(served))
		.route('/', areasRoutes(served))
		.route('/', valuesRoutes(served))
		.route('/', seriesRoutes(served))
		.route('/', signalsRoutes(served))
		.route('/', investmentsRoutes(served))
}

/** The whole server on one Dataset: `/api/v1/…`. Listens to nothing; `app.request()` answers too. */
export function createApp(database: Database) {
	const api = createApi(database)
	const root = new OpenAPIHono()
	root.use('/api/*', async (c, next) => {
		await next()
		c.res.headers.set('API-Version', API_VERSION)
	})
	const app = root.route('/api/v1', api)
	app.onError((error) => {
		if (error instanceof ProblemError) return problemResponse(error)
		return problemResponse(new ProblemError(500, 'the server failed'))
	})
	return app
}
export type App = ReturnType<typeof createApp>
