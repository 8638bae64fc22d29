import { useCallback, useSyncExternalStore } from 'react'

/** True while the media query matches. */
export function useMedia(query: string): boolean {
	const subscribe = useCallback(
		(listener: () => void) => {
			const media = window.matchMedia(query)
			media.addEventListener('change', listener)
			return () => media.removeEventListener('change', listener)
		},
		[query],
	)
	return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}

/** A phone, or a window as narrow as one: map on top, one sheet below. The stylesheets use the same width. */
export const usePhone = () => useMedia('(max-width: 720px)')
/** A phone, or so low a window that floating surfaces must stay small: a phone on its side. */
export const useSmallWindow = () => useMedia('(max-width: 720px), (max-height: 500px)')
/** Where the header has room for what everybody needs and no more. */
export const useShortHeader = () => useMedia('(max-width: 1000px)')
export const useReducedMotion = () => useMedia('(prefers-reduced-motion: reduce)')
