import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Rect } from '../../../server/contract/picture/topology.ts'

/**
 * Hides the names on the map that plates would cut through, as a picture leaves them out; the function it returns shows them again.
 * Only those that are drawn now: the map is at rest.
 */
export function coverNames(map: MapLibreMap, plates: readonly Rect[]): () => void {
	if (!map.getLayer('names')) return () => {}
	const ids = new Set(
		plates.flatMap(({ left, right, top, bottom }) =>
			map
				.queryRenderedFeatures(
					[
						[left, top],
						[right, bottom],
					],
					{ layers: ['names'] },
				)
				.flatMap(({ id }) => (id === undefined ? [] : [id])),
		),
	)
	for (const id of ids) map.setFeatureState({ source: 'names', id }, { covered: true })
	return () => {
		if (!map.getSource('names')) return
		for (const id of ids) map.setFeatureState({ source: 'names', id }, { covered: false })
	}
}
