import { useEffect, useState } from 'react'
import { BASEMAP_TILES } from './basemap-tiles.ts'

/** One small tile over the Netherlands: answers whether the base map can be reached. */
const PROBE = BASEMAP_TILES.replace('{z}', '6').replace('{x}', '32').replace('{y}', '21')

let reached: Promise<boolean> | null = null
/** One small request decides: without an answer the map never waits for tiles, nor shows holes where they should be. */
const probe = () => {
	reached ??= navigator.onLine
		? fetch(PROBE, { signal: AbortSignal.timeout(5000) }).then(
				(response) => response.ok,
				() => false,
			)
		: Promise.resolve(false)
	return reached
}

export type BasemapState = 'unasked' | 'there' | 'unreachable'

/** Whether the server of the base map answers, once it is wanted. Asked once, and again when the network comes back. */
export function useBasemap(wanted: boolean): BasemapState {
	const [state, setState] = useState<BasemapState>('unasked')
	useEffect(() => {
		if (!wanted) return
		let current = true
		const ask = () => {
			void probe().then((ok) => {
				if (current) setState(ok ? 'there' : 'unreachable')
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
	return wanted ? state : 'unasked'
}
