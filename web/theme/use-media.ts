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
export const useReducedMotion = () => useMedia('(prefers-reduced-motion: reduce)')
