const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What an XML document may hold (XML 1.0, § 2.2): no controls, no halves of a pair, nothing that is no character. */
const isAllowed = (character: string): boolean => {
	const code = character.codePointAt(0) ?? 0
	if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
	return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** A text without what XML cannot hold. */
export const xmlText = (text: string): string => [...text].filter(isAllowed).join('')

/** Text as it stands in XML and HTML, between tags and within quotes. What XML cannot hold is left out. */
export const escapeXml = (text: string): string =>
	[...xmlText(text)].map((character) => entities[character] ?? character).join('')

type Attributes = Record<string, string | number | null | undefined>

/** Rounded to a tenth: nobody sees less of a pixel. */
export const tenth = (value: number): number => Math.round(value * 10) / 10

/** A number as short as it can be, to a tenth. */
export const short = (value: number): string => {
	const rounded = tenth(value)
	return rounded === 0 ? '0' : String(rounded).replace(/^(-?)0\./, '$1.')
}

/** An element; `content` is XML already. Numbers are rounded to a tenth, null leaves an attribute out. */
export function element(name: string, attributes: Attributes, content = ''): string {
	const text = Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeXml(String(value))}"`)
		.join('')
	return content === '' ? `<${name}${text}/>` : `<${name}${text}>${content}</${name}>`
}
