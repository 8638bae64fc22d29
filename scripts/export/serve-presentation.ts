import { once } from 'node:events'
import { join } from 'node:path'
import { createApp } from '../../server/app.ts'
import type { Database } from '../../server/db.ts'
import { limitsFor } from '../../server/limits.ts'
import { listen } from '../../server/listen.ts'
import type { KeptPresentation } from '../../server/presentations/presentation-store.ts'
import { readOnlyStore } from '../../server/presentations/read-only-store.ts'
import { root } from '../build/sources.ts'

export interface ServedPresentation {
	/** `http://127.0.0.1:40123`, without a slash behind it. */
	url: string
	close(): Promise<void>
}

/** The app with one presentation that nobody can change, on a port of this machine that is free; `log` hears what fails. */
export async function servePresentation(
	database: Database,
	kept: KeptPresentation,
	log: (message: string, cause: unknown) => void,
): Promise<ServedPresentation> {
	const webRoot = join(root, 'web/dist')
	const app = createApp(database, { webRoot, presentations: readOnlyStore([kept]), log })
	const server = listen(app.fetch, { port: 0, hostname: '127.0.0.1' }, limitsFor(database.isPublication), () => {})
	if (!server.listening) await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no free port')
	return {
		url: `http://127.0.0.1:${address.port}`,
		async close() {
			server.closeAllConnections()
			await new Promise<void>((resolve) => server.close(() => resolve()))
		},
	}
}
