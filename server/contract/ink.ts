import { rgb } from 'd3-color'

/** WCAG relative luminance of a CSS colour, 0 to 1. */
export function luminance(color: string): number {
	const { r, g, b } = rgb(color)
	const linear = (channel: number) => {
		const c = channel / 255
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
	}
	return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/** WCAG contrast of two CSS colours, 1 to 21. */
export function contrast(a: string, b: string): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
	return (light + 0.05) / (dark + 0.05)
}

// Pure black: with anything lighter there is a grey on which neither reaches 4.5 : 1.
const DARK = '#000000'
const LIGHT = '#ffffff'

/** Text colour that reads best on a coloured cell; at least 4.5 : 1 on every colour. */
export const inkOn = (color: string): string => (contrast(color, DARK) >= contrast(color, LIGHT) ? DARK : LIGHT)
