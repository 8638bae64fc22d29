import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
	hotspotsAnswer,
	hotspotsCsvQuery,
	hotspotsQuery,
	robustnessAnswer,
	robustnessQuery,
} from '../contract/hotspot.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { hotspotsCsv } from './csv.ts'
import { readHotspots } from './hotspots.ts'
import { readRobustness } from './robustness.ts'

const hotspots = createRoute({
	method: 'get',
	path: '/hotspots',
	operationId: 'getHotspots',
	summary: 'Where a metric clusters high or low, and where that cannot be said',
	description:
		'Getis-Ord Gi* (or local Moran, or a scan) over queen contiguity; event counts with a population as Empirical-Bayes-standardised rates. Every area has a status: only `tested` has z, p and q, and `bin` 0 means tested and not significant, not "fine".',
	request: { query: hotspotsQuery },
	responses: {
		200: { description: 'One row per area', content: { 'application/json': { schema: hotspotsAnswer } } },
		...problems,
	},
})

const csv = createRoute({
	method: 'get',
	path: '/hotspots.csv',
	operationId: 'getHotspotsCsv',
	summary: 'The same as a table',
	description: 'Each row carries metric, period, method, number tested, source and licence.',
	request: { query: hotspotsCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

const robustness = createRoute({
	method: 'get',
	path: '/hotspots/robustness',
	operationId: 'getRobustness',
	summary: 'Does it hold: the same test with permutation, per wijk, on the year before and by a scan',
	description: 'What stands and what changes of the hot and cold areas of /hotspots.',
	request: { query: robustnessQuery },
	responses: {
		200: { description: 'One entry per check', content: { 'application/json': { schema: robustnessAnswer } } },
		...problems,
	},
})

export const hotspotsRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(hotspots, async (c) => c.json(await readHotspots(served, c.req.valid('query')), 200))
		.openapi(csv, async (c) => {
			const { language, decimal, ...query } = c.req.valid('query')
			const { name, body } = await hotspotsCsv(served, await readHotspots(served, query), { language, decimal })
			return csvResponse(name, body)
		})
		.openapi(robustness, async (c) => c.json(await readRobustness(served, c.req.valid('query')), 200))
