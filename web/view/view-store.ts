/** Where the search parameters of a View stand. Addresses are those of this page, whatever holds them. */
export interface ViewStore {
	/** `?metric=…`, or empty. */
	read: () => string
	subscribe: (listener: () => void) => () => void
	/** `replace`: no step of its own to go back to. */
	write: (search: string, replace: boolean) => void
}

/** The address bar: what is chosen is in it, and the back button undoes. The only code that reads or writes it for a View. */
export const urlStore: ViewStore = (() => {
	const changed = new EventTarget()
	return {
		read: () => window.location.search,
		subscribe(listener) {
			changed.addEventListener('change', listener)
			window.addEventListener('popstate', listener)
			return () => {
				changed.removeEventListener('change', listener)
				window.removeEventListener('popstate', listener)
			}
		},
		write(search, replace) {
			const href = `${window.location.pathname}${search}`
			if (href === window.location.pathname + window.location.search) return
			if (replace) window.history.replaceState(null, '', href)
			else window.history.pushState(null, '', href)
			changed.dispatchEvent(new Event('change'))
		},
	}
})()

/** A View of its own beside the address: of a scene that is shown, of a picture that is being chosen. */
export function memoryStore(search = ''): ViewStore {
	const listeners = new Set<() => void>()
	let text = search
	return {
		read: () => text,
		subscribe(listener) {
			listeners.add(listener)
			return () => listeners.delete(listener)
		},
		write(next) {
			if (next === text) return
			text = next
			for (const listener of listeners) listener()
		},
	}
}
