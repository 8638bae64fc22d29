/** Makes something at first use and keeps it; a failure is not kept, so that the next caller tries again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined
	return () => {
		kept ??= make().catch((error: unknown) => {
			kept = undefined
			throw error
		})
		return kept
	}
}

/** The same per key. */
export function onceEach<K, T>(make: (key: K) => Promise<T>): (key: K) => Promise<T> {
	const kept = new Map<K, () => Promise<T>>()
	return (key) => {
		let get = kept.get(key)
		if (!get) {
			get = once(() => make(key))
			kept.set(key, get)
		}
		return get()
	}
}

/** The same per key, of which the `size` last made are kept: for answers to questions of which there is no end. */
export function onceEachOf<T>(size: number, make: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const kept = new Map<string, () => Promise<T>>()
	return (key) => {
		const get = kept.get(key) ?? once(() => make(key))
		kept.delete(key)
		kept.set(key, get)
		const [oldest] = kept.keys()
		if (kept.size > size && oldest !== undefined) kept.delete(oldest)
		return get()
	}
}
