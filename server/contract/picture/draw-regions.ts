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
import { pathOf, ringsPath } from './path.ts'
import { meets } from './place-names.ts'
import { type Point, simplify } from './simplify.ts'
import { type AreaTopology, boundsOf, type Rect } from './topology.ts'
import { element, escapeXml, tenth } from './xml.ts'

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

interface Line {
	line: Position[]
	/** The box around it. */
	bounds: Rect
}

interface PlacedRegion {
	region: ReadingRegion
	lines: string[]
	/** Middle of the first line's base. */
	x: number
	y: number
	rect: Rect
}

/** A part of a picture that begins there and is so large. */
const rectAt = (left: number, top: number, wide: number, high: number): Rect => ({
	left,
	right: left + wide,
	top,
	bottom: top + high,
})

/**
 * Places for a name, best first: above or below its outline where the interactive map has it, a little aside, on the other side,
 * to the right or the left, and last over its own areas: better there than nowhere.
 */
function placesBeside(outline: readonly Position[], wide: number, high: number, size: number, middle: number): Rect[] {
	const upwards = outline.map(([x, y = 0]) => [x, -y] as Position)
	const { side } = besideRegion(upwards, -middle)
	const at = (from: number, apart: number) => {
		const { point, side } = besideRegion(upwards, from)
		const [x = 0, up = 0] = point
		const top = side === 'below' ? size * apart - up : -up - size * apart - high
		return [0, wide / 2, -wide / 2].map((aside) => rectAt(x - wide / 2 + aside, top, wide, high))
	}
	const xs = outline.map(([x = 0]) => x)
	const ys = outline.map(([, y = 0]) => y)
	const across = (Math.min(...ys) + Math.max(...ys) - high) / 2
	return [
		...at(-middle, APART),
		...at(side === 'below' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY, APART),
		rectAt(Math.max(...xs) + size * APART, across, wide, high),
		rectAt(Math.min(...xs) - size * APART - wide, across, wide, high),
		...at(-middle, -APART - high / size),
	]
}

/** Where the name of a region stands: in sight, over no other name, and over no outline where that can be. */
function placeName(
	region: ReadingRegion,
	outline: readonly Position[],
	{ window: { width, height }, size }: Drawing,
	taken: readonly Rect[],
	outlines: readonly Line[],
): PlacedRegion | null {
	const lines = wrapText(region.label, size, size * 9, 3, 600)
	const wide = Math.max(...lines.map((line) => textWidth(line, size, 600)))
	const places = placesBeside(outline, wide, lines.length * size * LEADING, size, height / 2).filter(
		({ left, right, top, bottom }) => left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2,
	)
	const free = places.filter((rect) => !taken.some((one) => meets(one, rect)))
	const crossed = (rect: Rect) => {
		const near = outlines.filter(({ bounds }) => meets(bounds, rect)).map(({ line }) => line)
		return ringsPath(clip({ type: 'MultiLineString', coordinates: near }, rect)) !== ''
	}
	const rect = free.find((place) => !crossed(place)) ?? free[0]
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
	const all = drawn
		.flatMap(({ outline }) => outline)
		.map((line) => ({ line, bounds: boundsOf(line as unknown as Point[]) }))
	const placed = drawn.flatMap(({ region, outline }) => {
		const name = placeName(region, outline.flat(), drawing, taken, all)
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
