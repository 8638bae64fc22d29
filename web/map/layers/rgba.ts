import { rgb } from 'd3-color'

export type Rgba = [number, number, number, number]

/** A CSS colour as deck.gl takes it; `alpha` 0 to 1. */
export function rgba(color: string, alpha = 1): Rgba {
	const { r, g, b } = rgb(color)
	return [Math.round(r), Math.round(g), Math.round(b), Math.round(alpha * 255)]
}
