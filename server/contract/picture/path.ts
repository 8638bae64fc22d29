import type { Geometry, Position } from 'geojson'
import type { Point } from './simplify.ts'
import { short } from './xml.ts'

/** Two numbers as SVG reads them with the least between them. */
const pair = (x: string, y: string) => (y.startsWith('-') ? `${x}${y}` : `${x} ${y}`)

/** Lines as one path of relative steps; what returns to where it began is closed. Coordinates are tenths already. */
export function pathOf(lines: readonly (readonly Point[])[]): string {
	return lines.map((line) => lineOf(line)).join('')
}

function lineOf(line: readonly Point[]): string {
	const [first, ...others] = line
	if (!first || others.length === 0) return ''
	const last = others.at(-1) as Point
	const closed = others.length > 1 && last[0] === first[0] && last[1] === first[1]
	let [x, y] = first
	let steps = ''
	for (const [nextX, nextY] of closed ? others.slice(0, -1) : others) {
		const [dx, dy] = [short(nextX - x), short(nextY - y)]
		if (dx !== '0' || dy !== '0') steps += steps === '' || dx.startsWith('-') ? pair(dx, dy) : ` ${pair(dx, dy)}`
		x = nextX
		y = nextY
	}
	return `M${pair(short(first[0]), short(first[1]))}${steps === '' ? 'h0' : `l${steps}`}${closed ? 'z' : ''}`
}

/** A polygon's rings, a line or lines as one path; what has no length is nothing. */
export function ringsPath(geometry: Geometry | null): string {
	const points = (positions: Position[]) => positions as unknown as Point[]
	switch (geometry?.type) {
		case 'Polygon':
		case 'MultiLineString':
			return pathOf(geometry.coordinates.map(points))
		case 'MultiPolygon':
			return pathOf(geometry.coordinates.flat().map(points))
		case 'LineString':
			return pathOf([points(geometry.coordinates)])
		default:
			return ''
	}
}
