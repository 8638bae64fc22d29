/** How numbers are written. `unknown`: a number that can be read in two ways ("1.234") is refused rather than guessed. */
export interface NumberStyle {
	decimal: 'comma' | 'point' | 'unknown'
	/** Cells that mean "not known", beside the built-in ones. */
	missing?: readonly string[] | undefined
	/** Cells that mean "known to the source, not published". */
	suppressed?: readonly string[] | undefined
}

export type ParsedValue =
	| { value: number }
	| { reason: 'missing' | 'suppressed' }
	/** Why the cell is refused, in a sentence. */
	| { fault: string }

const MISSING = new Set(['', '.', '..', 'null', 'na', 'n/a', 'nan', 'nb', 'n.b.', 'onbekend'])
const SUPPRESSED = new Set(['x', 'geheim'])
/** CBS: not a value but a code: −99995 not (yet) known, −99997 secret, −99998 and lower likewise. */
const CODES_BELOW = -90_000
const SECRET = -99_997

const WITH_COMMA = /^[+-]?(\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+|\d+)?(,\d*)?$/
const WITH_POINT = /^[+-]?(\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+|\d+)?(\.\d*)?(e[+-]?\d{1,3})?$/i
const TWO_WAYS = /^[+-]?\d{1,3}[.,]\d{3}$/

/**
 * A cell as a number. Understands decimal comma and point, thousands separators, a euro sign, and the ways in which
 * Dutch sources write "no value"; unknown is never 0. Anything else, such as a value in words, is a fault.
 */
export function parseValue(cell: string, style: NumberStyle): ParsedValue {
	const text = cell.replace(/[\s\u00a0\u202f]+/g, ' ').trim()
	if (style.suppressed?.includes(text)) return { reason: 'suppressed' }
	if (style.missing?.includes(text)) return { reason: 'missing' }
	const word = text.toLowerCase()
	if (MISSING.has(word)) return { reason: 'missing' }
	if (SUPPRESSED.has(word)) return { reason: 'suppressed' }

	const digits = text
		.replace(/^([+-]?) ?(€|EUR) ?/i, '$1')
		.replace(/^([+-]) /, '$1')
		.replace(/(,-|,--|,—)$/, '')
		.replace(/^\u2212/, '-')
	if (!/\d/.test(digits)) return { fault: 'not a number' }
	const comma = WITH_COMMA.test(digits)
	const point = WITH_POINT.test(digits)
	let value: number
	if (style.decimal !== 'unknown' && !(style.decimal === 'comma' ? comma : point)) {
		const other = style.decimal === 'comma' ? point : comma
		return {
			fault: other ? `not a number with a decimal ${style.decimal}` : 'not a number',
		}
	} else if (style.decimal === 'unknown' && comma && point && TWO_WAYS.test(digits)) {
		return { fault: 'can be read in two ways: say decimal "comma" or "point" in the mapping' }
	} else if (style.decimal === 'comma' || (style.decimal === 'unknown' && comma && !point)) {
		value = Number(digits.replace(/[. ]/g, '').replace(',', '.'))
	} else if (point) {
		value = Number(digits.replace(/[, ]/g, ''))
	} else {
		return { fault: 'not a number' }
	}
	if (!Number.isFinite(value)) return { fault: 'not a number' }
	if (value < CODES_BELOW) return { reason: value === SECRET ? 'suppressed' : 'missing' }
	return { value: value === 0 ? 0 : value }
}
