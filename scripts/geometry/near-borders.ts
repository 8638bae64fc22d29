import Flatbush from 'flatbush'
import type { Links } from './links.ts'
import type { FreeBorders } from './shared-borders.ts'

/** Equally near, but for rounding. */
const EVEN = 1e-6

/** Long pieces are searched bit by bit: the box around a long slanting one holds half a town. */
const CUTS_PER_SEARCH = 16

/** How often the caller hears what part is done. */
const PIECES_PER_PART = 2048

/**
 * Adds to `links` the borders that were drawn apart: each piece of border that belongs to one area only, cut into lengths
 * of at most `step`, runs beside the area whose border is nearest to its middle, if that is at most `tolerance` away.
 * Only the nearest: what lies behind another area, however narrow, is no neighbour. At most `snap` away is upon it.
 * Units of the coordinates.
 */
export function nearBorders(
	{ ends, area }: FreeBorders,
	{ tolerance, step, snap }: { tolerance: number; step: number; snap: number },
	links: Links,
	onPart: (part: number) => void,
): void {
	if (area.length === 0) return
	const end = (piece: number, k: number) => ends[4 * piece + k] as number
	const index = new Flatbush(area.length)
	for (let piece = 0; piece < area.length; piece++) {
		const [ax, ay, bx, by] = [end(piece, 0), end(piece, 1), end(piece, 2), end(piece, 3)]
		index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
	}
	index.finish()
	for (let piece = 0; piece < area.length; piece++) {
		if (piece % PIECES_PER_PART === 0) onPart(piece / area.length)
		const own = area[piece] as number
		const [ax, ay, bx, by] = [end(piece, 0), end(piece, 1), end(piece, 2), end(piece, 3)]
		const length = Math.hypot(bx - ax, by - ay)
		const cuts = Math.max(1, Math.ceil(length / step))
		const along = (part: number) => [ax + (bx - ax) * part, ay + (by - ay) * part] as const
		for (let from = 0; from < cuts; from += CUTS_PER_SEARCH) {
			const to = Math.min(cuts, from + CUTS_PER_SEARCH)
			const [px, py] = along(from / cuts)
			const [qx, qy] = along(to / cuts)
			const around = index.search(
				Math.min(px, qx) - tolerance,
				Math.min(py, qy) - tolerance,
				Math.max(px, qx) + tolerance,
				Math.max(py, qy) + tolerance,
				(other) => area[other] !== own,
			)
			if (around.length === 0) continue
			for (let cut = from; cut < to; cut++) {
				const [x, y] = along((cut + 0.5) / cuts)
				let nearest = tolerance
				let beside: number[] = []
				for (const other of around) {
					const away = distance(x, y, end(other, 0), end(other, 1), end(other, 2), end(other, 3))
					if (away > nearest + EVEN * tolerance) continue
					const owner = area[other] as number
					if (away < nearest - EVEN * tolerance) {
						nearest = away
						beside = [owner]
					} else if (!beside.includes(owner)) beside.push(owner)
				}
				for (const owner of beside) links.beside(own, owner, length / cuts, nearest <= snap)
			}
		}
	}
}

/** From a point to a piece of line. */
function distance(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
	const [dx, dy] = [bx - ax, by - ay]
	const part = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
	const t = part < 0 ? 0 : part > 1 ? 1 : part
	return Math.hypot(ax + t * dx - x, ay + t * dy - y)
}
