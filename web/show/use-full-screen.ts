import { useCallback, useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
	document.addEventListener('fullscreenchange', listener)
	return () => document.removeEventListener('fullscreenchange', listener)
}

/** The whole document, so that dialogs come along. Null: this browser has no full screen (that of a telephone). */
export function useFullScreen(): { isFull: boolean; toggle: (() => void) | null } {
	const isFull = useSyncExternalStore(subscribe, () => document.fullscreenElement !== null)
	const toggle = useCallback(() => {
		const work = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()
		// Without a gesture, or when somebody forbade it, the window stays as it is.
		work.catch(() => {})
	}, [])
	return { isFull, toggle: document.fullscreenEnabled ? toggle : null }
}
