import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { type MapColors, mapColors } from '../../server/contract/map-colors.ts'
import { heatColor, heatStops, heatTexture } from '../../server/contract/overlays/heat-texture.ts'
import { QUIET } from '../../server/contract/overlays/overlay-colors.ts'
import type { PatternStatus } from '../../server/contract/patterns.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import { BASEMAP_TILES } from './basemap-tiles.ts'
import { rgba } from './layers/rgba.ts'
import { regionLayers, regionNameLayer } from './region-layers.ts'

export interface StyleOptions {
	theme: Theme
	/** The base map is wanted and can be reached. */
	basemap: boolean
	names: boolean
	/** The Dataset's land exists on no base map: its own roads are drawn over that too. */
	fictional: boolean
	/** Size of text against that of a laptop: a wall screen reads from afar. */
	textScale: number
	/** How many signals the heat texture is made of, and the zoom at which the whole Dataset is in sight; null = no heat. */
	heat: { count: number; zoom: number } | null
	/** Hexagons or heat lie on top: the areas step back so that two scales do not mix. */
	quiet: boolean
	/** Statuses that occur: each costs a pass over all areas, so the others have no layer. */
	patterns: readonly PatternStatus[]
	/** Zoom from which areas are large enough to have a border of their own; below it borders would be all one sees. */
	bordersFrom: number
}

/** Feature state of an area. Values live here and not in the geometry: another metric moves only these. */
export interface AreaState {
	/** Colour of the class; absent when a pattern says it all. */
	color?: string
	/** Instead of a colour, or over it. */
	pattern?: PatternStatus
	/** Outside the chosen classes. */
	faded: boolean
}

/** Layers of deck.gl go under the first layer named here: `overlay` over the areas, `symbols` over the outlines too. */
export const slots = { overlay: 'regions-halo', symbols: 'names' } as const

export const patternImageName = (status: PatternStatus, theme: Theme) => `${status}-${theme}`

/**
 * Every layer of the map, from below to above: the only place where their order stands.
 * Pure: the same options give the same layers, and sync-layers.ts carries the differences over.
 */
export function mapLayers(options: StyleOptions): LayerSpecification[] {
	const colors = mapColors[options.theme]
	return [
		...(options.basemap ? [basemapLayer(options.theme)] : []),
		...areaLayers(options, colors),
		...contextLayers(options, colors),
		...borderLayers(colors, options.bordersFrom),
		...(options.heat ? [heatLayer(options.heat, options.theme)] : []),
		...regionLayers(colors),
		...outlineLayers(colors),
		nameLayer(options, colors),
		regionNameLayer(options, colors),
	]
}

const empty: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] }

export const sources: StyleSpecification['sources'] = {
	basemap: { type: 'raster', tiles: [BASEMAP_TILES], tileSize: 256, minzoom: 6, maxzoom: 19 },
	areas: { type: 'geojson', data: empty, promoteId: 'code', buffer: 32, tolerance: 0.3 },
	borders: { type: 'geojson', data: empty, buffer: 32, tolerance: 0.3 },
	context: { type: 'geojson', data: empty, buffer: 32 },
	signals: { type: 'geojson', data: empty },
	outlines: { type: 'geojson', data: empty, buffer: 64, tolerance: 0.1 },
	names: { type: 'geojson', data: empty, promoteId: 'code' },
	regions: { type: 'geojson', data: empty, buffer: 64, tolerance: 0.1 },
	'region-names': { type: 'geojson', data: empty },
}

/** In the dark theme the light base map is turned inside out and dimmed. */
const basemapLayer = (theme: Theme): LayerSpecification => ({
	id: 'basemap',
	type: 'raster',
	source: 'basemap',
	paint:
		theme === 'dark'
			? {
					'raster-brightness-min': 0.62,
					'raster-brightness-max': 0.04,
					'raster-saturation': -1,
					'raster-contrast': 0.1,
				}
			: { 'raster-saturation': -0.6, 'raster-opacity': 0.9 },
})

function areaLayers({ theme, basemap, quiet, patterns }: StyleOptions, colors: MapColors): LayerSpecification[] {
	// Over a base map the areas let its streets through; without one the colour is exactly that of the legend.
	const strength = (basemap ? 0.8 : 1) * (quiet ? QUIET : 1)
	const faded = 0.14 * strength
	return [
		{
			id: 'areas',
			type: 'fill',
			source: 'areas',
			paint: {
				'fill-color': ['to-color', ['feature-state', 'color'], colors.pending],
				'fill-opacity': ['case', ['==', ['feature-state', 'faded'], true], faded, strength],
				'fill-antialias': false,
			},
		},
		// A pattern cannot be read from feature state, its opacity can: one layer for each, showing only where it applies.
		...patterns.map(
			(status): LayerSpecification => ({
				id: `areas-${status}`,
				type: 'fill',
				source: 'areas',
				paint: {
					'fill-pattern': patternImageName(status, theme),
					'fill-opacity': [
						'case',
						['!=', ['feature-state', 'pattern'], status],
						0,
						['==', ['feature-state', 'faded'], true],
						faded * 2,
						strength,
					],
				},
			}),
		),
	]
}

function contextLayers({ basemap, fictional }: StyleOptions, colors: MapColors): LayerSpecification[] {
	const layers = ownContext(colors)
	if (!basemap) return layers
	return fictional ? layers.filter((layer) => layer.type === 'line') : []
}

