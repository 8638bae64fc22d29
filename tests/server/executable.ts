import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Elements that bring something in or run something; no page of ours has one. */
const FORBIDDEN = new Set([
	'iframe',
	'object',
	'embed',
	'applet',
	'base',
	'form',
	'frame',
	'frameset',
	'portal',
	'foreignobject',
])
/** Attributes that hold an address. */
const ADDRESSES = new Set([
	'href',
	'src',
	'action',
	'formaction',
	'xlink:href',
	'data',
	'poster',
	'srcset',
	'srcdoc',
	'ping',
])
/** Where addresses of our pages lead: on from here, to an anchor, to mail or another site by https. */
const SAFE_ADDRESS = /^(\.{1,2}\/|\/(?!\/)|#|\?|mailto:|https?:\/\/|data:image\/(svg\+xml|png)[,;]|[\w-]+([/?#.]|$)|$)/i

function faultsOf(element: Element): string[] {
	const { tagName, attrs, childNodes } = element
	const name = tagName.toLowerCase()
	const value = (attribute: string) => attrs.find((a) => a.name === attribute)?.value
	const faults: string[] = []
	if (FORBIDDEN.has(name)) faults.push(`<${name}>`)
	if (name === 'meta' && value('http-equiv') !== undefined) faults.push('<meta http-equiv>')
	if (name === 'script' && value('type') !== 'application/json') {
		const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('')
		if (text.trim() !== '' || !/^(\.{1,2})?\/?[\w./-]*assets\/[\w.-]+\.js$/.test(value('src') ?? ''))
			faults.push(`<script src="${value('src') ?? ''}">${text.slice(0, 60)}`)
	}
	for (const { prefix, name: bare, value: text } of attrs) {
		const attribute = prefix ? `${prefix}:${bare}` : bare
		if (/^on/i.test(attribute)) faults.push(`${name} ${attribute}="${text}"`)
		if (attribute === 'style') faults.push(`${name} style="${text.slice(0, 60)}"`)
		if (ADDRESSES.has(attribute) && !SAFE_ADDRESS.test(text.trim()))
			faults.push(`${name} ${attribute}="${text.slice(0, 60)}"`)
	}
	return faults
}

/** What a browser would run, load or let act in an HTML page or an SVG picture beyond what our own pages have: nothing. */
export function executable(page: string): string[] {
	const faults: string[] = []
	const visit = (node: Node) => {
		if ('attrs' in node) faults.push(...faultsOf(node))
		if ('content' in node) visit(node.content)
		if ('childNodes' in node) for (const child of node.childNodes) visit(child)
	}
	visit(parse(page))
	return faults
}
