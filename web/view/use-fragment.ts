import { useCallback, useSyncExternalStore } from 'react'

const changed = new EventTarget()
const subscribe = (listener: () => void) => {
	changed.addEventListener('change', listener)
	window.addEventListener('hashchange', listener)
	window.addEventListener('popstate', listener)
	return () => {
		changed.removeEventListener('change', listener)
		window.removeEventListener('hashchange', listener)
		window.removeEventListener('popstate', listener)
	}
}
const read = () => window.location.hash.slice(1)

/**
 * Whether the address points at a part of the screen that lies over the rest (`#over`), and the way to open and close it: a
 * link to it works, and so does the back button. What is chosen on the map stays in the address before it.
 */
export function useFragment(name: string): [boolean, (open: boolean) => void] {
	const open = useSyncExternalStore(subscribe, read) === name
	const set = useCallback(
		(next: boolean) => {
			const { pathname, search } = window.location
			if (next) window.history.pushState(null, '', `${pathname}${search}#${name}`)
			else window.history.replaceState(null, '', `${pathname}${search}`)
			changed.dispatchEvent(new Event('change'))
		},
		[name],
	)
	return [open, set]
}
