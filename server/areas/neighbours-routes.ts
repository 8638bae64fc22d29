import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { neighboursAnswer, neighboursCsvQuery, neighboursQuery } from '../contract/area.ts'
import { csvResponse } from '../http/csv.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readLinks } from './neighbours.ts'
import { neighboursCsv } from './neighbours-csv.ts'

const neighbours = createRoute({
	method: 'get',
	path: '/areas/neighbours',
	operationId: 'getNeighbours',
	summary: 'Which areas of a level border on which',
	description:
		'Queen contiguity on the borders as imported, within a few metres where borders were simplified apart. An area without neighbours has an empty list. How each link was found stands in /areas/neighbours.csv.',
	request: { query: neighboursQuery },
	responses: {
		200: { description: 'Code to codes', content: { 'application/json': { schema: neighboursAnswer } } },
		...problems,
	},
})

const neighboursTable = createRoute({
	method: 'get',
	path: '/areas/neighbours.csv',
	operationId: 'getNeighboursCsv',
	summary: 'The same as a table, one row per link, with how it was found and the metres of border in common',
	description: 'Areas without neighbours have one row with an empty neighbour.',
	request: { query: neighboursCsvQuery },
	responses: {
		200: { description: 'RFC 4180, UTF-8 with byte order mark', content: { 'text/csv': { schema: z.string() } } },
		...problems,
	},
})

/** Of the internal face alone: a publication brings no neighbours, and none would read as islands everywhere. */
export const neighboursRoutes = (served: Served) =>
	new OpenAPIHono()
		.openapi(neighbours, async (c) => {
			const { level } = c.req.valid('query')
			const [division, links] = await Promise.all([served.division(), readLinks(served, level)])
			const lists: Record<string, string[]> = Object.fromEntries(division.levels[level].codes.map((code) => [code, []]))
			for (const { area, neighbour } of links) lists[area]?.push(neighbour)
			return c.json(lists, 200)
		})
		.openapi(neighboursTable, async (c) => {
			const { level, ...choices } = c.req.valid('query')
			const { name, body } = await neighboursCsv(served, level, choices)
			return csvResponse(name, body)
		})
