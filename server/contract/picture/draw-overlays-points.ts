import { drawnOpen, POINT_RADIUS, POINT_RING, type PointLook, pointLooks } from '../overlays/point-looks.ts'
import type { OverlayDrawing } from './draw-overlays.ts'
import type { SignalColumns } from './draw-overlays-input.ts'
import { element, short, tenth } from './xml.ts'

type Dot = readonly [x: number, y: number]

/** The signals in sight as dots, the open ones over the others. Strokes without length with round ends: the shortest that SVG has. */
export function drawPoints({ position, status }: SignalColumns, { fit, seen, theme }: OverlayDrawing): string {
	const dots: { open: Dot[]; closed: Dot[] } = { open: [], closed: [] }
	for (let i = 0; 2 * i + 1 < position.length; i++) {
		const [x, y] = fit.project(position[2 * i] as number, position[2 * i + 1] as number)
		if (x < seen.left || x > seen.right || y < seen.top || y > seen.bottom) continue
		dots[drawnOpen[status[i] ?? 0] ? 'open' : 'closed'].push([tenth(x), tenth(y)])
	}
	const looks = pointLooks(theme)
	return drawDots(dots.closed, looks.closed) + drawDots(dots.open, looks.open)
}

function drawDots(dots: readonly Dot[], { fill, opacity, ring, size }: PointLook): string {
	if (dots.length === 0) return ''
	const radius = POINT_RADIUS * size
	const inner = ring === null ? radius : radius - POINT_RING / 2
	const outer = ring === null ? radius : radius + POINT_RING / 2
	const stroked = (d: string, stroke: string, width: number, alpha: number) =>
		element('path', { d, stroke, 'stroke-width': 2 * width, 'stroke-opacity': alpha === 1 ? null : String(alpha) })
	return element(
		'g',
		{ fill: 'none', 'stroke-linecap': 'round' },
		apart(dots, 2 * outer)
			.map(dotsPath)
			.map((d) => (ring === null ? '' : stroked(d, ring, outer, 1)) + stroked(d, fill, inner, opacity))
			.join(''),
	)
}

/**
 * Dots in sheets in which no two lie closer than `distance`: what is one path does not add up where it covers itself, and
 * dots that let through what is below must. Cells of that size, of which neighbours never are in one sheet.
 */
export function apart(dots: readonly Dot[], distance: number): Dot[][] {
	const sheets = new Map<number, Dot[]>()
	const taken = new Map<string, number>()
	for (const dot of dots) {
		const [column, row] = [Math.floor(dot[0] / distance), Math.floor(dot[1] / distance)]
		const cell = `${column} ${row}`
		const before = taken.get(cell) ?? 0
		taken.set(cell, before + 1)
		const sheet = 4 * before + 2 * (Math.abs(row) % 2) + (Math.abs(column) % 2)
		const list = sheets.get(sheet)
		if (list) list.push(dot)
		else sheets.set(sheet, [dot])
	}
	return [...sheets].sort(([a], [b]) => a - b).map(([, sheet]) => sheet)
}

/** One path of dots, from left to right in strips so that the steps between them are short. */
function dotsPath(dots: readonly Dot[]): string {
	const strip = ([, y]: Dot) => Math.floor(y / 12)
	const ordered = [...dots].sort((a, b) => strip(a) - strip(b) || a[0] - b[0] || a[1] - b[1])
	let [x, y] = [0, 0]
	return ordered
		.map(([nextX, nextY]) => {
			const [dx, dy] = [short(nextX - x), short(nextY - y)]
			x = nextX
			y = nextY
			return `m${dx}${dy.startsWith('-') ? '' : ' '}${dy}h0`
		})
		.join('')
}
