import { useEffect, useState } from 'react'
import { BASEMAP_PROBE } from './style.ts'

let reached: Promise<boolean> | null = null
/** One small request decides: without an answer the map never waits for tiles, nor shows holes where they should be. */
const probe = () => {
	reached ??= navigator.onLine
		? fetch(BASEMAP_PROBE, { signal: AbortSignal.timeout(5000) }).then(
				(response) => response.ok,
				() => false,
			)
		: Promise.resolve(false)
	return reached
}

/** True when the base map is wanted and its server answers. Asked once, and again when the network comes back. */
export function useBasemap(wanted: boolean): boolean {
	const [available, setAvailable] = useState(false)
	useEffect(() => {
		if (!wanted) return
		let current = true
		const ask = () => {
			void probe().then((ok) => {
				if (current) setAvailable(ok)
			})
		}
		const again = () => {
			reached = null
			ask()
		}
		ask()
		window.addEventListener('online', again)
		return () => {
			current = false
			window.removeEventListener('online', again)
		}
	}, [wanted])
	return wanted && available
}
