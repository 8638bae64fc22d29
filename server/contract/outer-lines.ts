import type { Position } from 'geojson'

type Line = readonly Position[]

/** Metres in a plane that fits a municipality: for telling near from far, not for measuring. */
const planeOf = (latitude: number) => {
	const across = 111_320 * Math.cos((latitude * Math.PI) / 180)
	return ([lon = 0, lat = 0]: Position): [number, number] => [lon * across, lat * 110_574]
}

interface Segment {
	owner: number
	a: [number, number]
	b: [number, number]
}

/** Whether a point has a segment right beside it, within so many metres; beyond its ends does not count. */
function isBeside([x, y]: [number, number], { a, b }: Segment, metres: number): boolean {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
	const length = dx * dx + dy * dy
	const t = ((x - a[0]) * dx + (y - a[1]) * dy) / length
	return t >= 0 && t <= 1 && Math.hypot(x - a[0] - t * dx, y - a[1] - t * dy) <= metres
}

/**
 * Of the borders of areas that lie together (the lines of each area) those on the outside. Where neighbours were drawn apart
 * each has its own copy of the border between them: a stretch with one of another area beside it, within `metres`, is inside and
 * goes. Ends that meet stay. Pure.
 */
export function outerLines(areas: readonly (readonly Line[])[], metres: number): Position[][] {
	const toPlane = planeOf(areas.flat()[0]?.[0]?.[1] ?? 52)
	const segments = areas.flatMap((lines, owner) =>
		lines.flatMap((line) =>
			line.slice(1).map((end, i): Segment => ({ owner, a: toPlane(line[i] as Position), b: toPlane(end) })),
		),
	)
	const isInside = (owner: number, from: Position, to: Position) => {
		const [a, b] = [toPlane(from), toPlane(to)]
		const middle: [number, number] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
		return segments.some((segment) => segment.owner !== owner && isBeside(middle, segment, metres))
	}
	return areas.flatMap((lines, owner) => lines.flatMap((line) => cut(line, (from, to) => isInside(owner, from, to))))
}

/** A line without some of its segments, as the pieces that are left. */
function cut(line: Line, isGone: (from: Position, to: Position) => boolean): Position[][] {
	const pieces: Position[][] = []
	let piece: Position[] = []
	for (const [i, to] of line.slice(1).entries()) {
		const from = line[i] as Position
		if (isGone(from, to)) {
			if (piece.length > 1) pieces.push(piece)
			piece = []
		} else piece = piece.length > 0 ? [...piece, to] : [from, to]
	}
	if (piece.length > 1) pieces.push(piece)
	return pieces
}
