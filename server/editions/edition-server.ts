import type { createApp } from '../app.ts'
import { type Database, DatasetError } from '../db.ts'
import { once } from '../once.ts'
import { type Retirable, retirable, type Surroundings } from '../retirable.ts'
import { fileOfHash } from './freezing-folder.ts'

interface Options {
	/** Where the editions lie. */
	folder: string
	open: (path: string) => Promise<Database>
	/** The app of an edition, behind the guard of the server. */
	makeApp: (database: Database) => ReturnType<typeof createApp>
	/** How many are kept open. */
	most?: number
	/** Where the unexpected is told. */
	log?: (message: string, cause: unknown) => void
}

/** An edition on the path of a request, and the rest of it. Its file is found by these sixteen letters alone. */
const EDITION_PATH = /^\/e\/([0-9a-f]{16})(\/.*)?$/

/** Opened editions, each with its own app below `/e/{hash}`; of those not asked for longest are closed. */
export function editionServer({ folder, open, makeApp, most = 4, log = () => {} }: Options) {
	const kept = new Map<string, () => Promise<Retirable | null>>()

	async function opened(hash: string): Promise<Retirable | null> {
		const file = fileOfHash(folder, hash)
		if (file === null) return null
		const database = await open(file)
		if (database.edition?.hash === hash) return retirable(database, makeApp(database))
		database.close()
		throw new DatasetError(`${file} does not hold edition ${hash}`)
	}

	function retire(hash: string): void {
		const get = kept.get(hash)
		kept.delete(hash)
		void get?.().then(
			(found) => found?.retire(),
			() => {},
		)
	}

	async function edition(hash: string): Promise<Retirable | null> {
		// Looked up first, so that asking for what is not there never closes what is.
		if (!kept.has(hash) && fileOfHash(folder, hash) === null) return null
		const get = kept.get(hash) ?? once(() => opened(hash))
		kept.delete(hash)
		kept.set(hash, get)
		const [oldest] = kept.keys()
		if (kept.size > most && oldest !== undefined) retire(oldest)
		try {
			return await get()
		} catch (error) {
			kept.delete(hash)
			log(`edition ${hash} cannot be opened`, error)
			return null
		}
	}

	return {
		/** Answers what is asked of an edition; null: the path is none of an edition, or there is none of that hash. */
		async fetch(request: Request, surroundings: Surroundings): Promise<Response | null> {
			const url = new URL(request.url)
			const [, hash, rest = ''] = EDITION_PATH.exec(url.pathname) ?? []
			const found = hash === undefined ? null : await edition(hash)
			if (found === null) return null
			if (rest === '') return new Response(null, { status: 308, headers: { Location: `/e/${hash}/${url.search}` } })
			url.pathname = rest
			const { method, headers, signal } = request
			return found.fetch(new Request(url, { method, headers, signal }), surroundings)
		},
		close() {
			for (const hash of [...kept.keys()]) retire(hash)
		},
	}
}
