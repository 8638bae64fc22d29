import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { createApp } from './app.ts'
import { publicationHash } from './contract/publication.ts'
import type { Database } from './db.ts'
import { once } from './once.ts'
import { type Retirable, retirable, type Surroundings } from './retirable.ts'

type App = ReturnType<typeof createApp>

interface Options {
	/** The publication; its earlier versions lie in `versions/` beside it, as `npm run publish` leaves them. */
	path: string
	/** The publication as it was opened. Taken over: closed when another has come in its place. */
	database: Database
	open: (path: string) => Promise<Database>
	makeApp: (database: Database) => App
	/** How many earlier versions are kept open. */
	most?: number
	/** Where the unexpected is told. */
	log?: (message: string, cause: unknown) => void
}

/** An opened publication with its app. */
interface Open extends Retirable {
	hash: string
}

const VERSION = /^\/v\/([^/]*)(\/.*)?$/
const publicationRow = z.looseObject({ hash: publicationHash })

async function openVersion(database: Database, makeApp: Options['makeApp']): Promise<Open> {
	const [row] = await database.query(new URL('./dataset/publication.sql', import.meta.url), publicationRow)
	if (!row) throw new Error('not a publication')
	return { hash: row.hash, ...retirable(database, makeApp(database)) }
}

/** The file that a path names now; null: none. Another file under the same name has another identity, an overwritten one has not. */
function identity(path: string): string | null {
	const found = statSync(path, { throwIfNoEntry: false })
	return found ? `${found.dev} ${found.ino}` : null
}

/**
 * A publication and its earlier versions behind one address: `/v/{hash}/…` has the same pages and API as the root, of that
 * version. A publication that another was renamed over is followed without a restart, from the next request on; what
 * cannot be opened, or is no publication, is not followed. The path of a version is made of its hash alone: 16 hex digits.
 */
export async function versionServer({ path, database, open, makeApp, most = 4, log = () => {} }: Options) {
	let current = await openVersion(database, makeApp)
	let seen = identity(path)
	let following: Promise<void> | null = null
	const kept = new Map<string, () => Promise<Open | null>>()

	/** Opens a publication, or null when the file is something else. */
	async function opened(file: string): Promise<Open | null> {
		const found = await open(file)
		if (found.isPublication) return openVersion(found, makeApp)
		found.close()
		return null
	}

	async function follow(): Promise<void> {
		const now = identity(path)
		if (now === null || now === seen) return
		seen = now
		try {
			const next = await opened(path)
			if (next === null)
				return log(`${path} was replaced by something that is no publication: the one before stays`, null)
			const before = current
			current = next
			before.retire()
			log(`${path} was replaced: version ${next.hash} is served from now on`, null)
		} catch (error) {
			log(`${path} was replaced, but cannot be opened: the publication before stays`, error)
		}
	}

	/** An earlier version; null when it is not kept. */
	async function version(hash: string): Promise<Open | null> {
		const file = join(dirname(path), 'versions', `${hash}.duckdb`)
		// Looked up first, so that asking for what is not there never closes what is.
		if (!kept.has(hash) && identity(file) === null) return null
		const get =
			kept.get(hash) ??
			once(async () => {
				const found = await opened(file)
				if (found === null || found.hash === hash) return found
				found.retire()
				return null
			})
		kept.delete(hash)
		kept.set(hash, get)
		const [oldest] = kept.keys()
		if (kept.size > most && oldest !== undefined) {
			const old = kept.get(oldest)
			kept.delete(oldest)
			void old?.().then(
				(found) => found?.retire(),
				() => {},
			)
		}
		try {
			return await get()
		} catch (error) {
			log(`${file} cannot be opened`, error)
			return null
		}
	}

	async function fetch(request: Request, surroundings?: Surroundings): Promise<Response> {
		following ??= follow().finally(() => {
			following = null
		})
		await following
		const url = new URL(request.url)
		const [, hash = '', rest = ''] = VERSION.exec(url.pathname) ?? []
		if (!publicationHash.safeParse(hash).success) return current.fetch(request, surroundings)
		const found = hash === current.hash ? current : await version(hash)
		// The app says in words that it has no such version.
		if (found === null) return current.fetch(request, surroundings)
		if (rest === '') return new Response(null, { status: 308, headers: { Location: `/v/${hash}/${url.search}` } })
		url.pathname = rest
		const { method, headers, signal } = request
		// The page tells where it is found; from the request that can no longer be seen.
		return found.fetch(new Request(url, { method, headers, signal }), { ...surroundings, version: hash })
	}

	return {
		fetch,
		/** Closes everything, as soon as the answers under way are given. */
		close() {
			current.retire()
			for (const get of kept.values())
				void get().then(
					(found) => found?.retire(),
					() => {},
				)
			kept.clear()
		},
	}
}
