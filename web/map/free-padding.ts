import type { PaddingOptions } from 'maplibre-gl'

const GAP = 24

interface Rect {
	left: number
	top: number
	right: number
	bottom: number
}

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
		// What is taller than wide stands at a side, the rest lies along the top or the bottom.
		if (h > w) {
			const side = float.left + float.right < map.left + map.right ? 'left' : 'right'
			const taken = side === 'left' ? float.right - map.left : map.right - float.left
			padding[side] = Math.max(padding[side], taken + gap)
		} else {
			const side = float.top + float.bottom < map.top + map.bottom ? 'top' : 'bottom'
			const taken = side === 'top' ? float.bottom - map.top : map.bottom - float.top
			padding[side] = Math.max(padding[side], taken + gap)
		}
	}
	if (padding.left + padding.right > width * 0.67) Object.assign(padding, { left: gap, right: gap })
	if (padding.top + padding.bottom > height * 0.67) Object.assign(padding, { top: gap, bottom: gap })
	return padding
}

/** Surfaces that float over the map carry `data-floats`. */
export function freePadding(container: HTMLElement): Required<PaddingOptions> {
	const floats = [...document.querySelectorAll('[data-floats]')].map((element) => element.getBoundingClientRect())
	return paddingBeside(container.getBoundingClientRect(), floats)
}
