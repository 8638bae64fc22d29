// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what a JSON string may not hold
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const SPACE = /[ \t\r\n]*/y

/**
 * Where a text stops being JSON, 1-based, and what stands there; null when it is JSON. JSON.parse does not always say
 * where it failed, and never by line.
 */
export function jsonFault(text: string): { line: number; column: number; found: string } | null {
	let at = 0
	const skip = (pattern: RegExp) => {
		pattern.lastIndex = at
		const match = pattern.exec(text)
		if (!match || match[0] === '') return false
		at = pattern.lastIndex
		return true
	}
	const open: ('{' | '[')[] = []
	let expect: 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' = 'value'
	for (;;) {
		skip(SPACE)
		const char = text[at]
		const inside = open[open.length - 1]
		if (expect === 'commaOrEnd' && inside === undefined) return at === text.length ? null : faultAt(text, at)
		if (char === undefined) return faultAt(text, at)
		if (expect === 'value' || expect === 'valueOrEnd') {
			if (char === ']' && expect === 'valueOrEnd') {
				at++
				open.pop()
				expect = 'commaOrEnd'
			} else if (char === '{' || char === '[') {
				at++
				open.push(char)
				expect = char === '{' ? 'keyOrEnd' : 'valueOrEnd'
			} else if (skip(STRING) || skip(SCALAR)) expect = 'commaOrEnd'
			else return faultAt(text, at)
		} else if (expect === 'key' || expect === 'keyOrEnd') {
			if (char === '}' && expect === 'keyOrEnd') {
				at++
				open.pop()
				expect = 'commaOrEnd'
			} else if (skip(STRING)) expect = 'colon'
			else return faultAt(text, at)
		} else if (expect === 'colon') {
			if (char !== ':') return faultAt(text, at)
			at++
			expect = 'value'
		} else if (char === ',') {
			at++
			expect = inside === '{' ? 'key' : 'value'
		} else if (char === (inside === '{' ? '}' : ']')) {
			at++
			open.pop()
		} else return faultAt(text, at)
	}
}

function faultAt(text: string, at: number) {
	const before = text.slice(0, at)
	const line = before.split('\n').length
	return {
		line,
		column: at - before.lastIndexOf('\n'),
		found: at >= text.length ? 'the end of the file' : JSON.stringify(text.slice(at, at + 20).split('\n')[0]),
	}
}
