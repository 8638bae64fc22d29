import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { z } from 'zod'
import { seriesAnswer, seriesQuery } from '../contract/values.ts'
import { problems } from '../http/responses.ts'
import type { Served } from '../served.ts'
import { readSeries } from './series.ts'

const series = createRoute({
	method: 'get',
	path: '/series',
	operationId: 'getSeries',
	summary: 'A metric of one or more areas through time',
	description:
		'Years, or months for signals. Each value is what /values answers for that period; `partial` marks periods that the data cover in part.',
	request: { query: seriesQuery },
	responses: {
		200: { description: 'Years or months without gaps', content: { 'application/json': { schema: seriesAnswer } } },
		...problems,
	},
})
export type SeriesAnswer = z.infer<typeof seriesAnswer>

export const seriesRoutes = (served: Served) =>
	new OpenAPIHono().openapi(series, async (c) => c.json(await readSeries(served, c.req.valid('query')), 200))
