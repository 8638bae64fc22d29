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
 */
export function placeNames(
	areas: readonly Area[],
	{ project }: Pick<Fit, 'project'>,
	window: { width: number; height: number },
	size: number,
	selected: string | null,
	/** Where something else stands already. */
	others: readonly Rect[] = [],
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
		const rect = {
			left: x - wide / 2 - 3,
			right: x + wide / 2 + 3,
			top: y - high / 2 - 2,
			bottom: y + high / 2 + 2,
		}
		if (rect.left < 0 || rect.top < 0 || rect.right > window.width || rect.bottom > window.height) continue
		if (taken.some((other) => meets(rect, other))) continue
		taken.push(rect)
		placed.push({ code, lines, x, y: y - high / 2 + size * 0.85 })
	}
	return placed
}
