import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl'
import { useEffect, useRef } from 'react'

interface PointerHandlers {
	/** The area under the pointer, if any, and where the pointer is in pixels of the map; null when it leaves. */
	onHover: (code: string | null, point: { x: number; y: number } | null) => void
	onPick: (code: string | null) => void
}

/** The code of the area at a point of the map, or null. */
export function areaAt(map: MapLibreMap, point: PointLike): string | null {
	if (!map.getLayer('areas')) return null
	const code = map.queryRenderedFeatures(point, { layers: ['areas'] })[0]?.properties.code
	return typeof code === 'string' ? code : null
}

/** Mouse and touch on the areas. Touch picks without hovering. `covered` says that something on top takes the pointer. */
export function usePointer(map: MapLibreMap | null, covered: () => boolean, handlers: PointerHandlers) {
	const latest = useRef({ handlers, covered })
	latest.current = { handlers, covered }
	useEffect(() => {
		if (!map) return
		const canvas = map.getCanvas()
		const move = (event: MapMouseEvent) => {
			const { handlers, covered } = latest.current
			if (map.isMoving()) return
			const code = covered() ? null : areaAt(map, event.point)
			canvas.style.cursor = code === null && !covered() ? '' : 'pointer'
			handlers.onHover(code, event.point)
		}
		const leave = () => latest.current.handlers.onHover(null, null)
		const click = (event: MapMouseEvent) => {
			if (!latest.current.covered()) latest.current.handlers.onPick(areaAt(map, event.point))
		}
		map.on('mousemove', move)
		map.on('movestart', leave)
		map.on('mouseout', leave)
		map.on('click', click)
		return () => {
			map.off('mousemove', move)
			map.off('movestart', leave)
			map.off('mouseout', leave)
			map.off('click', click)
		}
	}, [map])
}
