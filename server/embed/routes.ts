import { Hono } from 'hono'
import type { Served } from '../served.ts'

/** GET /embed and /oembed: pages of the public face alone. */
export const embedRoutes = (_served: Served) => new Hono()
