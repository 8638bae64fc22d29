import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
	categoriesAnswer,
	hexagonsAnswer,
	hexagonsQuery,
	pointsQuery,
	signalSummary,
	summaryQuery,
} from '../contract/signal.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readCategories } from './categories.ts'
import { readHexagons } from './hexagons.ts'
import { readPoints } from './points.ts'
import { readSummary } from './summary.ts'

const categories = createRoute({
	method: 'get',
	path: '/signals/categories',
	operationId: 'listSignalCategories',
	middleware: refuseQuery,
	summary: 'The tree of categories with the number of signals in each',
	description: 'Over all years; the keys are what `category` takes elsewhere.',
	responses: {
		200: { description: 'Categories', content: { 'application/json': { schema: categoriesAnswer } } },
		...problems,
	},
})

const points = createRoute({
	method: 'get',
	path: '/signals/points',
	operationId: 'getSignalPoints',
	summary: 'Signals as typed columns: position, category, status, day',
	description:
		'A JSON header and typed arrays, so that a hundred thousand points are drawn without a hundred thousand objects.',
	request: { query: pointsQuery },
	responses: {
		200: {
			description: 'The container described in server/contract/columns.ts',
			content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
		},
		...problems,
	},
})

const hexagons = createRoute({
	method: 'get',
	path: '/signals/hexagons',
	operationId: 'getSignalHexagons',
	summary: 'Signals per H3 cell, by true area',
	description: 'Cells of one resolution differ in size; `density` is per km² of the cell itself.',
	request: { query: hexagonsQuery },
	responses: {
		200: { description: 'Cells with signals', content: { 'application/json': { schema: hexagonsAnswer } } },
		...problems,
	},
})

const summary = createRoute({
	method: 'get',
	path: '/signals/summary',
	operationId: 'getSignalSummary',
	summary: 'Signals of one area by category, with handling time',
	description: 'Handling time is counted in days between report and resolution, over resolved signals alone.',
	request: { query: summaryQuery },
	responses: {
		200: { description: 'The summary', content: { 'application/json': { schema: signalSummary } } },
		...problems,
	},
})

export const signalsRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(categories, async (c) => c.json(await readCategories(served), 200))
		.openapi(
			points,
			async (c) =>
				new Response(await readPoints(served, c.req.valid('query')), {
					headers: { 'Content-Type': 'application/octet-stream' },
				}),
		)
		.openapi(hexagons, async (c) => c.json(await readHexagons(served, c.req.valid('query')), 200))
		.openapi(summary, async (c) => c.json(await readSummary(served, c.req.valid('query')), 200))
