import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from './app.ts'
import { signInFor } from './auth/settings.ts'
import { type Database, DatasetError, openDatabase } from './db.ts'
import { EnvError, readEnv } from './env.ts'
import { versionServer } from './versions.ts'

const webRoot = fileURLToPath(new URL('../web/dist/', import.meta.url))
const tell = (text: string) => process.stderr.write(`${text}\n`)

/** Starts the server on the Dataset that the environment names, and stops it properly on a signal. */
async function main(): Promise<void> {
	const { DATABASE, PORT, HOST } = readEnv(process.env)
	if (!existsSync(DATABASE)) {
		throw new DatasetError(`${DATABASE} does not exist: set DATABASE, or make the demo with \`npm run build-demo\``)
	}
	const database = await openDatabase(DATABASE)
	const signIn = signInFor(process.env, HOST, database.isPublication)
	const log = (message: string, cause: unknown) =>
		tell(`${new Date().toISOString()} ${message}${cause ? `\n${details(cause)}` : ''}`)
	const makeApp = (of: Database) => createApp(of, { webRoot, signIn, log })
	// Of a publication earlier versions are answered too, and a newer one that takes its place.
	const { fetch, close } = database.isPublication
		? await versionServer({ path: DATABASE, database, open: openDatabase, makeApp, log })
		: { fetch: makeApp(database).fetch, close: () => database.close() }
	const server = serve({ fetch, port: PORT, hostname: HOST }, ({ address, port, family }) => {
		const host = family === 'IPv6' ? `[${address}]` : address === '127.0.0.1' ? 'localhost' : address
		process.stdout.write(`Regiekaart serves ${DATABASE} on http://${host}:${port}\n`)
	})
	server.on('error', (error: NodeJS.ErrnoException) => {
		const reason =
			error.code === 'EADDRINUSE' ? `port ${PORT} is in use: set PORT to another` : `cannot listen: ${error.message}`
		tell(reason)
		process.exit(1)
	})

	let stopping = false
	const stop = () => {
		if (stopping) process.exit(1)
		stopping = true
		// Answers under way are finished; connections that browsers keep open would hold us for ever.
		server.close(() => {
			close()
			process.exit(0)
		})
		if ('closeIdleConnections' in server) server.closeIdleConnections()
		setTimeout(() => process.exit(0), 3000).unref()
	}
	process.on('SIGINT', stop)
	process.on('SIGTERM', stop)
}

function details(cause: unknown): string {
	if (!(cause instanceof Error)) return String(cause)
	return `${cause.stack ?? cause.message}${cause.cause ? `\ncaused by ${details(cause.cause)}` : ''}`
}

// A request never takes the server down: whatever escapes a handler is logged here.
process.on('unhandledRejection', (reason) => tell(`unhandled: ${details(reason)}`))

main().catch((error: unknown) => {
	tell(error instanceof DatasetError || error instanceof EnvError ? error.message : details(error))
	process.exit(1)
})
