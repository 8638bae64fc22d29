import { feature } from 'topojson-client'
import type { Area } from '../area.ts'
import type { Language } from '../common.ts'
import { mapColors } from '../map-colors.ts'
import type { Highlight } from '../presentation/scene.ts'
import type { Theme } from '../ramps.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import type { Scale } from '../scale.ts'
import type { ValuesAnswer } from '../values.ts'
import { areaLooks, FADED } from './area-looks.ts'
import { areaTexts } from './area-text.ts'
import { clip } from './clip.ts'
import { drawHighlights } from './draw-highlights.ts'
import { drawOverlays } from './draw-overlays.ts'
import type { PictureOverlays } from './draw-overlays-input.ts'
import { drawRegions } from './draw-regions.ts'
import type { Fit } from './fit.ts'
import { STRONG_FONT } from './fonts.ts'
import { lineWidths } from './line-widths.ts'
import { ringsPath } from './path.ts'
import { fillOf } from './pattern-element.ts'
import { placeNames } from './place-names.ts'
import { readingLooks } from './reading-looks.ts'
import { type AreaTopology, areaPaths, type ContextTopology, inPixels, type Rect } from './topology.ts'
import { element, escapeXml } from './xml.ts'

interface Drawing {
	answer: ValuesAnswer
	/** What the colours say besides the value; null: the value itself. */
	reading: AreaReading | null
	scale: Scale
	topology: AreaTopology
	/** For highlighted areas that the other has not got. */
	finer: AreaTopology | null
	others: readonly Pick<Area, 'code' | 'name'>[]
	context: ContextTopology | null
	areas: readonly Area[]
	/** What lies over the areas; null = nothing. */
	overlays: PictureOverlays | null
	fit: Fit
	/** The part of the window that is seen, in pixels from its upper left corner. */
	window: { width: number; height: number }
	language: Language
	theme: Theme
	selected: string | null
	highlights: readonly Highlight[]
	bins: readonly number[]
	href: ((code: string) => string | null) | null
	/** Size of the names of areas; null = none. */
	names: number | null
	/** Size of the names of regions. */
	regionNames: number
	/** Lines keep their width when the picture grows. */
	fluid: boolean
	prefix: string
}

/** Pixels that areas are wide at least, on the whole, to have borders; and areas that have their name and figure as a title at most. */
const BORDERED = 10
const TITLED = 2000

/** What of the plane is drawn: the window and the width of a line around it. A fluid picture has no edge of its own, and shows as far again on every side. */
function seenPart({ window: { width, height }, fluid }: Pick<Drawing, 'window' | 'fluid'>): Rect {
	const around = fluid ? Math.max(width, height) : 8
	return { left: -around, right: width + around, top: -around, bottom: height + around }
}

