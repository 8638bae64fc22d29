import { type GeoJSONSource, type LayerSpecification, Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { EmbedDataset } from '../../server/contract/embed-page.ts'
import { valueGaps } from '../../server/contract/patterns.ts'
import { areaLooks } from '../../server/contract/picture/area-looks.ts'
import { openingBox } from '../../server/contract/picture/opening-box.ts'
import type { Theme } from '../../server/contract/ramps.ts'
import type { Scale } from '../../server/contract/scale.ts'
import { addPatterns } from '../map/add-patterns.ts'
import { mapLayers, sources } from '../map/style.ts'
import { syncLayers } from '../map/sync-layers.ts'
import type { embedMessages } from './embed-messages.ts'
import { fittingNames } from './fitting-names.ts'
import type { LoadedFigure } from './load-figure.ts'

setWorkerUrl(workerUrl)

/** Of all that the public map can show only this. */
const shown = ['areas', 'borders', 'context', 'outlines', 'names'] as const
const isShown = (layer: LayerSpecification) =>
	'source' in layer && (shown as readonly string[]).includes(String(layer.source))

/** Zoom at which so many areas of a box are fourteen pixels wide on average: below it borders would be all one sees. */
const zoomOfBorders = ([west, , east]: EmbedDataset['bbox'], count: number) =>
	Math.max(0, Math.log2((360 * 14 * Math.sqrt(Math.max(1, count))) / 512 / Math.max(0.001, east - west)))

/** Pixels of names where the first picture has none. */
const NAME_SIZE = 12

/** Names in the letters of the page. */
const inOwnLetters = (layer: LayerSpecification, size: number): LayerSpecification =>
	layer.id === 'names' && layer.type === 'symbol'
		? { ...layer, layout: { ...layer.layout, 'text-font': ['Segoe UI Semibold'], 'text-size': size } }
		: layer

/** The room around the first picture: the map then lies where the picture lay. */
export const paddingOf = (picture: HTMLElement) => ({
	left: picture.offsetLeft,
	top: picture.offsetTop,
	right: (picture.parentElement?.clientWidth ?? 0) - picture.offsetLeft - picture.offsetWidth,
	bottom: (picture.parentElement?.clientHeight ?? 0) - picture.offsetTop - picture.offsetHeight,
})

interface Options {
	container: HTMLElement
	dataset: EmbedDataset
	padding: ReturnType<typeof paddingOf>
	t: (typeof embedMessages)['nl']
	duration: number
}

/** A MapLibre map that stands where the first picture stands. Throws where there is no WebGL. */
export function makeMap({ container, dataset, padding, t, duration }: Options): MapLibreMap {
	const [west, south, east, north] = dataset.bbox
	const map = new MapLibreMap({
		container,
		style: { version: 8, sources: Object.fromEntries(shown.map((id) => [id, sources[id] as never])), layers: [] },
		attributionControl: false,
		cooperativeGestures: true,
		dragRotate: false,
		pitchWithRotate: false,
		rollEnabled: false,
		maxPitch: 0,
		maxZoom: 18,
		renderWorldCopies: false,
		fadeDuration: duration === 0 ? 0 : 100,
		canvasContextAttributes: { antialias: true },
		bounds: [west, south, east, north],
		fitBoundsOptions: { padding },
		locale: {
			'CooperativeGesturesHandler.WindowsHelpText': t.windows,
			'CooperativeGesturesHandler.MacHelpText': t.mac,
			'CooperativeGesturesHandler.MobileHelpText': t.mobile,
		},
	})
	map.touchZoomRotate.disableRotation()
	map.keyboard.disableRotation()
	map.on('error', () => {})
	return map
}

interface Look {
	figure: LoadedFigure
	dataset: EmbedDataset
	scale: Scale
	theme: Theme
	names: boolean
	bins: readonly number[]
}

/** Puts figures on the map: areas, colours, borders, names. Gives the layers drawn, to be handed over at the next call. */
export function drawFigure(
	map: MapLibreMap,
	{ figure, dataset, scale, theme, names, bins }: Look,
	before: readonly LayerSpecification[],
): LayerSpecification[] {
	const picture = document.querySelector<SVGSVGElement>('.picture > svg')
	addPatterns(map, valueGaps, theme, picture)
	// As large as in the first picture, and the same ones; a narrow one has none.
	const letters = [...(picture?.querySelectorAll('text') ?? [])]
	const style = letters[0] && getComputedStyle(letters[0])
	const named = style !== undefined && style.display !== 'none'
	// Another level, another part, or somebody zoomed: then it is another picture.
	const [west, south, east] = dataset.bbox
	const across = map.project([east, south]).x - map.project([west, south]).x
	const isPictured =
		picture?.querySelector(`[data-code="${figure.areas[0]?.code}"]`) &&
		Math.abs(across - picture.viewBox.baseVal.width * (picture.getScreenCTM()?.a ?? 1)) < 2
	const size = named && isPictured ? Number.parseFloat(style.fontSize) * (picture?.getScreenCTM()?.a ?? 1) : NAME_SIZE
	const written = named && isPictured ? letters.map(({ textContent }) => textContent).join(' ') : null
	const layers = mapLayers({
		theme,
		basemap: false,
		names,
		fictional: dataset.fictional,
		textScale: 1,
		heat: null,
		quiet: false,
		patterns: valueGaps,
		bordersFrom: zoomOfBorders(dataset.bbox, figure.areas.filter(({ bbox }) => openingBox(bbox, dataset.bbox)).length),
	})
		.filter(isShown)
		.map((layer) => inOwnLetters(layer, size))
	syncLayers(map, before, layers)
	const set = (id: (typeof shown)[number], data: GeoJSON.GeoJSON) => map.getSource<GeoJSONSource>(id)?.setData(data)
	set('areas', figure.geometry.areas)
	set('borders', figure.geometry.borders)
	set('names', fittingNames(figure.areas, { zoom: named ? map.getZoom() : 0, size, written }))
	map.removeFeatureState({ source: 'areas' })
	for (const [id, { color, pattern, faded }] of areaLooks(figure.answer, scale, bins)) {
		map.setFeatureState({ source: 'areas', id }, { color, pattern, faded })
	}
	return layers
}

/** The lines around what is chosen and what is pointed at. */
export function drawOutlines(
	map: MapLibreMap,
	{ geometry }: LoadedFigure,
	roles: Record<'selected' | 'hovered', string | null>,
): void {
	const features = Object.entries(roles).flatMap(([role, code]) => {
		const area = code === null ? undefined : geometry.byCode.get(code)
		return area ? [{ ...area, properties: { role } }] : []
	})
	map.getSource<GeoJSONSource>('outlines')?.setData({ type: 'FeatureCollection', features })
}

/** The code of the area at a point of the map, or null. */
export function areaAt(map: MapLibreMap, point: { x: number; y: number }): string | null {
	if (!map.getLayer('areas')) return null
	const code = map.queryRenderedFeatures([point.x, point.y], { layers: ['areas'] })[0]?.properties.code
	return typeof code === 'string' ? code : null
}
