import type { LngLatBoundsLike, Map as MapLibreMap, PaddingOptions } from 'maplibre-gl'
import { useCallback, useEffect, useRef } from 'react'
import type { Area } from '../../server/contract/area.ts'
import { sceneBox } from '../../server/contract/presentation/picture-view.ts'
import type { View } from '../../server/contract/view.ts'
import { useReducedMotion } from '../theme/use-media.ts'
import { useView } from '../view/use-view.tsx'
import { freePadding } from './free-padding.ts'
import { useMapHost } from './map-host.ts'

type Camera = NonNullable<View['camera']>
type Box = readonly [west: number, south: number, east: number, north: number]

/** As written in the URL: rounded, so that equal pictures have equal links. */
export function roundedCamera(lon: number, lat: number, zoom: number): Camera {
	const round = (value: number, digits: number) => Number(value.toFixed(digits))
	return { lon: round(lon, 5), lat: round(lat, 5), zoom: round(zoom, 2) }
}

const bounds = ([west, south, east, north]: Box): LngLatBoundsLike => [
	[west, south],
	[east, north],
]
const same = (a: Camera | null, b: Camera | null) => JSON.stringify(a) === JSON.stringify(b)
const cameraOf = (map: MapLibreMap) => roundedCamera(map.getCenter().lng, map.getCenter().lat, map.getZoom())

/** Marks a move that the reader made, or that must be in a copied link; others (fitting, following the URL) are not written. */
export const BY_READER = { byReader: true }
export const isByReader = (event: object) =>
	'byReader' in event || ('originalEvent' in event && event.originalEvent !== undefined)

/** A glide explains a choice; a flight between scenes may take the time that a sentence takes. */
const GLIDE = 240
const FLIGHT = 1200

/** Fits a box beside what floats over the map; where it is already, nothing moves. */
function fitTo(map: MapLibreMap, box: Box, duration: number) {
	const padding = freePadding(map.getContainer())
	const target = map.cameraForBounds(bounds(box), { padding })
	if (!target?.center || target.zoom === undefined) return
	const [there, here] = [map.project(target.center), map.project(map.getCenter())]
	const isThere = there.dist(here) < 0.5 && Math.abs(target.zoom - map.getZoom()) < 0.002
	if (!isThere) map.fitBounds(bounds(box), { padding, duration })
}

/**
 * The camera and the URL keep step: moves replace the entry, the URL moves the map, null fits the whole Dataset beside the panels.
 * Of a scene the camera says what ground must be in sight, whatever the window, and is flown to.
 */
export function useCamera(map: MapLibreMap | null, bbox: Box, ready: boolean, floats: string) {
	const { view, update } = useView()
	const { camera } = view
	const { kind, follows } = useMapHost()
	const scene = kind === 'scene'
	const duration = useReducedMotion() ? 0 : scene ? FLIGHT : GLIDE
	// What a scene begins with is a place to fit, not one that a reader moved to.
	const written = useRef<Camera | null>(scene ? null : camera)

	useEffect(() => {
		if (!map) return
		let timer: number | undefined
		const write = (event: object) => {
			if (!isByReader(event)) return
			window.clearTimeout(timer)
			timer = window.setTimeout(() => {
				written.current = cameraOf(map)
				update({ camera: written.current }, { replace: true })
			}, 250)
		}
		map.on('moveend', write)
		return () => {
			window.clearTimeout(timer)
			map.off('moveend', write)
		}
	}, [map, update])

	// biome-ignore lint/correctness/useExhaustiveDependencies: panels that fold or open leave other room to fit the Dataset in.
	useEffect(() => {
		if (!map || follows) return
		const framed = scene && !same(camera, written.current) ? sceneBox(camera) : null
		if (camera === null || framed) {
			written.current = null
			const fit = (ms: number) => fitTo(map, framed ?? bbox, ms)
			// Until the first picture has come to rest there is nothing to glide from.
			fit(ready ? duration : 0)
			const refit = () => fit(0)
			map.on('resize', refit)
			return () => {
				map.off('resize', refit)
			}
		}
		if (!same(camera, written.current)) {
			written.current = camera
			map.easeTo({ center: [camera.lon, camera.lat], zoom: camera.zoom, duration })
		}
	}, [map, camera, bbox, duration, ready, floats, scene, follows])

	const zoomBy = useCallback(
		(steps: number) => map?.easeTo({ zoom: Math.round((map.getZoom() + steps) * 2) / 2, duration }, BY_READER),
		[map, duration],
	)
	/** Brings an area into the free part of the map, when it is not there already. */
	const show = useCallback(
		(area: Pick<Area, 'bbox'>) => {
			if (!map) return
			const padding = freePadding(map.getContainer())
			if (isInSight(map, area.bbox, padding)) return
			map.fitBounds(
				bounds(area.bbox),
				{ padding, maxZoom: Math.max(map.getZoom(), 14), duration: duration * 3 },
				BY_READER,
			)
		},
		[map, duration],
	)
	return { zoomBy, show }
}

function isInSight(map: MapLibreMap, [west, south, east, north]: Box, padding: PaddingOptions): boolean {
	const { clientWidth, clientHeight } = map.getContainer()
	const [a, b] = [map.project([west, north]), map.project([east, south])]
	return (
		a.x >= (padding.left ?? 0) / 2 &&
		a.y >= (padding.top ?? 0) / 2 &&
		b.x <= clientWidth - (padding.right ?? 0) &&
		b.y <= clientHeight - (padding.bottom ?? 0) / 2
	)
}
