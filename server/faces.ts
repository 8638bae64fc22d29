import { OpenAPIHono } from '@hono/zod-openapi'
import { alertsRoutes } from './alerts/routes.ts'
import { neighboursRoutes } from './areas/neighbours-routes.ts'
import { areasRoutes } from './areas/routes.ts'
import { datasetRoutes } from './dataset/routes.ts'
import { differencesRoutes } from './differences/routes.ts'
import { similarRoutes } from './differences/similar-routes.ts'
import type { EditionShelf } from './editions/edition-shelf.ts'
import { editionsRoutes } from './editions/routes.ts'
import { exportRoutes } from './export/routes.ts'
import { funnelRoutes } from './funnel/routes.ts'
import { healthRoutes } from './health/routes.ts'
import { hotspotsRoutes } from './hotspots/routes.ts'
import { refuseInvalid } from './http/validation.ts'
import { investmentsRoutes } from './investments/routes.ts'
import { metricsRoutes } from './metrics/routes.ts'
import { pictureRoutes } from './picture/routes.ts'
import type { PresentationStore } from './presentations/presentation-store.ts'
import { presentationsRoutes } from './presentations/routes.ts'
import { prioritiesRoutes } from './priorities/routes.ts'
import { scenesRoutes } from './scenes/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import type { Served } from './served.ts'
import { signalsRoutes } from './signals/routes.ts'
import { trendsRoutes } from './trends/routes.ts'
import { valuesRoutes } from './values/routes.ts'

/** What anybody may ask of a publication. Chained so that its type reaches the client. */
export const publicApi = (served: Served) =>
	new OpenAPIHono({ defaultHook: refuseInvalid })
		.route('/', healthRoutes(served))
		.route('/', datasetRoutes(served))
		.route('/', metricsRoutes(served))
		.route('/', areasRoutes(served))
		.route('/', valuesRoutes(served))
		.route('/', seriesRoutes(served))
		.route('/', investmentsRoutes(served))
		.route('/', pictureRoutes(served))
		.route('/', scenesRoutes(served))

/** What anybody may ask of a frozen edition of a publication: the same, and the presentation that it is of. */
export const publicEditionApi = (served: Served, presentations: PresentationStore, editions: EditionShelf) =>
	new OpenAPIHono({ defaultHook: refuseInvalid })
		.route('/', publicApi(served))
		.route('/', presentationsRoutes(presentations))
		.route('/', exportRoutes(served, presentations))
		.route('/', editionsRoutes({ served, store: presentations, shelf: editions }))

/** What the team may ask of an internal Dataset: the same, and what only it can answer. */
export const internalApi = (served: Served, presentations: PresentationStore, editions: EditionShelf) =>
	new OpenAPIHono({ defaultHook: refuseInvalid })
		// Before /areas/{code}, which would take the word for a code.
		.route('/', neighboursRoutes(served))
		.route('/', publicApi(served))
		.route('/', signalsRoutes(served))
		.route('/', hotspotsRoutes(served))
		.route('/', funnelRoutes(served))
		.route('/', trendsRoutes(served))
		.route('/', alertsRoutes(served))
		.route('/', differencesRoutes(served))
		.route('/', similarRoutes(served))
		.route('/', prioritiesRoutes(served))
		.route('/', presentationsRoutes(presentations))
		.route('/', exportRoutes(served, presentations))
		.route('/', editionsRoutes({ served, store: presentations, shelf: editions }))
export type InternalApi = ReturnType<typeof internalApi>
