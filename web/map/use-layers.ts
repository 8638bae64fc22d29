import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { patternStatuses } from '../../server/contract/patterns.ts'
import { patternImage } from '../scale/pattern-image.ts'
import { mapLayers, patternImageName, type StyleOptions } from './style.ts'
import { syncLayers } from './sync-layers.ts'

const RATIO = 2

/** Keeps the map's layers equal to `mapLayers(options)`, with the pattern images that these name. */
export function useLayers(map: MapLibreMap | null, options: StyleOptions) {
	const { theme, basemap, names, fictional, textScale, quiet, heat, bordersFrom } = options
	const patterns = options.patterns.join()
	const count = heat?.count ?? 0
	const zoom = heat?.zoom ?? 0
	const present = useRef<{ map: MapLibreMap; layers: LayerSpecification[] } | null>(null)
	useEffect(() => {
		if (!map) return
		for (const status of patternStatuses) {
			const name = patternImageName(status, theme)
			if (!map.hasImage(name)) map.addImage(name, patternImage(status, theme, RATIO), { pixelRatio: RATIO })
		}
		const next = mapLayers({
			theme,
			basemap,
			names,
			fictional,
			textScale,
			quiet,
			patterns: patternStatuses.filter((status) => patterns.split(',').includes(status)),
			bordersFrom,
			heat: count > 0 ? { count, zoom } : null,
		})
		syncLayers(map, present.current?.map === map ? present.current.layers : [], next)
		present.current = { map, layers: next }
	}, [map, theme, basemap, names, fictional, textScale, quiet, count, zoom, patterns, bordersFrom])
}
