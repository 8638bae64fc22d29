import type { LngLat, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import type { View } from '../../server/contract/view.ts'

type Box = NonNullable<View['brush']>['box']
interface Point {
	x: number
	y: number
}

/** West, south, east, north of two corners, to a metre or so: the address need not say more. Pure. */
export function boxOf(a: Pick<LngLat, 'lng' | 'lat'>, b: Pick<LngLat, 'lng' | 'lat'>): Box {
	const round = (degrees: number) => Number(degrees.toFixed(5))
	return [
		round(Math.min(a.lng, b.lng)),
		round(Math.min(a.lat, b.lat)),
		round(Math.max(a.lng, b.lng)),
		round(Math.max(a.lat, b.lat)),
	]
}

/** A box of fewer pixels is a click. */
const SMALLEST = 4

/**
 * While `active` a drag draws a box over the map instead of moving it; Escape leaves. Gives the box in pixels while it is drawn.
 * By keyboard areas are chosen in the legend and the table.
 */
export function useBoxSelect(
	map: MapLibreMap | null,
	active: boolean,
	handlers: { onBox: (box: Box) => void; onLeave: () => void },
): { from: Point; to: Point } | null {
	const [drawn, setDrawn] = useState<{ from: Point; to: Point } | null>(null)
	const latest = useRef(handlers)
	latest.current = handlers
	useEffect(() => {
		if (!map || !active) return
		const canvas = map.getCanvas()
		const container = map.getCanvasContainer()
		const cursor = canvas.style.cursor
		canvas.style.cursor = 'crosshair'
		map.dragPan.disable()
		map.boxZoom.disable()
		let from: Point | null = null
		const at = (event: PointerEvent): Point => {
			const { left, top } = container.getBoundingClientRect()
			return { x: event.clientX - left, y: event.clientY - top }
		}
		const done = (a: Point, b: Point) => {
			if (Math.abs(a.x - b.x) < SMALLEST && Math.abs(a.y - b.y) < SMALLEST) return
			latest.current.onBox(boxOf(map.unproject([a.x, a.y]), map.unproject([b.x, b.y])))
		}
		const down = (event: PointerEvent) => {
			if (event.button !== 0 || !event.isPrimary) return
			from = at(event)
			canvas.setPointerCapture(event.pointerId)
		}
		const move = (event: PointerEvent) => {
			if (from) setDrawn({ from, to: at(event) })
		}
		const up = (event: PointerEvent) => {
			if (from) done(from, at(event))
			from = null
			setDrawn(null)
		}
		const cancel = () => {
			from = null
			setDrawn(null)
		}
		const key = (event: KeyboardEvent) => {
			if (event.key !== 'Escape') return
			// Before the map hears of it: Escape leaves one thing at a time.
			event.stopPropagation()
			latest.current.onLeave()
		}
		container.addEventListener('pointerdown', down)
		container.addEventListener('pointermove', move)
		container.addEventListener('pointerup', up)
		container.addEventListener('pointercancel', cancel)
		window.addEventListener('keydown', key, true)
		return () => {
			container.removeEventListener('pointerdown', down)
			container.removeEventListener('pointermove', move)
			container.removeEventListener('pointerup', up)
			container.removeEventListener('pointercancel', cancel)
			window.removeEventListener('keydown', key, true)
			canvas.style.cursor = cursor
			map.dragPan.enable()
			map.boxZoom.enable()
			setDrawn(null)
		}
	}, [map, active])
	return drawn
}
