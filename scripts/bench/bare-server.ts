import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The baseline of the bench `public`: Hono on node, one route that answers a text of some length and nothing else. */
const body = 'x'.repeat(Number(process.argv[2] ?? 2))
const app = new Hono().get('/', (c) => c.text(body))
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
	process.stdout.write(`http://127.0.0.1:${port}\n`)
})
process.on('SIGTERM', () => {
	server.close()
	process.exit(0)
})
