import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { freePadding, middleOf } from './free-padding.ts'
import { areaAt } from './use-pointer.ts'

interface CrosshairHandlers {
	onAim: (code: string | null) => void
	onPick: (code: string | null) => void
	onEscape: () => void
	onHome: () => void
}

/**
 * Working the map by keyboard, after DEFRA's map: arrows move the map under a crosshair in the middle of its free part,
 * Enter picks the area there, Home shows everything, Escape clears, Tab goes on. Gives the crosshair's place in pixels while
 * the map has the keyboard, else null. A panel that opens does not move it: only a move of the map does.
 */
export function useCrosshair(map: MapLibreMap | null, handlers: CrosshairHandlers) {
	const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
	const latest = useRef(handlers)
	latest.current = handlers
	useEffect(() => {
		if (!map) return
		const canvas = map.getCanvas()
		const container = map.getContainer()
		let at = { x: 0, y: 0 }
		const aim = () => {
			if (document.activeElement !== canvas || !canvas.matches(':focus-visible')) return
			at = middleOf(container, freePadding(container))
			setPlace(at)
			latest.current.onAim(areaAt(map, [at.x, at.y]))
		}
		const blur = () => {
			setPlace(null)
			latest.current.onAim(null)
		}
		const key = (event: KeyboardEvent) => {
			if (event.altKey || event.ctrlKey || event.metaKey) return
			// Pressed after a click on the map, which gave it the keyboard without saying so.
			if (event.key.startsWith('Arrow')) setPlace((now) => now ?? middleOf(container, freePadding(container)))
			else if (event.key === 'Enter' || event.key === ' ') latest.current.onPick(areaAt(map, [at.x, at.y]))
			else if (event.key === 'Home') latest.current.onHome()
			else if (event.key === 'Escape') latest.current.onEscape()
			else return
			if (!event.key.startsWith('Arrow')) event.preventDefault()
		}
		canvas.addEventListener('focus', aim)
		canvas.addEventListener('blur', blur)
		canvas.addEventListener('keydown', key)
		map.on('moveend', aim)
		return () => {
			canvas.removeEventListener('focus', aim)
			canvas.removeEventListener('blur', blur)
			canvas.removeEventListener('keydown', key)
			map.off('moveend', aim)
		}
	}, [map])
	return place
}
