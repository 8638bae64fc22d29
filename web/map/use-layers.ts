import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { patternStatuses } from '../../server/contract/patterns.ts'
import { keptPicture } from '../first-picture.ts'
import { addPatterns } from './add-patterns.ts'
import { mapLayers, type StyleOptions } from './style.ts'
import { syncLayers } from './sync-layers.ts'

/** Keeps the map's layers equal to `mapLayers(options)`, with the pattern images that these name. */
export function useLayers(map: MapLibreMap | null, options: StyleOptions) {
	const { theme, basemap, names, fictional, textScale, quiet, heat, bordersFrom } = options
	const patterns = options.patterns.join()
	const count = heat?.count ?? 0
	const zoom = heat?.zoom ?? 0
	const present = useRef<{ map: MapLibreMap; layers: LayerSpecification[] } | null>(null)
	useEffect(() => {
		if (!map) return
		const shown = patternStatuses.filter((status) => patterns.split(',').includes(status))
		addPatterns(map, shown, theme, keptPicture())
		const next = mapLayers({
			theme,
			basemap,
			names,
			fictional,
			textScale,
			quiet,
			patterns: shown,
			bordersFrom,
			heat: count > 0 ? { count, zoom } : null,
		})
		syncLayers(map, present.current?.map === map ? present.current.layers : [], next)
		present.current = { map, layers: next }
	}, [map, theme, basemap, names, fictional, textScale, quiet, count, zoom, patterns, bordersFrom])
}
