import { useSyncExternalStore } from 'react'

/** Whether a drag over the map draws a box around areas instead of moving it: a mode of the hand, so no part of the View. */
let selecting = false
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
	listeners.add(listener)
	return () => listeners.delete(listener)
}

export function setBoxSelecting(on: boolean) {
	selecting = on
	for (const listener of listeners) listener()
}

export const useBoxSelecting = (): boolean =>
	useSyncExternalStore(
		subscribe,
		() => selecting,
		() => false,
	)