function ownContext(colors: MapColors): LayerSpecification[] {
	return [
		{
			id: 'water',
			type: 'fill',
			source: 'context',
			filter: ['all', ['==', ['get', 'kind'], 'water'], ['==', ['geometry-type'], 'Polygon']],
			paint: { 'fill-color': colors.water },
		},
		{
			id: 'waterway',
			type: 'line',
			source: 'context',
			filter: ['all', ['==', ['get', 'kind'], 'water'], ['==', ['geometry-type'], 'LineString']],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': colors.water,
				'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 10, 1, 16, 12],
			},
		},
		{
			id: 'road',
			type: 'line',
			source: 'context',
			filter: ['==', ['get', 'kind'], 'road'],
			layout: { 'line-cap': 'round', 'line-join': 'round' },
			paint: {
				'line-color': colors.road,
				'line-opacity': 0.32,
				'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 10, 0.8, 13, 1.8, 16, 6],
			},
		},
		{
			id: 'rail',
			type: 'line',
			source: 'context',
			filter: ['==', ['get', 'kind'], 'rail'],
			paint: {
				'line-color': colors.rail,
				'line-opacity': 0.8,
				'line-width': ['interpolate', ['linear'], ['zoom'], 10, 0.8, 15, 2],
				'line-dasharray': [6, 3],
			},
		},
	]
}

const border = (kind: string, color: string, opacity: number, widths: [number, number]): LayerSpecification => ({
	id: `border-${kind}`,
	type: 'line',
	source: 'borders',
	filter: ['==', ['get', 'kind'], kind],
	layout: { 'line-join': 'round' },
	paint: {
		'line-color': color,
		'line-opacity': opacity,
		'line-width': ['interpolate', ['linear'], ['zoom'], 6, widths[0] / 3, 10, widths[0], 15, widths[1]],
	},
})

const borderLayers = (colors: MapColors, from: number): LayerSpecification[] => [
	{ ...border('buurt', colors.border, 0.75, [0.6, 1.2]), minzoom: from },
	{ ...border('wijk', colors.wijkBorder, 1, [1.6, 3.2]), minzoom: Math.max(0, from - 1) },
	border('gemeente', colors.gemeenteBorder, 1, [1, 2]),
]

/** From thin to strong: hovered, compared, the selected area as a black line in a white halo, and what a scene points at. */
function outlineLayers(colors: MapColors): LayerSpecification[] {
	const line = (id: string, role: string, color: string, width: number): LayerSpecification => ({
		id,
		type: 'line',
		source: 'outlines',
		filter: ['==', ['get', 'role'], role],
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint: { 'line-color': color, 'line-width': width },
	})
	return [
		line('hovered', 'hovered', colors.selected, 1.5),
		line('compared-halo', 'compared', colors.halo, 4),
		line('compared', 'compared', colors.compared, 1.8),
		line('selected-halo', 'selected', colors.halo, 7),
		line('selected', 'selected', colors.selected, 3),
		line('highlighted-halo', 'highlighted', colors.halo, 8.5),
		line('highlighted', 'highlighted', colors.selected, 4),
	]
}

/** Drawn from the page's own font (see map-view.module.css): no glyph server, no network. See name-points.ts for which and when. */
const nameLayer = ({ names, textScale }: StyleOptions, colors: MapColors): LayerSpecification => ({
	id: 'names',
	type: 'symbol',
	source: 'names',
	filter: ['all', ['>=', ['zoom'], ['get', 'from']], ['<', ['zoom'], ['get', 'until']]],
	layout: {
		visibility: names ? 'visible' : 'none',
		'text-field': ['get', 'name'],
		'text-font': ['Regiekaart Semibold'],
		'text-size': ['interpolate', ['linear'], ['zoom'], 9, 11 * textScale, 13, 13 * textScale, 16, 16 * textScale],
		'text-max-width': 7,
		'text-line-height': 1.1,
		'text-padding': 4,
		'text-letter-spacing': 0.01,
		'symbol-sort-key': ['get', 'order'],
	},
	paint: {
		'text-color': colors.name,
		// A label of a scene stands over it.
		'text-opacity': ['case', ['==', ['feature-state', 'covered'], true], 0, 1],
		'text-halo-color': colors.nameHalo,
		'text-halo-width': 1.6,
		'text-halo-blur': 0.3,
	},
})

/** See heat-texture.ts: a glow of density, which says nothing about chance, as the legend states. */
function heatLayer(heat: NonNullable<StyleOptions['heat']>, theme: Theme): LayerSpecification {
	const stops = heatTexture(heat)
	const color = (t: number, alpha: number) => `rgba(${rgba(heatColor(t, theme)).slice(0, 3).join()},${alpha})`
	return {
		id: 'heat',
		type: 'heatmap',
		source: 'signals',
		paint: {
			'heatmap-radius': [
				'interpolate',
				['linear'],
				['zoom'],
				...stops.flatMap(({ zoom, radius }) => [zoom, radius]),
			] as never,
			'heatmap-intensity': [
				'interpolate',
				['exponential', 2],
				['zoom'],
				...stops.flatMap(({ zoom, intensity }) => [zoom, intensity]),
			] as never,
			'heatmap-color': [
				'interpolate',
				['linear'],
				['heatmap-density'],
				...heatStops.flatMap(({ density, opacity }) => [density, color(density, opacity)]),
			] as never,
		},
	}
}
