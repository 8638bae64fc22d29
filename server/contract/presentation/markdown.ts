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

/** As many letters as any text of a scene may have; what is longer is cut, since the time that nested marks cost grows with their square. */
const MAXIMUM = 6000
/** Marks inside marks: deeper than people write, and far from where a stack ends. */
const DEEP = 24

const allowed = (url: string) => /^(https?:\/\/|mailto:)\S/i.test(url)
type Look = Omit<Inline, 'text'>
/** Where links by name lead to: `[CBS][a]` with `[a]: https://…`. */
type Targets = ReadonlyMap<string, string>

/** Every node under one, itself first, in the order of the text; without recursion. */
function* nodesUnder(root: Nodes): Generator<Nodes> {
	const stack: Nodes[] = [root]
	for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
		yield node
		if ('children' in node) stack.push(...(node.children as Nodes[]).toReversed())
	}
}

/** What is nested deeper than anybody writes: its words without their looks. */
const bare = (nodes: readonly Nodes[], look: Look = {}): Inline[] => {
	const text = nodes.flatMap((node) => [...nodesUnder(node)]).map((node) => ('value' in node ? node.value : ''))
	return text.join('') === '' ? [] : [{ ...look, text: text.join('') }]
}

const linked = (look: Look, url: string | undefined): Look =>
	url !== undefined && allowed(url) ? { ...look, href: url } : look

function inlines(nodes: readonly PhrasingContent[], targets: Targets, look: Look = {}, depth = 0): Inline[] {
	if (depth > DEEP) return bare(nodes, look)
	const inside = (children: readonly PhrasingContent[], other: Look) => inlines(children, targets, other, depth + 1)
	return nodes.flatMap((node): Inline[] => {
		switch (node.type) {
			case 'text':
			case 'inlineCode':
				return [{ ...look, text: node.value }]
			case 'break':
				return [{ ...look, text: '\n' }]
			case 'strong':
				return inside(node.children, { ...look, strong: true })
			case 'emphasis':
				return inside(node.children, { ...look, emphasis: true })
			case 'link':
				return inside(node.children, linked(look, node.url))
			case 'linkReference':
				return inside(node.children, linked(look, targets.get(node.identifier)))
			case 'image':
			case 'imageReference':
				// A picture from elsewhere would tell who looks at the scene: its words alone stay.
				return node.alt ? [{ ...look, text: node.alt }] : []
			case 'html':
				// Shown as it was typed, never as markup.
				return [{ ...look, text: node.value }]
			default:
				return 'children' in node ? inside((node as Parents).children as PhrasingContent[], look) : []
		}
	})
}

/** All text under a node, one look. */
function flat(node: Nodes, targets: Targets, depth = 0): Inline[] {
	if (depth > DEEP) return bare([node])
	if (node.type === 'definition') return []
	if (node.type === 'paragraph' || node.type === 'heading') return inlines(node.children, targets)
	if (!('children' in node)) return 'value' in node ? [{ text: node.value }] : []
	const parts = (node.children as Nodes[])
		.map((child) => flat(child, targets, depth + 1))
		.filter(({ length }) => length > 0)
	return parts.flatMap((part, i) => (i === 0 ? part : [{ text: '\n' }, ...part]))
}

function blocks(text: string): Block[] {
	const root = fromMarkdown(text)
	const targets = new Map<string, string>()
	for (const node of nodesUnder(root)) {
		if (node.type === 'definition' && !targets.has(node.identifier)) targets.set(node.identifier, node.url)
	}
	return root.children.flatMap((node): Block[] => {
		switch (node.type) {
			case 'heading':
				return [{ kind: 'heading', content: inlines(node.children, targets) }]
			case 'list':
				return [
					{ kind: 'list', ordered: node.ordered ?? false, items: node.children.map((item) => flat(item, targets)) },
				]
			case 'blockquote':
				return [{ kind: 'quote', content: flat(node, targets) }]
			case 'thematicBreak':
			case 'definition':
				return []
			default: {
				const content = flat(node, targets)
				return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
			}
		}
	})
}

/**
 * Markdown (CommonMark) as blocks of text, for the screen, paper and slides alike. Holds no HTML: what is not a heading, paragraph,
 * list, quote, emphasis or link is shown as its text. Reads the first 6,000 letters. Never throws.
 */
export function parseMarkdown(text: string): Block[] {
	const read = text.length > MAXIMUM ? `${text.slice(0, MAXIMUM)}…` : text
	try {
		return blocks(read)
	} catch {
		// Marks nested until the parser's own stack ends: no text that anybody wrote to be read.
		return [{ kind: 'paragraph', content: [{ text: read }] }]
	}
}
