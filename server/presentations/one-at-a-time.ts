/** Runs what has the same key one after the other, in the order it came; what has another key does not wait. */
export function oneAtATime() {
	const last = new Map<string, Promise<unknown>>()
	return async function run<T>(key: string, work: () => Promise<T>): Promise<T> {
		const before = last.get(key) ?? Promise.resolve()
		const own = before.then(work, work)
		const settled = own.catch(() => {})
		last.set(key, settled)
		try {
			return await own
		} finally {
			if (last.get(key) === settled) last.delete(key)
		}
	}
}
