import type { Position } from 'geojson'
import { areaOutline } from '../area-outline.ts'
import { besideRegion } from '../beside-region.ts'
import { mapColors } from '../map-colors.ts'
import type { Theme } from '../ramps.ts'
import type { AreaReading, ReadingRegion } from '../reading/area-reading.ts'
import { clip } from './clip.ts'
import type { Fit } from './fit.ts'
import { STRONG_FONT } from './fonts.ts'
import { textWidth, wrapText } from './measure.ts'
import { pathOf } from './path.ts'
import { meets } from './place-names.ts'
import { type Point, simplify } from './simplify.ts'
import type { AreaTopology, Rect } from './topology.ts'
import { element, escapeXml } from './xml.ts'

interface Drawing {
	reading: AreaReading | null
	topology: AreaTopology
	fit: Pick<Fit, 'project'>
	window: { width: number; height: number }
	theme: Theme
	/** Size of the names. */
	size: number
	fluid: boolean
}

/** As on the interactive map (web/map/region-layers.ts). */
const WIDTHS = { halo: 4.5, line: 2 }
const LEADING = 1.15
/** Between the outline and the name, in the name's own size. */
const APART = 0.4

/** Details of half a pixel are seen by nobody. */
const TOLERANCE = 0.5
const tenth = (value: number) => Math.round(value * 10) / 10

/** The outline of a region in pixels, as far as it lies within `seen`. */
function outlineIn(region: ReadingRegion, { topology, fit }: Drawing, seen: Rect): Position[][] {
	const { coordinates } = areaOutline(topology, region.areas, region.tolerance)
	const lines = coordinates.map((line) =>
		simplify(
			line.map(([lon = 0, lat = 0]) => fit.project(lon, lat)),
			TOLERANCE,
		).map(([x, y]) => [tenth(x), tenth(y)]),
	)
	const clipped = clip({ type: 'MultiLineString', coordinates: lines }, seen)
	return clipped?.type === 'MultiLineString' ? clipped.coordinates : []
}

interface PlacedRegion {
	region: ReadingRegion
	lines: string[]
	/** Middle of the first line's base. */
	x: number
	y: number
	rect: Rect
}

/** A place for a name beside its outline: where the interactive map tries first, then to the sides, then on the other side. */
function placeName(
	region: ReadingRegion,
	outline: readonly Position[],
	{ window: { width, height }, size }: Drawing,
	taken: readonly Rect[],
): PlacedRegion | null {
	const lines = wrapText(region.label, size, size * 9, 3, 600)
	const [wide, high] = [Math.max(...lines.map((line) => textWidth(line, size, 600))), lines.length * size * LEADING]
	const upwards = outline.map(([x = 0, y = 0]) => [x, -y])
	const at = (middle: number, apart: number) => {
		const { point, side } = besideRegion(upwards, middle)
		const [x = 0, y = 0] = [point[0], -(point[1] ?? 0)]
		const top = side === 'below' ? y + size * apart : y - size * apart - high
		return [0, wide / 2, -wide / 2].map((aside): Rect => {
			const center = x + aside
			return { left: center - wide / 2, right: center + wide / 2, top, bottom: top + high }
		})
	}
	const [own, other] = [-height / 2, besideRegion(upwards, -height / 2).side === 'below' ? 1e9 : -1e9]
	// Last within the region itself: better over its areas than nowhere.
	const tries = [...at(own, APART), ...at(other, APART), ...at(own, -APART - LEADING * lines.length)]
	const isFree = (rect: Rect) =>
		rect.left >= 2 &&
		rect.right <= width - 2 &&
		rect.top >= 2 &&
		rect.bottom <= height - 2 &&
		!taken.some((one) => meets(one, rect))
	const rect = tries.find(isFree)
	return rect ? { region, lines, x: (rect.left + rect.right) / 2, y: rect.top + size * 0.88, rect } : null
}

/**
 * Areas that lie together: one line around them, one name beside it, the strongest first. `taken` is where the names stand,
 * for others to keep away from.
 */
export function drawRegions(drawing: Drawing, seen: Rect): { outlines: string; names: string; taken: Rect[] } {
	const { reading, theme, size, fluid } = drawing
	const { hotRegion, coldRegion, halo } = mapColors[theme]
	const colorOf = ({ kind }: ReadingRegion) => (kind === 'hot' ? hotRegion : coldRegion)
	const drawn = (reading?.regions ?? [])
		.map((region) => ({ region, outline: outlineIn(region, drawing, seen) }))
		.filter(({ outline }) => outline.length > 0)
	if (drawn.length === 0) return { outlines: '', names: '', taken: [] }
	const scaling = fluid ? { 'vector-effect': 'non-scaling-stroke' } : {}
	const taken: Rect[] = []
	const placed = drawn.flatMap(({ region, outline }) => {
		const name = placeName(region, outline.flat(), drawing, taken)
		if (name) taken.push(name.rect)
		return name ? [name] : []
	})
	const paths = drawn.map(({ region, outline }) => ({ region, d: pathOf(outline as unknown as Point[][]) }))
	return {
		outlines: [
			...paths.map(({ d }) =>
				element('path', { d, stroke: halo, 'stroke-width': WIDTHS.halo, 'stroke-opacity': '.85', ...scaling }),
			),
			...paths.map(({ region, d }) =>
				element('path', {
					'data-region': region.core,
					d,
					stroke: colorOf(region),
					'stroke-width': WIDTHS.line,
					...scaling,
				}),
			),
		].join(''),
		names: element(
			'g',
			{
				'font-family': STRONG_FONT,
				'font-size': size,
				'font-weight': '600',
				'text-anchor': 'middle',
				stroke: halo,
				'stroke-width': size * 0.3,
				'stroke-linejoin': 'round',
				'paint-order': 'stroke',
				'pointer-events': 'none',
				'aria-hidden': 'true',
			},
			placed
				.flatMap(({ region, lines, x, y }) =>
					lines.map((line, i) =>
						element('text', { x, y: y + i * size * LEADING, fill: colorOf(region) }, escapeXml(line)),
					),
				)
				.join(''),
		),
		taken,
	}
}
