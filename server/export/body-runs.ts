import type PptxGenJS from 'pptxgenjs'
import { type Block, type Inline, parseMarkdown } from '../contract/presentation/markdown.ts'
import { colors } from './slide-frame.ts'

type Run = PptxGenJS.TextProps

/** An address that an office can open; null: its file would be called damaged over it. */
function addressOf(href: string): string | null {
	try {
		return new URL(href).href
	} catch {
		return null
	}
}

function runsOf(
	content: readonly Inline[],
	first: PptxGenJS.TextPropsOptions,
	look: PptxGenJS.TextPropsOptions,
): Run[] {
	let breaks = false
	const runs: Run[] = []
	for (const { text, strong, emphasis, href } of content) {
		if (text === '\n') {
			breaks = true
			continue
		}
		const url = href === undefined ? null : addressOf(href)
		runs.push({
			text: text.replace(/\s+/g, ' ').replace(/€ (?=\d)/g, '€\u00a0'),
			options: {
				...look,
				...(runs.length === 0 ? first : {}),
				...(strong ? { bold: true } : {}),
				...(emphasis ? { italic: true } : {}),
				...(url === null ? {} : { hyperlink: { url }, color: colors.accent }),
				...(breaks ? { softBreakBefore: true } : {}),
			},
		})
		breaks = false
	}
	const last = runs.at(-1)
	if (last) last.options = { ...last.options, breakLine: true }
	return runs
}

function blockRuns(block: Block, size: number): Run[] {
	const spaced = { paraSpaceAfter: 6 }
	switch (block.kind) {
		case 'heading':
			return runsOf(block.content, { ...spaced, bold: true }, { bold: true })
		case 'paragraph':
			return runsOf(block.content, spaced, {})
		case 'quote':
			return runsOf(block.content, { ...spaced, italic: true }, { italic: true })
		case 'list':
			return block.items.flatMap((item, i) =>
				runsOf(
					item,
					{
						...spaced,
						bullet: block.ordered ? { type: 'number', indent: size * 1.7 } : { indent: size },
						...(i < block.items.length - 1 ? { paraSpaceAfter: 3 } : {}),
					},
					{},
				),
			)
	}
}

const plain = (content: readonly Inline[]) => content.map(({ text }) => text).join('')

/** The paragraphs of Markdown as plain text, to measure. */
export const plainParagraphs = (markdown: string): string[] =>
	parseMarkdown(markdown).flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : [plain(block.content)]))

/** Markdown as the paragraphs of a text box with letters of so many points; each ends with a run that breaks the line. */
export const bodyRuns = (markdown: string, size: number): Run[] =>
	parseMarkdown(markdown).flatMap((block) => blockRuns(block, size))
