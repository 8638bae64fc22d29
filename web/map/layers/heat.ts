import { HeatmapLayer } from '@deck.gl/aggregation-layers'
import type { SignalPoints } from '../../queries.ts'
import type { Theme } from '../../scale/ramps.ts'
import { densityRamp, rgba } from './overlay-colors.ts'

/** A texture of density: it depends on zoom and says nothing about chance, which the legend states. */
export function heatLayer(points: SignalPoints, theme: Theme, beforeId: string) {
	return new HeatmapLayer({
		id: 'heat',
		beforeId,
		data: { length: points.status.length },
		getPosition: (_: unknown, { index }: { index: number }) => [
			points.position[2 * index] ?? 0,
			points.position[2 * index + 1] ?? 0,
		],
		getWeight: 1,
		radiusPixels: 28,
		threshold: 0.04,
		colorRange: [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => rgba(densityRamp[theme](t), 0.25 + 0.65 * t)),
		debounceTimeout: 150,
		weightsTextureSize: 1024,
	})
}
