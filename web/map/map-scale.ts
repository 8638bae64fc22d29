import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useSyncExternalStore } from 'react'
import { useMapHost } from './map-host.ts'

const EQUATOR = 40_075_016.686
/** Web Mercator with tiles of 512 pixels, as MapLibre counts zoom. */
const metresPerPixelAt = (lat: number, zoom: number) => (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom)

/** Keeps the scale of the host in step with its map. */
export function usePublishScale(map: MapLibreMap | null) {
	const { scale } = useMapHost()
	useEffect(() => {
		if (!map) return
		const publish = () => scale.write(Number(metresPerPixelAt(map.getCenter().lat, map.getZoom()).toPrecision(3)))
		publish()
		map.on('moveend', publish)
		return () => {
			map.off('moveend', publish)
			scale.write(null)
		}
	}, [map, scale])
}

/** Metres on the ground per pixel in the middle of the map as it stands; null while there is no map. For sizes in the legend. */
export function useMapScale(): number | null {
	const { scale } = useMapHost()
	return useSyncExternalStore(scale.subscribe, scale.read)
}
