import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useSyncExternalStore } from 'react'

/** Metres on the ground per pixel in the middle of the map as it stands; null while there is no map. For sizes in the legend. */
let metresPerPixel: number | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
	listeners.add(listener)
	return () => listeners.delete(listener)
}
const set = (value: number | null) => {
	if (value === metresPerPixel) return
	metresPerPixel = value
	for (const listener of listeners) listener()
}

const EQUATOR = 40_075_016.686
/** Web Mercator with tiles of 512 pixels, as MapLibre counts zoom. */
const metresPerPixelAt = (lat: number, zoom: number) => (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)

/** Keeps the scale in step with a map. */
export function usePublishScale(map: MapLibreMap | null) {
	useEffect(() => {
		if (!map) return
		const publish = () => set(Number(metresPerPixelAt(map.getCenter().lat, map.getZoom()).toPrecision(3)))
		publish()
		map.on('moveend', publish)
		return () => {
			map.off('moveend', publish)
			set(null)
		}
	}, [map])
}

export const useMapScale = () => useSyncExternalStore(subscribe, () => metresPerPixel)
