import { metresPerPixel } from '../overlays/metres-per-pixel.ts'
import { type PatternStatus, patternStatuses } from '../patterns.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { inFont } from './blocks.ts'
import { drawAreas } from './draw-areas.ts'
import { densityGradient, overlayLegend } from './draw-overlays-legend.ts'
import { overlayLines, overlaySources } from './draw-overlays-words.ts'
import { evenPadding, fitBox } from './fit.ts'
import type { PictureInput, PictureOptions } from './input.ts'
import { layOut } from './lay-out.ts'
import { gradientElement } from './legend.ts'
import { patternElement } from './pattern-element.ts'
import { pictureColors } from './picture-colors.ts'
import { readingWords } from './reading-words.ts'
import { summaryText } from './summary-text.ts'
import { pictureWords } from './words.ts'
import { element, escapeXml, tenth } from './xml.ts'

/**
 * An Answer as a picture: SVG text, whole by itself, with no script and nothing from elsewhere. The one renderer behind
 * /map.svg, /map.png, cards, downloads and the first picture of a page. Pure: the same input gives the same bytes.
 */
export function drawMap(input: PictureInput, options: PictureOptions): string {
	const { answer, reading, topology, finer = null, others = [], context, areas, dataset, overlays = null } = input
	const {
		language,
		theme,
		choices = [],
		area = null,
		bins = [],
		highlights = [],
		href = null,
		fluid = false,
		prefix = 'rk-',
	} = options
	const colors = pictureColors[theme]
	const figures = pictureWords(answer, dataset, { language, theme, choices, period: reading?.period ?? null })
	const plain = reading ? readingWords(figures, reading) : figures
	const words = overlays
		? { ...plain, source: plain.source.toSpliced(1, 0, ...overlaySources(overlays, plain.source, language)) }
		: plain
	const lines = overlays ? overlayLines(overlays, { language, theme, filter: answer.query.filter }) : []
	/** Where everything stands; how large an amount is drawn is known once the map has its place. */
	const arrange = (perPixel: number | null) =>
		layOut(words, {
			...options,
			colors,
			prefix,
			reading,
			overlays: overlays && ((room) => overlayLegend({ overlays, lines, perPixel, language, theme, prefix }, room)),
		})
	const box = options.box ?? dataset.bbox
	const size = fluid ? tightSize(box, options) : { width: options.width, height: options.height }
	const layout = fluid
		? { map: { x: 0, y: 0, ...size }, text: '', base: 12 * (options.textScale ?? 1), vertical: false }
		: arrange(null)
	const { map, base } = layout
	const padding =
		options.padding ?? evenPadding(fluid ? 0 : Math.min(base * 1.4, Math.min(map.width, map.height) * 0.07))
	const patterns = patternStatuses.filter((status) => words.gaps.some((gap) => gap.status === status))
	const defs =
		patterns.map((status) => patternElement(status, theme, prefix)).join('') +
		textures(reading)
			.map(({ pattern, color }) => patternElement(pattern, theme, prefix, color))
			.join('') +
		(reading ? '' : gradientElement(words.scale, prefix, layout.vertical)) +
		(overlays?.heat ? densityGradient(theme, prefix) : '')
	const fit = fitBox(box, map, fluid ? evenPadding(0) : padding)
	const text = overlays?.investments && !fluid ? arrange(metresPerPixel(fit.camera)).text : layout.text
	const drawn = drawAreas({
		answer,
		reading,
		scale: words.scale,
		topology,
		finer,
		others,
		context,
		areas,
		overlays,
		fit,
		window: { width: map.width, height: map.height },
		language,
		theme,
		selected: area,
		highlights,
		bins,
		href,
		names: options.names === false ? null : Math.max(10, base * 0.9),
		regionNames: Math.max(11, base),
		fluid,
		prefix,
	})
	const title = [words.title, words.subtitle].join(' ')
	const linked = href !== null
	return element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			...(fluid ? { width: '100%', height: '100%', overflow: 'visible' } : size),
			viewBox: `0 0 ${tenth(size.width)} ${tenth(size.height)}`,
			role: linked ? 'group' : 'img',
			'aria-labelledby': `${prefix}title`,
			'aria-describedby': `${prefix}desc`,
			lang: language,
		},
		[
			element('title', { id: `${prefix}title` }, escapeXml(title)),
			element('desc', { id: `${prefix}desc` }, escapeXml(summaryText({ ...input, highlights }, language))),
			defs === '' ? '' : element('defs', {}, defs),
			fluid ? '' : element('rect', { width: size.width, height: size.height, fill: colors.paper }),
			fluid
				? drawn
				: element(
						'svg',
						{ x: map.x, y: map.y, width: map.width, height: map.height, overflow: 'hidden' },
						element('rect', { width: map.width, height: map.height, fill: colors.ground }) + drawn,
					),
			inFont(text),
		].join(''),
	)
}

/** The patterns over a colour that a reading has, those without areas too: its legend shows them. */
const textures = (reading: AreaReading | null) =>
	(reading?.classes ?? []).flatMap(({ color, pattern }): { color: string; pattern: PatternStatus }[] =>
		color !== null && pattern !== null ? [{ color, pattern }] : [],
	)

/** The largest size of the box's own shape within width and height, to a tenth of a pixel. */
function tightSize(box: Parameters<typeof fitBox>[0], size: { width: number; height: number }) {
	const { frame } = fitBox(box, size, evenPadding(0))
	return { width: tenth(frame.width), height: tenth(frame.height) }
}
