import { useSyncExternalStore } from 'react'
import { useMapHost } from './map-host.ts'

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

/** Of the page's map; a picture that is shown has no such tool. */
export function useBoxSelecting(): boolean {
	const { kind } = useMapHost()
	const on = useSyncExternalStore(
		subscribe,
		() => selecting,
		() => false,
	)
	return on && kind === 'page'
}
