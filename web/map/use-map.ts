import { Map as MapLibreMap, type MapOptions, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { sources } from './style.ts'

setWorkerUrl(workerUrl)

type Options = Pick<MapOptions, 'center' | 'zoom' | 'bounds' | 'fitBoundsOptions' | 'locale'>

/** One MapLibre map in `container` for as long as that is on screen; null until its style is ready. `failed`: no WebGL. */
export function useMap(container: RefObject<HTMLElement | null>, options: Options) {
	const [map, setMap] = useState<MapLibreMap | null>(null)
	const [failed, setFailed] = useState(false)
	// Where the map begins: read once, later moves go through the camera.
	const initial = useRef(options)
	useEffect(() => {
		if (!container.current) return
		let made: MapLibreMap
		try {
			made = new MapLibreMap({
				container: container.current,
				style: { version: 8, sources, layers: [] },
				attributionControl: false,
				dragRotate: false,
				pitchWithRotate: false,
				rollEnabled: false,
				maxPitch: 0,
				minZoom: 5,
				maxZoom: 18,
				renderWorldCopies: false,
				fadeDuration: 120,
				canvasContextAttributes: { antialias: true },
				...initial.current,
			})
		} catch {
			setFailed(true)
			return
		}
		made.touchZoomRotate.disableRotation()
		made.keyboard.disableRotation()
		// The base map may drop out at any time: the map is complete without it. What else fails shows beside the map.
		made.on('error', () => {})
		made.once('style.load', () => setMap(made))
		return () => {
			setMap(null)
			made.remove()
		}
	}, [container])
	return { map, failed }
}
