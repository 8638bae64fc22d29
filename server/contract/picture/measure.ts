import { textWidths } from './text-widths.ts'

export type Weight = 400 | 600

const tableOf = (weight: Weight) =>
	new Map(
		Object.entries(textWidths[weight]).flatMap(([width, characters]) =>
			[...characters].map((character) => [character, Number(width) / 1000] as const),
		),
	)
const tables = { 400: tableOf(400), 600: tableOf(600) }
/** Of a character that is not in the table: as wide as most capitals. */
const UNKNOWN = 0.6

/** How wide a text is in pixels, without kerning, which only makes it narrower. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	let width = 0
	for (const character of text) width += tables[weight].get(character) ?? UNKNOWN
	return width * size
}

/** What fits of a text in so many pixels, with an ellipsis where something is left out. */
export function cutText(text: string, size: number, room: number, weight: Weight = 400): string {
	if (textWidth(text, size, weight) <= room) return text
	const characters = [...text]
	while (characters.length > 0 && textWidth(`${characters.join('')}…`, size, weight) > room) characters.pop()
	return `${characters.join('').trimEnd()}…`
}

/** A text in lines no wider than `room`, broken between words; of more than `most` lines the last one says that there was more. */
export function wrapText(text: string, size: number, room: number, most: number, weight: Weight = 400): string[] {
	const lines: string[] = []
	for (const word of text.split(' ').filter((part) => part !== '')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
		if (lines.length > 0 && textWidth(longer, size, weight) <= room) lines[lines.length - 1] = longer
		else lines.push(word)
	}
	const kept = lines.slice(0, most)
	if (lines.length > most) kept[most - 1] = lines.slice(most - 1).join(' ')
	return kept.map((line) => cutText(line, size, room, weight))
}

/** What stands between brackets stays on one line. */
export const keepTogether = (text: string): string =>
	text.replace(/\([^)]*\)/g, (part) => part.replaceAll(' ', '\u00a0'))
