import { OpenAPIHono } from '@hono/zod-openapi'
import type { Served } from '../served.ts'

/** GET /map.svg and /map.png: any View as a picture. */
export const pictureRoutes = (_served: Served) => new OpenAPIHono()
