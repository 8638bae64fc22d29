import type { LayerSpecification } from 'maplibre-gl'
import type { MapColors } from '../../server/contract/map-colors.ts'
import type { StyleOptions } from './style.ts'

/** Hot from cold by their names and by colour; both quieter than the selected area. */
const ofSide = (hot: string, cold: string) => ['match', ['get', 'kind'], 'hot', hot, cold] as never

/** The outer border of each connected hot or cold region, under the outlines of single areas. */
export function regionLayers({ hotRegion, coldRegion, halo }: MapColors): LayerSpecification[] {
	const line = (id: string, paint: { 'line-color': string; 'line-width': number; 'line-opacity'?: number }) =>
		({
			id,
			type: 'line',
			source: 'regions',
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint,
		}) satisfies LayerSpecification
	return [
		line('regions-halo', { 'line-color': halo, 'line-width': 4.5, 'line-opacity': 0.85 }),
		line('regions', { 'line-color': ofSide(hotRegion, coldRegion), 'line-width': 2 }),
	]
}

/** Above the names of areas, and so before them where there is no room for both: a region is named once, beside its outline. */
export const regionNameLayer = (
	{ textScale }: Pick<StyleOptions, 'textScale'>,
	{ hotRegion, coldRegion, halo }: MapColors,
): LayerSpecification => ({
	id: 'region-names',
	type: 'symbol',
	source: 'region-names',
	layout: {
		'text-field': ['get', 'label'],
		'text-font': ['Regiekaart Semibold'],
		'text-size': ['interpolate', ['linear'], ['zoom'], 9, 12 * textScale, 13, 14 * textScale, 16, 17 * textScale],
		'text-max-width': 9,
		'text-line-height': 1.15,
		'text-padding': 6,
		// Clear of its outline; where another region has its name there, to the sides, and only then over itself.
		'text-variable-anchor-offset': [
			'match',
			['get', 'side'],
			'below',
			['literal', ['top', [0, 0.4], 'top-left', [0, 0.4], 'top-right', [0, 0.4], 'bottom', [0, -0.4]]],
			['literal', ['bottom', [0, -0.4], 'bottom-left', [0, -0.4], 'bottom-right', [0, -0.4], 'top', [0, 0.4]]],
		] as never,
		'symbol-sort-key': ['get', 'order'],
	},
	paint: {
		'text-color': ofSide(hotRegion, coldRegion),
		'text-halo-color': halo,
		'text-halo-width': 2.2,
		'text-halo-blur': 0.2,
	},
})
