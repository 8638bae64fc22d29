import type { Map as MapLibreMap } from 'maplibre-gl'
import type { PatternStatus } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { type PatternFit, patternFit } from '../scale/pattern-fit.ts'
import { patternImage } from '../scale/pattern-image.ts'
import { patternImageName } from './style.ts'

/** Of each map how its patterns lie, and which it has by name. */
const kept = new WeakMap<MapLibreMap, { fit: PatternFit; has: Map<string, () => void> }>()

/** Gives the map the images of patterns that it has not; they take after the picture that the map takes the place of. */
export function addPatterns(
	map: MapLibreMap,
	statuses: readonly PatternStatus[],
	theme: Theme,
	picture: SVGSVGElement | null,
): void {
	const patterns = kept.get(map) ?? { fit: patternFit(map, picture), has: new Map<string, () => void>() }
	kept.set(map, patterns)
	for (const status of statuses) {
		const name = patternImageName(status, theme)
		if (patterns.has.has(name)) continue
		const add = () => {
			const { image, pixelRatio } = patternImage(status, theme, patterns.fit)
			map.addImage(name, image, { pixelRatio })
		}
		patterns.has.set(name, add)
		add()
	}
}

/** Lays the patterns anew: the picture, and the map with it, has another place. */
export function fitPatterns(map: MapLibreMap, picture: SVGSVGElement): void {
	const patterns = kept.get(map)
	if (!patterns) return
	patterns.fit = patternFit(map, picture)
	for (const [name, add] of patterns.has) {
		map.removeImage(name)
		add()
	}
}
