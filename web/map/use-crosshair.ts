import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState } from 'react'
import { areaAt } from './use-pointer.ts'

interface CrosshairHandlers {
	onAim: (code: string | null) => void
	onPick: (code: string | null) => void
	onEscape: () => void
	onHome: () => void
}

/**
 * Working the map by keyboard, after DEFRA's map: arrows move the map under a crosshair at its centre, Enter picks the
 * area there, Home shows everything, Escape clears, Tab goes on. Gives the crosshair's place while the map has the keyboard.
 */
export function useCrosshair(map: MapLibreMap | null, handlers: CrosshairHandlers) {
	const [shown, setShown] = useState(false)
	const latest = useRef(handlers)
	latest.current = handlers
	useEffect(() => {
		if (!map) return
		const canvas = map.getCanvas()
		const atCentre = () => areaAt(map, map.project(map.getCenter()))
		const aim = () => {
			if (document.activeElement === canvas && canvas.matches(':focus-visible')) latest.current.onAim(atCentre())
		}
		const focus = () => {
			const byKeyboard = canvas.matches(':focus-visible')
			setShown(byKeyboard)
			if (byKeyboard) aim()
		}
		const blur = () => {
			setShown(false)
			latest.current.onAim(null)
		}
		const key = (event: KeyboardEvent) => {
			if (event.altKey || event.ctrlKey || event.metaKey) return
			if (event.key.startsWith('Arrow')) setShown(true)
			else if (event.key === 'Enter' || event.key === ' ') latest.current.onPick(atCentre())
			else if (event.key === 'Home') latest.current.onHome()
			else if (event.key === 'Escape') latest.current.onEscape()
			else return
			if (!event.key.startsWith('Arrow')) event.preventDefault()
		}
		canvas.addEventListener('focus', focus)
		canvas.addEventListener('blur', blur)
		canvas.addEventListener('keydown', key)
		map.on('moveend', aim)
		return () => {
			canvas.removeEventListener('focus', focus)
			canvas.removeEventListener('blur', blur)
			canvas.removeEventListener('keydown', key)
			map.off('moveend', aim)
		}
	}, [map])
	return shown
}
