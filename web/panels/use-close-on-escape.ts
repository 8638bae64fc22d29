import { useEffect, useRef } from 'react'

/** Escape closes, unless something nearer took it: an open dialog or popover, or a field with text to clear. */
export function useCloseOnEscape(close: () => void) {
	const latest = useRef(close)
	useEffect(() => {
		latest.current = close
	})
	useEffect(() => {
		const onKeyDown = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || event.defaultPrevented) return
			if (event.target instanceof Element && event.target.closest('input, textarea, select, [role="dialog"]')) return
			latest.current()
		}
		window.addEventListener('keydown', onKeyDown)
		return () => window.removeEventListener('keydown', onKeyDown)
	}, [])
}
