import { type ValueGap, valueGaps } from '../contract/patterns.ts'
import { drawMap } from '../contract/picture/draw-map.ts'
import { patternElement } from '../contract/picture/pattern-element.ts'
import type { Theme } from '../contract/ramps.ts'
import type { Figure } from './figure.ts'
import { themedSvg } from './themed-svg.ts'

/** For which the first picture is drawn: it grows and shrinks with its box, its letters with it. */
export const DRAWN_FOR = { width: 720, height: 480, textScale: 1.45 }

/**
 * The map of a figure as SVG, tight around what is in sight, to lie within MAP_PADDING in its box; `defs` are the hatches of the
 * legend, an SVG that draws nothing itself. Colours that differ by theme are custom properties. Pure.
 */
export function firstPicture(figure: Figure, names: boolean, hrefOf: ((code: string) => string) | null) {
	const { answer, topology, context, areas, dataset, view } = figure
	const draw = (theme: Theme) =>
		drawMap(
			{ answer, reading: null, topology, context, areas, dataset },
			{
				...DRAWN_FOR,
				language: view.language,
				theme,
				box: figure.box,
				area: view.area,
				bins: view.bins,
				names,
				href: hrefOf,
				fluid: true,
				prefix: 'rk-',
			},
		) +
		SEPARATOR +
		gapPatterns(theme)
	const { svg, colors } = themedSvg(draw('light'), draw('dark'))
	// Reached by the table with its links, and by pointer here: a stop for every area would be a keyboard's trap.
	const [picture = '', defs = ''] = svg.replaceAll('<a href=', '<a tabindex="-1" href=').split(SEPARATOR)
	return { svg: picture, defs, colors }
}

/** Between two pieces that are themed as one; no XML holds it. */
const SEPARATOR = '\u0000'

/** Patterns for every reason, those that occur after a later choice too. */
const gapPatterns = (theme: Theme) =>
	`<svg class="defs" aria-hidden="true"><defs>${valueGaps.map((gap: ValueGap) => patternElement(gap, theme, 'gap-')).join('')}</defs></svg>`
