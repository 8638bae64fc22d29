import type { Area } from '../area.ts'
import type { Fit } from './fit.ts'
import { textWidth, wrapText } from './measure.ts'
import type { Rect } from './topology.ts'

export interface PlacedName {
	code: string
	lines: string[]
	/** Middle of the first line's base. */
	x: number
	y: number
}

const LEADING = 1.1
/** Whether two parts of a picture lie over one another. */
export const meets = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * The names that fit: those of areas about as wide and high as their name on the picture, the areas with most inhabitants
 * first, none over another and none over the edge. The selected area has its name wherever there is room in the window.
 * A name gives way to symbols: it stands under them or over them, within its area.
 */
export function placeNames(
	areas: readonly Area[],
	{ project }: Pick<Fit, 'project'>,
	window: { width: number; height: number },
	size: number,
	selected: string | null,
	/** Where something else stands already. */
	others: readonly Rect[] = [],
	/** Where symbols stand. */
	symbols: readonly Rect[] = [],
): PlacedName[] {
	const taken: Rect[] = [...others]
	const placed: PlacedName[] = []
	const first = (area: Area) => (area.code === selected ? Number.POSITIVE_INFINITY : (area.inhabitants ?? 0))
	for (const area of [...areas].sort((a, b) => first(b) - first(a) || (a.code < b.code ? -1 : 1))) {
		const { code, name, lon, lat, bbox } = area
		const [x, y] = project(lon, lat)
		const [left, top] = project(bbox[0], bbox[3])
		const [right, bottom] = project(bbox[2], bbox[1])
		// Before anything is measured: no name is narrower than this.
		if (code !== selected && right - left < size) continue
		const lines = wrapText(name, size, size * 7, 3, 600)
		const [wide, high] = [Math.max(...lines.map((line) => textWidth(line, size, 600))), lines.length * size * LEADING]
		const fits = wide <= (right - left) * 0.95 && high <= (bottom - top) * 0.8
		if (code !== selected && !fits) continue
		const centred = {
			left: x - wide / 2 - 3,
			right: x + wide / 2 + 3,
			top: y - high / 2 - 2,
			bottom: y + high / 2 + 2,
		}
		const isFree = (rect: Rect) =>
			rect.left >= 0 &&
			rect.top >= 0 &&
			rect.right <= window.width &&
			rect.bottom <= window.height &&
			!taken.some((other) => meets(rect, other))
		const [shifted] = besideSymbols(centred, symbols).filter(
			(rect) => isFree(rect) && (rect === centred || (rect.top >= top && rect.bottom <= bottom)),
		)
		const rect = shifted ?? (code === selected && isFree(centred) ? centred : null)
		if (rect === null) continue
		taken.push(rect)
		placed.push({ code, lines, x, y: rect.top + 2 + size * 0.85 })
	}
	return placed
}

/** Where a name can stand beside symbols: as it is when it meets none, else under all that are in its way and over them, the nearest first. */
function besideSymbols(rect: Rect, symbols: readonly Rect[]): Rect[] {
	if (!symbols.some((symbol) => meets(rect, symbol))) return [rect]
	const high = rect.bottom - rect.top
	const inWay = (at: Rect) => symbols.filter((symbol) => meets(at, symbol))
	const past = (side: 'under' | 'over'): Rect => {
		let moved = rect
		for (let met = inWay(moved); met.length > 0; met = inWay(moved)) {
			const under = Math.max(...met.map(({ bottom }) => bottom))
			const over = Math.min(...met.map(({ top }) => top))
			moved =
				side === 'under' ? { ...moved, top: under, bottom: under + high } : { ...moved, top: over - high, bottom: over }
		}
		return moved
	}
	const distance = ({ top }: Rect) => Math.abs(top - rect.top)
	return [past('under'), past('over')].sort((a, b) => distance(a) - distance(b))
}
