import type { createApp } from './app.ts'
import type { Database } from './db.ts'

type App = ReturnType<typeof createApp>
/** What the listener hands on beside the request: the connection it came by. */
export type Surroundings = Parameters<App['fetch']>[1]

/** An opened Dataset with its app, which is closed only when nothing of it is being asked. */
export interface Retirable {
	fetch: (request: Request, surroundings: Surroundings) => Promise<Response>
	/** Closes as soon as the answers under way are given. */
	retire: () => void
}

export function retirable(database: Pick<Database, 'close'>, app: Pick<App, 'fetch'>): Retirable {
	let underWay = 0
	let retired = false
	let closed = false
	const closeWhenIdle = () => {
		if (closed || !retired || underWay > 0) return
		closed = true
		database.close()
	}
	return {
		async fetch(request, surroundings) {
			underWay++
			try {
				return await app.fetch(request, surroundings)
			} finally {
				underWay--
				closeWhenIdle()
			}
		},
		retire() {
			retired = true
			// Whoever has just been given this has begun to ask by then.
			setImmediate(closeWhenIdle)
		},
	}
}
