import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { demoDataset } from './build/demo-dataset.ts'
import { root } from './build/sources.ts'

/** `npm run dev`: the server, restarted when its sources change, and Vite with hot reload of the front end. Ctrl-C ends both. */

const port = process.env.PORT ?? '8787'
const database = process.env.DATABASE || (await demoDataset())

const server = spawn(
	process.execPath,
	[join(root, 'node_modules/tsx/dist/cli.mjs'), 'watch', '--clear-screen=false', join(root, 'server/main.ts')],
	{ cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, PORT: port, DATABASE: database } },
)

// Read by vite.config.ts: where /api goes.
process.env.REGIEKAART_SERVER = `http://127.0.0.1:${port}`
const { createServer } = await import('vite')
const vite = await createServer({ configFile: join(root, 'vite.config.ts') })
await vite.listen()
vite.printUrls()

async function stop(): Promise<void> {
	server.kill()
	await vite.close()
	process.exit()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
server.once('exit', stop)
