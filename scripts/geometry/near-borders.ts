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
	const nearest = new Nearest({ ends, area }, tolerance)
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
				nearest.look(x, y, around)
				for (let i = 0; i < nearest.owners.length; i++) {
					const [owner, dx, dy] = [nearest.owners[i], nearest.dx[i], nearest.dy[i]] as [number, number, number]
					const away = Math.hypot(dx, dy)
					const square = away <= snap ? 1 : Math.abs((bx - ax) * dy - (by - ay) * dx) / (length * away)
					const run = length / cuts
					links.beside(own, owner, { length: run, facing: run * square, upon: away <= snap ? run : 0 })
				}
			}
		}
	}
}

/**
 * Looks from a point for the areas whose border is nearest, most often one, and for the way there. Millions of points
 * look, so the answer stands in arrays that the next look fills again.
 */
class Nearest {
	readonly owners: number[] = []
	readonly dx: number[] = []
	readonly dy: number[] = []
	readonly #ends: Float64Array
	readonly #area: Int32Array
	readonly #within: number
	constructor({ ends, area }: FreeBorders, tolerance: number) {
		this.#ends = ends
		this.#area = area
		this.#within = tolerance
	}

	look(x: number, y: number, among: readonly number[]): void {
		const ends = this.#ends
		const even = EVEN * this.#within
		let nearest = this.#within
		this.owners.length = 0
		for (let i = 0; i < among.length; i++) {
			const piece = among[i] as number
			const ax = ends[4 * piece] as number
			const ay = ends[4 * piece + 1] as number
			const ex = (ends[4 * piece + 2] as number) - ax
			const ey = (ends[4 * piece + 3] as number) - ay
			const part = ((x - ax) * ex + (y - ay) * ey) / (ex * ex + ey * ey)
			const t = part < 0 ? 0 : part > 1 ? 1 : part
			const dx = ax + t * ex - x
			const dy = ay + t * ey - y
			const away = Math.sqrt(dx * dx + dy * dy)
			if (away > nearest + even) continue
			if (away < nearest - even) {
				nearest = away
				this.owners.length = 0
			}
			const owner = this.#area[piece] as number
			if (this.owners.includes(owner)) continue
			this.dx[this.owners.length] = dx
			this.dy[this.owners.length] = dy
			this.owners.push(owner)
		}
	}
}
