/** An element of a document; `text` is all text within it. */
export interface Xml {
	name: string
	attributes: Record<string, string>
	children: Xml[]
	text: string
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
	return text.replace(/&([^;\s]*);?/g, (whole, name: string) => {
		const code = /^#(x?)([0-9a-fA-F]+)$/.exec(name)
		const known = code ? String.fromCodePoint(Number.parseInt(code[2] ?? '', code[1] ? 16 : 10)) : entities[name]
		if (known === undefined || !whole.endsWith(';')) throw new Error(`no entity: ${whole}`)
		return known
	})
}

const NAME = '[A-Za-z_][\\w.:-]*'
const TOKEN = new RegExp(
	`<\\?xml [^?]*\\?>|<(${NAME})((?:\\s+${NAME}\\s*=\\s*"[^"<]*")*)\\s*(/?)>|</(${NAME})\\s*>|([^<]+)`,
	'gy',
)

/** A document as a tree; as strict as an office: throws where it is not well-formed, or holds what no XML may hold. */
export function parseXml(document: string): Xml {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
	const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(document)
	if (forbidden) throw new Error(`character ${forbidden[0].charCodeAt(0)} at ${forbidden.index}`)
	const top: Xml = { name: '', attributes: {}, children: [], text: '' }
	const open = [top]
	TOKEN.lastIndex = 0
	while (TOKEN.lastIndex < document.length) {
		const at = TOKEN.lastIndex
		const token = TOKEN.exec(document)
		if (!token) throw new Error(`not well-formed at ${at}: ${document.slice(at, at + 60)}`)
		const [, name, attributes = '', empty, end, text] = token
		const inside = open.at(-1) ?? top
		if (text !== undefined) {
			for (const element of open) element.text += decode(text)
		} else if (end !== undefined) {
			if (end !== inside.name) throw new Error(`</${end}> closes <${inside.name}> at ${at}`)
			open.pop()
		} else if (name !== undefined) {
			const element: Xml = { name, attributes: {}, children: [], text: '' }
			for (const [, key = '', value = ''] of attributes.matchAll(new RegExp(`(${NAME})\\s*=\\s*"([^"]*)"`, 'g'))) {
				if (key in element.attributes) throw new Error(`${key} twice at ${at}`)
				element.attributes[key] = decode(value)
			}
			inside.children.push(element)
			if (!empty) open.push(element)
		}
	}
	const [root] = top.children
	if (open.length !== 1 || root === undefined || top.children.length !== 1) throw new Error('must have one root')
	return root
}

/** Every element of a name, at any depth, in order. */
export const all = (of: Xml, name: string): Xml[] =>
	of.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
