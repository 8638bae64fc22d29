import { useLayoutEffect } from 'react'

/** What lies beneath a thing over the whole page can be neither reached nor read. */
export function useBehindInert(): void {
	useLayoutEffect(() => {
		const root = document.getElementById('root')
		if (!root) return
		root.inert = true
		return () => {
			root.inert = false
		}
	}, [])
}
