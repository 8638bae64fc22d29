import { useEffect } from 'react'

/** Keeps the screen from going dark as long as this is on it. Where the browser cannot or may not, it does nothing. */
export function useWakeLock(): void {
	useEffect(() => {
		let lock: WakeLockSentinel | null = null
		let left = false
		const hold = async () => {
			if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
			const held = await navigator.wakeLock.request('screen').catch(() => null)
			if (left) void held?.release()
			else lock = held
		}
		void hold()
		// The browser lets go when the page is hidden.
		document.addEventListener('visibilitychange', hold)
		return () => {
			left = true
			document.removeEventListener('visibilitychange', hold)
			void lock?.release()
		}
	}, [])
}
