import type { MapEventType, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { BY_READER, isByReader } from '../../map/use-camera.ts'

/**
 * One camera for two maps of equal size: whichever moves, the other stands where it stands, to the last digit, so nothing drifts. A
 * move that was handed over is not handed back.
 */
export function useLinkedCameras(first: MapLibreMap | null, second: MapLibreMap | null) {
	useEffect(() => {
		if (!first || !second) return
		let handing = false
		const hand = (from: MapLibreMap, to: MapLibreMap) => (event: MapEventType['move']) => {
			if (handing) return
			handing = true
			try {
				to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() }, isByReader(event) ? BY_READER : {})
			} finally {
				handing = false
			}
		}
		const [there, back] = [hand(first, second), hand(second, first)]
		second.jumpTo({ center: first.getCenter(), zoom: first.getZoom() })
		first.on('move', there)
		second.on('move', back)
		return () => {
			first.off('move', there)
			second.off('move', back)
		}
	}, [first, second])
}
