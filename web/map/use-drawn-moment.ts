import type { Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { View } from '../../server/contract/view.ts'
import type { Geometry } from './geometry.ts'

interface Shown {
	view: View
	/** The figures of this View, and what a reading says of them, have been handed to the map. */
	complete: boolean
	geometry: Geometry | null
	/** The patterns that have a layer; another one makes MapLibre cut all areas anew. */
	patterns: readonly string[]
}

/** Says when a frame with the colours of this View has been drawn; a camera may still be on its way. */
export function useDrawnMoment(map: MapLibreMap | null, shown: Shown, onDrawn?: (view: View) => void) {
	const { view, complete, geometry } = shown
	const patterns = shown.patterns.join()
	const cut = useRef<{ geometry: Geometry | null; patterns: string } | null>(null)
	useEffect(() => {
		if (!map || !onDrawn || !complete) return
		const isCut = cut.current?.geometry === geometry && cut.current.patterns === patterns
		const look = () => {
			if (!isCut && !map.isSourceLoaded('areas')) return
			map.off('render', look)
			cut.current = { geometry, patterns }
			onDrawn(view)
		}
		map.on('render', look)
		map.triggerRepaint()
		return () => {
			map.off('render', look)
		}
	}, [map, view, complete, geometry, patterns, onDrawn])
}
