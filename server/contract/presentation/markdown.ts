import type { Nodes, Parents, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'

/** A stretch of text with one look. */
export interface Inline {
	text: string
	strong?: boolean
	emphasis?: boolean
	/** http, https or mailto only. */
	href?: string
}

export type Block =
	| { kind: 'heading' | 'paragraph' | 'quote'; content: Inline[] }
	| { kind: 'list'; ordered: boolean; items: Inline[][] }

const allowed = (url: string) => /^(https?:|mailto:)/i.test(url)
type Look = Omit<Inline, 'text'>

function inlines(nodes: readonly PhrasingContent[], look: Look = {}): Inline[] {
	return nodes.flatMap((node): Inline[] => {
		switch (node.type) {
			case 'text':
			case 'inlineCode':
				return [{ ...look, text: node.value }]
			case 'break':
				return [{ ...look, text: '\n' }]
			case 'strong':
				return inlines(node.children, { ...look, strong: true })
			case 'emphasis':
				return inlines(node.children, { ...look, emphasis: true })
			case 'link':
				return inlines(node.children, allowed(node.url) ? { ...look, href: node.url } : look)
			case 'image':
				// A picture from elsewhere would tell who looks at the scene: its words alone stay.
				return node.alt ? [{ ...look, text: node.alt }] : []
			case 'html':
				// Shown as it was typed, never as markup.
				return [{ ...look, text: node.value }]
			default:
				return 'children' in node ? inlines((node as Parents).children as PhrasingContent[], look) : []
		}
	})
}

/** All text under a node, one look. */
const flat = (node: Nodes): Inline[] => {
	if (node.type === 'paragraph' || node.type === 'heading') return inlines(node.children)
	if ('children' in node) {
		return (node.children as Nodes[]).flatMap((child, i) => (i === 0 ? flat(child) : [{ text: '\n' }, ...flat(child)]))
	}
	return 'value' in node ? [{ text: node.value }] : []
}

/**
 * Markdown (CommonMark) as blocks of text, for the screen, paper and slides alike. Holds no HTML: what is not a heading, paragraph,
 * list, quote, emphasis or link is shown as its text. Never throws.
 */
export function parseMarkdown(text: string): Block[] {
	return fromMarkdown(text).children.flatMap((node): Block[] => {
		switch (node.type) {
			case 'heading':
				return [{ kind: 'heading', content: inlines(node.children) }]
			case 'list':
				return [{ kind: 'list', ordered: node.ordered ?? false, items: node.children.map(flat) }]
			case 'blockquote':
				return [{ kind: 'quote', content: flat(node) }]
			case 'thematicBreak':
			case 'definition':
				return []
			default: {
				const content = flat(node)
				return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
			}
		}
	})
}
