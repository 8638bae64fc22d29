import type { Theme } from '../ramps.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { type Block, nothing, space, stack, textBlock } from './blocks.ts'
import type { PictureOptions } from './input.ts'
import { classBar, classList, gapList } from './legend.ts'
import type { PictureColors } from './picture-colors.ts'
import { readingBlocks } from './reading-blocks.ts'
import type { PictureWords } from './words.ts'

interface Layout {
	/** Where the map stands, in pixels of the picture. */
	map: { x: number; y: number; width: number; height: number }
	/** Title, legend and source, as SVG. */
	text: string
	/** Size of plain text. */
	base: number
	/** The legend stands upright. */
	vertical: boolean
}
type Options = Pick<
	PictureOptions,
	'width' | 'height' | 'language' | 'bins' | 'title' | 'legend' | 'source' | 'textScale'
> & {
	colors: PictureColors
	theme: Theme
	prefix: string
	/** What the colours say besides the value; null: the value itself. */
	reading: AreaReading | null
	/** The lines of what lies over the areas; null: nothing does. */
	overlays: ((style: { colors: PictureColors; size: number; room: number; sparing: number }) => Block[]) | null
}

/** How much of a picture is given up, from nothing to all but the bare need: notes, then what stands beside the classes. */
const SPARING = [0, 1, 2, 3] as const
type Sparing = (typeof SPARING)[number]

/** Plain text grows with the picture, slower than it, and is never too small to read. */
const baseSize = ({ width, height, textScale = 1 }: Options) =>
	Math.min(34, Math.max(10.5, (8 + 0.0085 * Math.sqrt(width * height)) * textScale))

type Attempt = readonly [part: number, sparing: Sparing]
const attempts: readonly Attempt[] = [
	...[1, 0.92, 0.84].flatMap((part) => [[part, 0] as const, [part, 1] as const]),
	[1, 2],
	[1, 3],
]
/** A reading has more notes than a scale, and classes that no bar takes the place of; a layer has marks to explain. */
const attemptsWithMore: readonly Attempt[] = SPARING.flatMap((sparing) =>
	[1, 0.92, 0.84, ...(sparing === 2 ? [0.78] : [])].map((part) => [part, sparing] as const),
)

/** Where everything stands: text beside the map in a wide picture, above and below it in a high one. */
export function layOut(words: PictureWords, options: Options): Layout {
	const { width, height, title = true, legend = true, source = true } = options
	const base = baseSize(options)
	if (!title && !legend && !source) return { map: { x: 0, y: 0, width, height }, text: '', base, vertical: false }
	const column = Math.min(base * 19, width * 0.4)
	if ((title || legend) && width >= height * 1.25 && column >= base * 15) {
		// Rather smaller letters than classes without their numbers.
		for (const [part, sparing] of options.reading || options.overlays ? attemptsWithMore : attempts) {
			const found = beside(words, options, base * part, column, sparing)
			if (found) return found
		}
	}
	return above(words, options, base)
}

function titleBlock(
	words: PictureWords,
	{ title = true, colors }: Options,
	base: number,
	room: number,
	most: number,
	sparing: Sparing,
): Block {
	if (!title) return nothing
	const head = textBlock(words.title, room, most, { size: base * 1.6, weight: 600, color: colors.text, leading: 1.16 })
	const under = textBlock(
		sparing === 3 && words.unit !== '' ? `${words.unit} · ${words.subtitle}` : words.subtitle,
		room,
		most,
		{ size: base, color: colors.quiet },
	)
	return stack([head, under], base * 0.3)
}

const sourceBlock = (
	words: PictureWords,
	{ source = true, colors, reading }: Options,
	base: number,
	room: number,
	most: number,
): Block =>
	// Of a reading more is said, and a second figure has a source of its own.
	source
		? textBlock(words.source.join(' '), room, most + (reading ? 1 + 2 * reading.sources.length : 0), {
				size: base * 0.82,
				color: colors.quiet,
			})
		: nothing

