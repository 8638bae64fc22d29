const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]]|-?\d[\d.eE+-]*/g
const COLON = /[ \t\r\n]*:/y
const MAXIMUM_DEPTH = 40

/** The digits that count of a number as it is written. */
const digits = (number: string) =>
	(/^-?([\d.]+)/.exec(number)?.[1] ?? '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '')

const isExact = (number: string) => Number.isFinite(Number(number)) && digits(number) === digits(String(Number(number)))

/**
 * What of a text that is JSON would be lost by reading and writing it: a key that stands twice in one object, a number with more
 * digits than are kept; or that it is nested too deep to be written. Null: nothing. `at` is its index in the text.
 */
export function jsonLoss(text: string): { at: number; what: string } | null {
	/** Per object that is open its keys; null: a list. */
	const open: (Set<string> | null)[] = []
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		const inside = open.at(-1)
		if (token === '{' || token === '[') {
			open.push(token === '{' ? new Set() : null)
			if (open.length > MAXIMUM_DEPTH) return { at: index, what: `is nested more than ${MAXIMUM_DEPTH} deep` }
		} else if (token === '}' || token === ']') open.pop()
		else if (!token.startsWith('"')) {
			if (!isExact(token)) return { at: index, what: `has a number that cannot be kept exactly: ${token.slice(0, 40)}` }
		} else if (inside) {
			COLON.lastIndex = index + token.length
			if (!COLON.test(text)) continue
			const key = JSON.parse(token) as string
			if (inside.has(key)) return { at: index, what: `has ${token.slice(0, 60)} twice in the same object` }
			inside.add(key)
		}
	}
	return null
}
