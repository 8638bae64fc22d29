import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { pictureQuery, pngQuery } from '../contract/picture-query.ts'
import { problems } from '../http/responses.ts'
import { onceEachOf } from '../once.ts'
import type { Served } from '../served.ts'
import { atMost } from './at-most.ts'
import { drawPng } from './draw-png.ts'
import { makePicture, refusePicture } from './make-picture.ts'
import { topologies } from './topologies.ts'

/** Pictures kept in memory; each is some tens of kilobytes, a large PNG some hundreds. */
const KEPT = 48
/** Rasterised at a time: the rest of the server needs its threads too. */
const AT_ONCE = 2

const description =
	'The question of /values, or what a reading says of it, as a picture with title, legend, source, licence and date. The names of the parameters are those of a View, so that the search parameters of a link draw the same map.'

const svg = createRoute({
	method: 'get',
	path: '/map.svg',
	operationId: 'getMapSvg',
	summary: 'The map as a picture that stays sharp: for pages, print and further drawing',
	description: `${description} Holds no script and nothing from elsewhere; every area has its name and figure as a title.`,
	request: { query: pictureQuery },
	responses: {
		200: { description: 'SVG 1.1, UTF-8', content: { 'image/svg+xml': { schema: z.string() } } },
		...problems,
	},
})

const png = createRoute({
	method: 'get',
	path: '/map.png',
	operationId: 'getMapPng',
	summary: 'The same picture in pixels: for mail, cards and slides',
	description: `${description} A card for social media: width=1200, height=630, textScale=1.5.`,
	request: { query: pngQuery },
	responses: {
		200: {
			description: 'PNG',
			content: { 'image/png': { schema: z.string().meta({ format: 'binary' }) } },
		},
		...problems,
	},
})

const pictureResponse = (
	body: string | Uint8Array<ArrayBuffer>,
	type: string,
	name: string,
	headers: HeadersInit = {},
) =>
	new Response(body, {
		headers: { ...headers, 'Content-Type': type, 'Content-Disposition': `inline; filename="${name}"` },
	})

/** GET /map.svg and /map.png: any View as a picture. */
export function pictureRoutes(served: Served) {
	const geometry = topologies(served.database)
	const pictures = onceEachOf(KEPT, (key) => makePicture(served, geometry, JSON.parse(key)))
	const queue = atMost(AT_ONCE)
	const images = onceEachOf(KEPT, async (key) => {
		const { scale, ...query } = JSON.parse(key)
		const { name, svg } = await pictures(JSON.stringify(query))
		const image = await queue(() => drawPng(svg, scale))
		return { name, image, tag: `"${createHash('sha1').update(image).digest('base64url')}"` }
	})
	return new OpenAPIHono()
		.openapi(svg, async (c) => {
			const query = c.req.valid('query')
			refusePicture(query, 1, served.database.isPublication)
			const { name, svg } = await pictures(JSON.stringify(query))
			return pictureResponse(svg, 'image/svg+xml; charset=utf-8', `${name}.svg`)
		})
		.openapi(png, async (c) => {
			const query = c.req.valid('query')
			refusePicture(query, query.scale, served.database.isPublication)
			const { name, image, tag } = await images(JSON.stringify(query))
			return pictureResponse(new Uint8Array(image), 'image/png', `${name}.png`, { ETag: tag })
		})
}