function legendBlocks(
	words: PictureWords,
	options: Options,
	base: number,
	room: number,
	sparing: Sparing,
	upright: boolean,
): Block[] {
	const { legend = true, colors, overlays } = options
	if (!legend) return [nothing]
	return [
		...areaBlocks(words, options, base, room, sparing, upright),
		...(overlays?.({ colors, size: base * 0.95, room, sparing }) ?? []),
	]
}

/** What the colours of the areas say. */
function areaBlocks(
	words: PictureWords,
	options: Options,
	base: number,
	room: number,
	sparing: Sparing,
	upright: boolean,
): Block[] {
	const { colors, theme, language, bins = [], prefix, reading } = options
	const style = { words, language, colors, size: base * 0.95, room, bins, prefix }
	if (reading) {
		return readingBlocks({ ...style, reading, countedIn: words.countedIn }, { theme, sparing, upright })
	}
	const note = (text: string | null, most = 2) =>
		textBlock(text ?? '', room, most, { size: base * 0.9, color: colors.quiet })
	const head = upright && words.scale.classed && sparing === 0
	return [
		// Of the least room the unit has found a place in the title.
		head || sparing === 3 ? nothing : note(words.unit, 1),
		note(words.noValues),
		upright ? classList(style, head) : classBar(style),
		gapList(style),
		sparing < 3
			? note([words.reference, ...(sparing === 0 ? words.about : [])].filter((part) => part !== null).join(' · '), 3)
			: nothing,
		sparing === 0 ? note(words.midpoint) : nothing,
	]
}

/** A column of text at the left, the map over all of the rest; null when the text does not fit. */
function beside(words: PictureWords, options: Options, base: number, column: number, sparing: Sparing): Layout | null {
	const { width, height } = options
	const margin = base * 1.5
	const room = column - margin * 1.6
	const upright = sparing < 2 || options.reading !== null
	const head = stack(
		[
			titleBlock(words, options, base, room, sparing === 0 ? 5 : 3, sparing),
			space(base * 0.3),
			...legendBlocks(words, options, base, room, sparing, upright),
		],
		base * (sparing === 0 ? 0.6 : 0.45),
	)
	const foot = sourceBlock(words, options, base, room, (sparing === 0 ? 8 : 4) + (options.overlays ? 2 : 0))
	if (head.height + foot.height + margin * 2.6 > height) return null
	return {
		map: { x: column, y: 0, width: width - column, height },
		text: head.draw(margin, margin) + foot.draw(margin, height - margin - foot.height),
		base,
		vertical: upright,
	}
}

/** Title and legend above the map, source below it; gives up what would leave the map less than half. */
function above(words: PictureWords, options: Options, base: number): Layout {
	const { width, height } = options
	const margin = Math.max(8, base * 1.1)
	const room = width - margin * 2
	const attempts = SPARING.map((sparing) => ({
		head: stack(
			[
				titleBlock(words, options, base, room, sparing < 2 ? 3 : sparing === 2 || options.reading ? 2 : 1, sparing),
				...legendBlocks(words, options, base, room, sparing, false),
			],
			base * 0.45,
		),
		foot: sourceBlock(words, options, base, room, (sparing < 2 ? 4 : 2) + (options.overlays ? 1 : 0)),
	}))
	const wants = (part: Block, over: number) => (part.height === 0 ? 0 : part.height + margin * over)
	const left = ({ head, foot }: (typeof attempts)[number]) => height - wants(head, 1.7) - wants(foot, 1.2)
	const chosen = attempts.find((attempt) => left(attempt) >= height * 0.5) ?? attempts.at(-1)
	// Letters that leave no map give way to it; below this nobody reads them anyway.
	if (chosen && left(chosen) < height * 0.3 && base > 3) return above(words, options, base * 0.92)
	const { head, foot } = chosen ?? { head: nothing, foot: nothing }
	const y = wants(head, 1.7)
	const bottom = wants(foot, 1.2)
	return {
		map: { x: 0, y, width, height: Math.max(1, height - y - bottom) },
		text: head.draw(margin, margin * 0.9) + foot.draw(margin, height - bottom + margin * 0.6),
		base,
		vertical: false,
	}
}
