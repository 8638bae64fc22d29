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
		let at: { x: number; y: number } | null = null
		const show = () => {
			at = middleOf(container, freePadding(container))
			setPlace(at)
			latest.current.onAim(areaAt(map, [at.x, at.y]))
		}
		const aim = () => {
			if (document.activeElement === canvas && (at || canvas.matches(':focus-visible'))) show()
		}
		const blur = () => {
			at = null
			setPlace(null)
			latest.current.onAim(null)
		}
		const key = (event: KeyboardEvent) => {
			if (event.altKey || event.ctrlKey || event.metaKey) return
			const picks = event.key === 'Enter' || event.key === ' '
			// A click gives the map the keyboard without the crosshair: the first key then shows it.
			if (!at && (picks || event.key.startsWith('Arrow'))) show()
			else if (event.key.startsWith('Arrow')) return
			else if (at && picks) latest.current.onPick(areaAt(map, [at.x, at.y]))
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
