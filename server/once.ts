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
