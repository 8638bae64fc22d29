import type { Position } from 'geojson'
import type { Area } from '../area.ts'
import { mapColors } from '../map-colors.ts'
import type { Highlight } from '../presentation/scene.ts'
import type { Theme } from '../ramps.ts'
import { clip } from './clip.ts'
import { STRONG_FONT } from './fonts.ts'
import { textWidth, wrapText } from './measure.ts'
import { pathOf } from './path.ts'
import { pictureColors } from './picture-colors.ts'
import { type PlacedLabel, placeLabels } from './place-labels.ts'
import type { Point } from './simplify.ts'
import { type AreaTopology, boundsOf, outlineOf, type Rect } from './topology.ts'
import { element, escapeXml } from './xml.ts'

interface Drawing {
	highlights: readonly Highlight[]
	/** In pixels: where their outlines are found, the first that has them. */
	topologies: readonly AreaTopology[]
	/** For their names. */
	areas: readonly Pick<Area, 'code' | 'name'>[]
	window: { width: number; height: number }
	theme: Theme
	/** Of the labels' text; smaller where they would not fit. */
	size: number
	/** Where something else stands that labels keep off. */
	taken: readonly Rect[]
	fluid: boolean
}

interface DrawnHighlights {
	/** Over the outline of the selected area. */
	outlines: string
	/** Over everything. */
	labels: string
	/** Where labels and their leaders are, for names to keep away from. */
	taken: Rect[]
	/** Areas whose label says their name: once is enough. */
	named: ReadonlySet<string>
}

/** As on the interactive map (web/map/style.ts); around what is small they are no thicker than they must be. */
const WIDTHS = { halo: 8.5, line: 4 }
const THIN = { halo: 6.4, line: 3.2 }
/** Pixels that an area is wide and high at least, to have the thick line. */
const LARGE = 44
const LEADING = 1.15
/** Of a plate around its text, in the text's size. */
const PADDING = { x: 0.5, y: 0.28 }
/** Letters against those of the picture, until all labels have a place. */
const SIZES = [1, 0.88, 0.76, 0.66]
/** Pixels below which nobody reads a label. */
const SMALLEST = 8

const SPECK = 3

export const labelOf = ({ area, label }: Highlight, areas: Drawing['areas']): string =>
	label || (areas.find(({ code }) => code === area)?.name ?? area)

/** What a scene points at: an outline around each area, and beside it a label on a quiet plate, with a leader where it stands off. */
export function drawHighlights(drawing: Drawing): DrawnHighlights {
	const { highlights, topologies, areas, window, theme, fluid } = drawing
	const { halo, selected } = mapColors[theme]
	const seen: Rect = { left: 0, top: 0, right: window.width, bottom: window.height }
	const found = highlights.flatMap((highlight) => {
		const whole = topologies.map((topology) => outlineOf(topology, highlight.area)).find(({ length }) => length > 0)
		if (!whole) return []
		const outline = whole.flatMap((ring) => inSight(ring, seen))
		return outline.length === 0 ? [] : [{ highlight, d: pathOf(whole), outline, text: labelOf(highlight, areas) }]
	})
	if (found.length === 0) return { outlines: '', labels: '', taken: [], named: new Set() }
	const scaling = fluid ? { 'vector-effect': 'non-scaling-stroke' } : {}
	const line = (d: string, stroke: string, width: number, more: Record<string, string> = {}) =>
		element('path', { ...more, d, stroke, 'stroke-width': width, ...scaling })
	const { size, plates } = arrange(found, drawing)
	return {
		outlines: [
			...found.map(({ d, outline }) => line(d, halo, widthsOf(outline).halo)),
			...found.map(({ d, outline, highlight }) =>
				line(d, selected, widthsOf(outline).line, { 'data-highlight': highlight.area }),
			),
		].join(''),
		labels: element(
			'g',
			{ 'data-labels': '', 'pointer-events': 'none', 'aria-hidden': 'true' },
			plates.map((plate) => leaderOf(plate, theme)).join('') +
				plates.map((plate) => plateOf(plate, size, theme)).join(''),
		),
		taken: plates.flatMap(({ place }) => [place.rect, ...alongLeader(place)]),
		named: new Set(
			plates.flatMap(({ text, highlight }) => {
				const name = areas.find(({ code }) => code === highlight.area)?.name
				return name !== undefined && text.includes(name) ? [highlight.area] : []
			}),
		),
	}
}

