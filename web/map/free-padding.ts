import type { PaddingOptions } from 'maplibre-gl'

const GAP = 24

interface Rect {
	left: number
	top: number
	right: number
	bottom: number
	/** The side it lies against, where it says so itself. */
	side?: Side | undefined
}
const sides = ['left', 'right', 'top', 'bottom'] as const
type Side = (typeof sides)[number]

/**
 * The room that floating surfaces take from a map, as padding to fit things beside them. A surface counts for the side
 * that it lies against; when all of them together leave less than a third, the map is fitted under them. Pure.
 */
export function paddingBeside(map: Rect, floats: readonly Rect[], gap = GAP): Required<PaddingOptions> {
	const width = map.right - map.left
	const height = map.bottom - map.top
	const padding = { left: gap, right: gap, top: gap, bottom: gap }
	for (const float of floats) {
		const [w, h] = [float.right - float.left, float.bottom - float.top]
		if (w <= 0 || h <= 0) continue
		const side = float.side ?? sideOf(map, float)
		const taken = {
			left: float.right - map.left,
			right: map.right - float.left,
			top: float.bottom - map.top,
			bottom: map.bottom - float.top,
		}[side]
		padding[side] = Math.max(padding[side], taken + gap)
	}
	if (padding.left + padding.right > width * 0.67) Object.assign(padding, { left: gap, right: gap })
	if (padding.top + padding.bottom > height * 0.67) Object.assign(padding, { top: gap, bottom: gap })
	return padding
}

/** What is taller than wide stands at a side, the rest lies along the top or the bottom. */
function sideOf(map: Rect, float: Rect): Side {
	if (float.bottom - float.top > float.right - float.left) {
		return float.left + float.right < map.left + map.right ? 'left' : 'right'
	}
	return float.top + float.bottom < map.top + map.bottom ? 'top' : 'bottom'
}

/** Where a map and what floats over it lie, when there are several on a page; null = the page. */
const roomOf = (element: Element) => element.closest('[data-map-room]')

/** The surfaces that float over the map in `container`: they carry `data-floats`, with the side they lie against or empty. */
export function floatingRects(container: Element) {
	const room = roomOf(container)
	return [...(room ?? document).querySelectorAll<HTMLElement>('[data-floats]')]
		.filter((element) => roomOf(element) === room)
		.map((element) => {
			const { left, top, right, bottom } = element.getBoundingClientRect()
			return {
				element,
				rect: { left, top, right, bottom, side: sides.find((side) => side === element.dataset.floats) },
			}
		})
}

/** Names stand at the middle of their area and stick out of a narrow one: room for about half a name. */
const NAME_ROOM = 44

export function freePadding(container: HTMLElement): Required<PaddingOptions> {
	const { left, right, top, bottom } = paddingBeside(
		container.getBoundingClientRect(),
		floatingRects(container).map(({ rect }) => rect),
	)
	return { left: Math.max(left, NAME_ROOM), right: Math.max(right, NAME_ROOM), top, bottom }
}

/** The middle of the part of a map that floating surfaces leave free, in pixels of the map. Pure. */
export const middleOf = (
	{ clientWidth, clientHeight }: Pick<HTMLElement, 'clientWidth' | 'clientHeight'>,
	{ left, right, top, bottom }: Required<PaddingOptions>,
) => ({ x: (left + clientWidth - right) / 2, y: (top + clientHeight - bottom) / 2 })
