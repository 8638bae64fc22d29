import { type PatternStatus, patternOf } from '../patterns.ts'
import type { Theme } from '../ramps.ts'
import { element } from './xml.ts'

/** What fills an area or a swatch: a colour, a pattern, or the one over the other, which are then a pattern of their own. */
export function fillOf({ color, pattern }: { color: string | null; pattern: PatternStatus | null }, prefix: string) {
	return pattern === null ? color : `url(#${patternId(prefix, pattern, color)})`
}

const patternId = (prefix: string, status: PatternStatus, color: string | null) =>
	`${prefix}${status}${color === null ? '' : `-${color.replace(/\W/g, '')}`}`

/** A hatch, or a texture over a colour, as SVG; to stand in <defs>. */
export function patternElement(
	status: PatternStatus,
	theme: Theme,
	prefix: string,
	color: string | null = null,
): string {
	const { size, background, ink, d, stroke } = patternOf(status, theme)
	const fill = background ?? color
	const ground = fill === null ? '' : element('rect', { width: size, height: size, fill })
	const lines = element(
		'path',
		stroke === 0 ? { d, fill: ink } : { d, fill: 'none', stroke: ink, 'stroke-width': stroke },
	)
	const id = patternId(prefix, status, color)
	return element('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }, ground + lines)
}