/** Everything on the map, from below to above in the order of the interactive one: areas, water and roads, borders, layers, regions, the selected area, investments, names. */
export function drawAreas(drawing: Drawing): string {
	const { answer, topology, overlays, fit, language, theme, selected, fluid, prefix } = drawing
	const colors = mapColors[theme]
	const seen = seenPart(drawing)
	const pixels = inPixels(topology, fit, seen)
	const { areas, border, outline } = areaPaths(pixels, answer.query.level, selected, seen)
	const scaling = fluid ? { 'vector-effect': 'non-scaling-stroke' } : {}
	const line = (d: string, stroke: string, width: number, opacity: number | null = null) =>
		d === ''
			? ''
			: element('path', {
					d,
					stroke,
					'stroke-width': width,
					'stroke-opacity': opacity === null ? null : String(opacity),
					...scaling,
				})
	// Where areas are specks, borders would be all one sees.
	const spread = Math.sqrt((fit.frame.width * fit.frame.height) / Math.max(1, areas.length))
	const widths = lineWidths(fit.camera.zoom)
	const regions = drawRegions({ ...drawing, size: drawing.regionNames }, seen)
	const layers = drawOverlays(overlays, { fit, seen, language, theme, prefix, linked: drawing.href !== null })
	const highlights = drawHighlights({
		...drawing,
		areas: [...drawing.areas, ...drawing.others],
		topologies: [pixels, ...(drawing.finer ? [inPixels(drawing.finer, fit, seen)] : [])],
		size: drawing.regionNames * 1.05,
		taken: [...regions.taken, ...layers.symbols],
	})
	const lines = (...paths: string[]) =>
		element(
			'g',
			{ fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round', 'pointer-events': 'none' },
			paths.join(''),
		)
	return [
		areaShapes(drawing, areas, layers.areas),
		contextShapes(drawing),
		lines(
			spread < BORDERED ? '' : line(border('buurt'), colors.border, widths.buurt, 0.75),
			spread < BORDERED / 2 ? '' : line(border('wijk'), colors.wijkBorder, widths.wijk),
			line(border('gemeente'), colors.gemeenteBorder, widths.gemeente),
		),
		layers.below,
		lines(regions.outlines, line(outline, colors.halo, 7), line(outline, colors.selected, 3), highlights.outlines),
		layers.above,
		names(
			{ ...drawing, areas: drawing.areas.filter(({ code }) => !highlights.named.has(code)) },
			[...regions.taken, ...highlights.taken],
			layers.symbols,
		),
		regions.names,
		highlights.labels,
	].join('')

	function areaShapes(
		{ bins, language, href, scale, reading }: Drawing,
		shapes: typeof areas,
		opacity: number,
	): string {
		const looks = reading ? readingLooks(answer.areas, reading, bins) : areaLooks(answer, scale, bins)
		const titled = shapes.length <= TITLED
		const said = titled || href !== null ? areaTexts(answer, language, reading) : []
		const texts = new Map(said.map((text, i) => [answer.areas[i], text]))
		return element(
			'g',
			{ 'data-areas': '', opacity: opacity === 1 ? null : String(opacity) },
			shapes
				.map(({ code, name, d }) => {
					const look = looks.get(code)
					const fill = (look && fillOf(look, prefix)) ?? colors.pending
					const label = `${name}: ${texts.get(code) ?? ''}`
					const shape = (attributes: Record<string, string>) =>
						element(
							'path',
							{ ...attributes, d, fill, 'fill-opacity': look?.faded ? FADED : null },
							titled ? element('title', {}, escapeXml(label)) : '',
						)
					const link = href?.(code) ?? null
					return link === null
						? shape({ 'data-code': code })
						: element('a', { href: link, 'data-code': code, 'aria-label': label }, shape({}))
				})
				.join(''),
		)
	}
}

/** Water over the areas, then roads and railways. */
function contextShapes({ context, fit, window, theme, fluid }: Drawing): string {
	if (context === null) return ''
	const colors = mapColors[theme]
	const seen = seenPart({ window, fluid })
	const pixels = inPixels(context, fit, seen)
	const shapes = feature(pixels, pixels.objects.context).features.map(({ properties, geometry }) => ({
		kind: properties.kind,
		isArea: geometry.type === 'Polygon' || geometry.type === 'MultiPolygon',
		d: ringsPath(clip(geometry, seen)),
	}))
	const together = (kind: string, isArea: boolean) =>
		shapes
			.filter((shape) => shape.kind === kind && shape.isArea === isArea)
			.map(({ d }) => d)
			.join('')
	const widths = lineWidths(fit.camera.zoom)
	const scaling = fluid ? { 'vector-effect': 'non-scaling-stroke' } : {}
	const line = (d: string, attributes: Record<string, string | number>) =>
		d === ''
			? ''
			: element('path', {
					d,
					fill: 'none',
					'stroke-linejoin': 'round',
					'stroke-linecap': 'round',
					...attributes,
					...scaling,
				})
	return element(
		'g',
		{ 'pointer-events': 'none' },
		[
			// Each by itself: where two lie over one another there is water too.
			...shapes
				.filter(({ kind, isArea, d }) => kind === 'water' && isArea && d !== '')
				.map(({ d }) => element('path', { d, fill: colors.water, 'fill-rule': 'evenodd' })),
			line(together('water', false), { stroke: colors.water, 'stroke-width': widths.waterway }),
			line(together('road', false), { stroke: colors.road, 'stroke-width': widths.road, 'stroke-opacity': '.32' }),
			line(together('rail', false), {
				stroke: colors.rail,
				'stroke-width': widths.rail,
				'stroke-opacity': '.8',
				'stroke-dasharray': '6 3',
			}),
		].join(''),
	)
}

function names(
	{ areas, fit, window, theme, names: size, selected }: Drawing,
	taken: readonly Rect[],
	symbols: readonly Rect[],
): string {
	if (size === null) return ''
	const { name, nameHalo } = mapColors[theme]
	const placed = placeNames(areas, fit, window, size, selected, taken, symbols)
	if (placed.length === 0) return ''
	return element(
		'g',
		{
			'font-family': STRONG_FONT,
			'font-size': size,
			'font-weight': '600',
			'text-anchor': 'middle',
			fill: name,
			stroke: nameHalo,
			'stroke-width': size * 0.24,
			'stroke-opacity': '.85',
			'stroke-linejoin': 'round',
			'paint-order': 'stroke',
			'pointer-events': 'none',
			'aria-hidden': 'true',
		},
		placed
			.map(({ lines, x, y }) =>
				lines.map((line, i) => element('text', { x, y: y + i * size * 1.1 }, escapeXml(line))).join(''),
			)
			.join(''),
	)
}
