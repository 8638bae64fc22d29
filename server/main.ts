import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { signInFor } from './auth/settings.ts'
import { type Database, DatasetError, openDatabase } from './db.ts'
import { EnvError, givenLimits, readEnv } from './env.ts'
import { makeProtection } from './http/protection.ts'
import { limitsFor } from './limits.ts'
import { listen } from './listen.ts'
import { type Log, makeLog } from './log.ts'
import { versionServer } from './versions.ts'

const webRoot = fileURLToPath(new URL('../web/dist/', import.meta.url))
/** For whoever starts the server: words, not a line of the log. */
const tell = (text: string) => process.stderr.write(`${text}\n`)
let log: Log | null = null

/** Starts the server on the Dataset that the environment names, and stops it properly on a signal. */
async function main(): Promise<void> {
	const env = readEnv(process.env)
	const { DATABASE, PORT, HOST, PRESENTATIONS: presentations, EDITIONS: folder } = env
	if (!existsSync(DATABASE)) {
		throw new DatasetError(`${DATABASE} does not exist: set DATABASE, or make the demo with \`npm run build-demo\``)
	}
	// Who starts it by hand sees what is wrong; a machine that keeps the log gets every request.
	log = makeLog(env.LOG_LEVEL ?? (process.stderr.isTTY ? 'warn' : 'info'))
	const given = givenLimits(env)
	const open = (path: string) => openDatabase(path, limitsFor(false, given))
	const database = await open(DATABASE)
	const signIn = signInFor(process.env, HOST, database.isPublication)
	const limits = limitsFor(database.isPublication, given)
	const protection = makeProtection(limits)
	const publicUrl = signIn?.publicUrl ?? env.PUBLIC_URL
	const editions = { folder, source: DATABASE }
	const makeApp = (of: Database) =>
		createApp(of, { webRoot, publicUrl, presentations, editions, signIn, protection, ...log })
	// Of a publication earlier versions are answered too, and a newer one that takes its place.
	const { fetch, close } = database.isPublication
		? await versionServer({ path: DATABASE, database, open, makeApp, log: log.log })
		: { fetch: makeApp(database).fetch, close: () => database.close() }
	const server = listen(fetch, { port: PORT, hostname: HOST }, limits, () => {
		const address = server.address()
		const { family = '', address: ip = HOST, port = PORT } = typeof address === 'object' ? (address ?? {}) : {}
		const host = family === 'IPv6' ? `[${ip}]` : ip === '127.0.0.1' ? 'localhost' : ip
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
		server.closeIdleConnections()
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
process.on('unhandledRejection', (reason) =>
	log ? log.log('unhandled', reason) : tell(`unhandled: ${details(reason)}`),
)

main().catch((error: unknown) => {
	tell(error instanceof DatasetError || error instanceof EnvError ? error.message : details(error))
	process.exit(1)
})
