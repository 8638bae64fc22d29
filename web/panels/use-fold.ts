import { useSyncExternalStore } from 'react'

/** What the reader unfolded or folded stays so when another area is chosen; nothing of it outlives the page. */
const chosen = new Map<string, boolean>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
	listeners.add(listener)
	return () => {
		listeners.delete(listener)
	}
}

/** Whether a part of a panel is unfolded: as the reader left it, else as `byDefault` says. */
export function useFold(key: string, byDefault: boolean): [open: boolean, setOpen: (open: boolean) => void] {
	const open = useSyncExternalStore(subscribe, () => chosen.get(key) ?? byDefault)
	const setOpen = (next: boolean) => {
		chosen.set(key, next)
		for (const listener of listeners) listener()
	}
	return [open, setOpen]
}
