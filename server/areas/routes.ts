import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { areaProfile, areasAnswer, areasQuery, geometryQuery } from '../contract/area.ts'
import { areaCode } from '../contract/common.ts'
import { refuseQuery } from '../http/refuse-query.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { toArea } from './division.ts'
import { type GeometryFormat, geometryServer } from './geometry.ts'
import { readProfile } from './profile.ts'

const list = createRoute({
	method: 'get',
	path: '/areas',
	operationId: 'listAreas',
	summary: 'The areas of a level, without geometry',
	description: 'Codes, names, parents, inhabitants, a point inside and the bounding box of each.',
	request: { query: areasQuery },
	responses: {
		200: { description: 'Areas by code', content: { 'application/json': { schema: areasAnswer } } },
		...problems,
	},
})

const geometry = (format: GeometryFormat) =>
	({
		method: 'get',
		summary: `Geometry of a level as ${format === 'geojson' ? 'GeoJSON' : 'TopoJSON (object `areas` or `context`)'}`,
		description: 'Geometry never changes with the metric: fetch it once, and colour it with the values of /values.',
		request: { query: geometryQuery },
		responses: {
			200: {
				description: 'WGS84; may be kept for ever when asked with the hash of /dataset',
				content: {
					[format === 'geojson' ? 'application/geo+json' : 'application/json']: { schema: z.looseObject({}) },
				},
			},
			...problems,
		},
	}) as const

const geojson = createRoute({ path: '/areas.geojson', operationId: 'getAreasGeojson', ...geometry('geojson') })
const topojson = createRoute({ path: '/areas.topojson', operationId: 'getAreasTopojson', ...geometry('topojson') })

const profile = createRoute({
	method: 'get',
	path: '/areas/{code}',
	operationId: 'getArea',
	middleware: refuseQuery,
	summary: 'One area: its place, size and kind, and the areas like it',
	description:
		'Similar areas share urbanity class and building period, as far as the Dataset knows them; the rule is in the answer.',
	request: { params: z.object({ code: areaCode }) },
	responses: {
		200: { description: 'The profile', content: { 'application/json': { schema: areaProfile } } },
		...problems,
	},
})

export function areasRoutes(served: Served) {
	const serveGeometry = geometryServer(served.database, async () => (await served.dataset()).geometry)
	return new OpenAPIHono()
		.openapi(list, async (c) => {
			const { level } = c.req.valid('query')
			const [division, { divisionYear }] = await Promise.all([served.division(), served.dataset()])
			return c.json({ level, year: divisionYear, areas: division.levels[level].rows.map(toArea) }, 200)
		})
		.openapi(geojson, (c) =>
			serveGeometry({ ...c.req.valid('query'), format: 'geojson', acceptEncoding: c.req.header('Accept-Encoding') }),
		)
		.openapi(topojson, (c) =>
			serveGeometry({ ...c.req.valid('query'), format: 'topojson', acceptEncoding: c.req.header('Accept-Encoding') }),
		)
		.openapi(profile, async (c) => c.json(await readProfile(served, c.req.valid('param').code), 200))
}
