import type { Map as MapLibreMap } from 'maplibre-gl'
import { type RefObject, useEffect, useState } from 'react'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { Geometry } from './geometry.ts'
import { useMapHost } from './map-host.ts'
import { sources } from './style.ts'
import type { Drawn } from './use-drawn-answer.ts'

/** What a picture shows, in a word: tests and benchmarks wait for it on `<html data-map-answer>`. */
function pictureName({ metric, level, period, filter }: Drawn['answer']['query'], reading?: string): string {
	const when = filter ? `${filter.from}..${filter.to}` : (period ?? '')
	return [metric, level, when, reading].filter(Boolean).join(' ')
}

/** Everything is drawn but the base map, whose tiles come from elsewhere and may take their time. */
const onlyBasemapIsMissing = (map: MapLibreMap) =>
	map.getLayer('basemap') !== undefined &&
	Object.keys(sources).every((id) => id === 'basemap' || map.isSourceLoaded(id)) &&
	!map.isSourceLoaded('basemap')

/**
 * Says on <html> when the map has come to rest with an Answer drawn, its base map aside; of a scene the map says itself what it
 * shows, for a page may have several. True from the first picture on.
 */
export function usePicture(
	element: RefObject<HTMLElement | null>,
	map: MapLibreMap | null,
	geometry: Geometry | null,
	drawn: Drawn | null,
	reading: Pick<AreaReading, 'kind'> | null,
): boolean {
	const [first, setFirst] = useState(false)
	const { kind } = useMapHost()
	const name = drawn ? pictureName(drawn.answer.query, reading?.kind) : null
	useEffect(() => {
		if (!map || !geometry || name === null) return
		const rest = () => {
			const root = document.documentElement
			if (root.dataset.mapReady !== 'true') {
				performance.mark('map:first-picture')
				root.dataset.mapReady = 'true'
			}
			const says = kind === 'page' ? root : element.current
			if (says) says.dataset.mapAnswer = name
			setFirst(true)
		}
		map.once('idle', rest)
		map.triggerRepaint()
		const timer = window.setInterval(() => {
			if (!onlyBasemapIsMissing(map)) return
			window.clearInterval(timer)
			rest()
		}, 500)
		map.once('idle', () => window.clearInterval(timer))
		return () => {
			window.clearInterval(timer)
			map.off('idle', rest)
		}
	}, [map, geometry, name, kind, element])
	return first
}
