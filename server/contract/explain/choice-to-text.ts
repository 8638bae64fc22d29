import type { ChoiceText } from './explain-choice.ts'

const underlined = (heading: string, sign: string) => `${heading}\n${sign.repeat(heading.length)}`

/** A choice as plain text: headings underlined, one line per item, a table as one line per row with its columns named. */
export function choiceToText({ title, question, lead, sections }: ChoiceText): string {
	const parts = sections.map(({ heading, paragraphs = [], items = [], table }) =>
		[
			underlined(heading, '-'),
			...paragraphs,
			...items.map((item) => `- ${item}`),
			...(table?.rows ?? []).map(
				([name, ...cells]) =>
					`- ${name}: ${cells.flatMap((cell, i) => (cell === '–' ? [] : [`${table?.head[i + 1]} ${cell}`])).join('; ')}`,
			),
		].join('\n'),
	)
	return `${[[underlined(title, '='), question].join('\n'), lead.join(' '), ...parts].join('\n\n')}\n`
}