function widthsOf(outline: readonly Point[][]): typeof WIDTHS {
	const { left, right, top, bottom } = boundsOf(outline.flat())
	return Math.min(right - left, bottom - top) < LARGE ? THIN : WIDTHS
}

/** What of a ring is in sight; a speck at the edge is not. */
function inSight(ring: readonly Point[], seen: Rect): Point[][] {
	const clipped = clip({ type: 'Polygon', coordinates: [ring as unknown as Position[]] }, seen)
	const rings = clipped?.type === 'Polygon' ? (clipped.coordinates as unknown as Point[][]) : []
	return rings.filter((part) => {
		const { left, right, top, bottom } = boundsOf(part)
		return right - left > SPECK && bottom - top > SPECK
	})
}

interface Found {
	highlight: Highlight
	outline: Point[][]
	text: string
}
interface Plate extends Found {
	lines: string[]
	place: PlacedLabel
}

/** The largest letters with which every label has a place, else the smallest with those that have. */
function arrange(found: readonly Found[], { window, size: wanted, taken }: Drawing): { size: number; plates: Plate[] } {
	const room = Math.min(window.width * 0.6, wanted * 13)
	const attempt = (size: number) => {
		const texts = found.map(({ text }) => wrapText(text, size, room, 3, 600))
		const labels = found.map(({ outline }, i) => ({
			width: Math.max(...(texts[i] ?? []).map((line) => textWidth(line, size, 600))) + 2 * PADDING.x * size,
			height: (texts[i] ?? []).length * size * LEADING + 2 * PADDING.y * size,
			outline,
		}))
		const places = placeLabels(labels, { ...window, gap: size * 0.7 }, taken)
		return {
			size,
			plates: found.flatMap((one, i) => {
				const place = places[i]
				return place ? [{ ...one, lines: texts[i] ?? [], place }] : []
			}),
		}
	}
	let best = attempt(wanted)
	for (const part of SIZES.slice(1)) {
		if (best.plates.length === found.length || wanted * part < SMALLEST) break
		const next = attempt(wanted * part)
		if (next.plates.length > best.plates.length) best = next
	}
	return best
}

function leaderOf({ place: { leader } }: Plate, theme: Theme): string {
	if (!leader) return ''
	const { halo, selected } = mapColors[theme]
	const [[x1, y1], [x2, y2]] = leader
	const line = (stroke: string, width: number) =>
		element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-linecap': 'round' })
	const dot = (fill: string, r: number) => element('circle', { cx: x2, cy: y2, r, fill })
	return line(halo, 4) + dot(halo, 4.4) + line(selected, 1.5) + dot(selected, 2.8)
}

function plateOf({ lines, place: { rect } }: Plate, size: number, theme: Theme): string {
	const { paper, text } = pictureColors[theme]
	return (
		element('rect', {
			x: rect.left,
			y: rect.top,
			width: rect.right - rect.left,
			height: rect.bottom - rect.top,
			rx: size * 0.22,
			fill: paper,
			stroke: mapColors[theme].selected,
			'stroke-width': 1,
		}) +
		lines
			.map((line, i) =>
				element(
					'text',
					{
						x: (rect.left + rect.right) / 2,
						y: rect.top + size * (PADDING.y + LEADING * i + 0.9),
						'font-family': STRONG_FONT,
						'font-size': size,
						'font-weight': '600',
						'text-anchor': 'middle',
						fill: text,
					},
					escapeXml(line),
				),
			)
			.join('')
	)
}

/** A leader as small boxes, each as long as a letter or two. */
function alongLeader({ leader }: PlacedLabel): Rect[] {
	if (!leader) return []
	const [[x1, y1], [x2, y2]] = leader
	const parts = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 12))
	return Array.from({ length: parts }, (_, i): Rect => {
		const [from, to] = [i / parts, (i + 1) / parts]
		const xs = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to]
		const ys = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to]
		return {
			left: Math.min(...xs) - 2,
			right: Math.max(...xs) + 2,
			top: Math.min(...ys) - 2,
			bottom: Math.max(...ys) + 2,
		}
	})
}
