import { AsyncLocalStorage } from 'node:async_hooks'

/** The work that one request asks for: queries and threads that begin in it can be stopped together. */
export interface Work {
	/** Why it was stopped; null: it goes on. */
	readonly stopped: Error | null
	/** Calls `stop` when the work is stopped, at once if it has been; the answer takes that back, for what ended by itself. */
	onStop(stop: () => void): () => void
	/** Stops everything that has begun, and whatever begins after. Whoever waits for it gets `reason`. */
	stop(reason: Error): void
}

const storage = new AsyncLocalStorage<Work>()

/** The work that the caller runs in; undefined outside a request: a script, a test, what is read at the start. */
export const currentWork = (): Work | undefined => storage.getStore()

/** Runs `task` as work that can be stopped. */
export function asWork<T>(task: (work: Work) => Promise<T>): Promise<T> {
	const stops = new Set<() => void>()
	let stopped: Error | null = null
	const work: Work = {
		get stopped() {
			return stopped
		},
		onStop(stop) {
			if (stopped) stop()
			else stops.add(stop)
			return () => stops.delete(stop)
		},
		stop(reason) {
			if (stopped) return
			stopped = reason
			for (const stop of stops) stop()
			stops.clear()
		},
	}
	return storage.run(work, () => task(work))
}
