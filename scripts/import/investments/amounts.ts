import { CellFault } from './cell-fault.ts'

/** `pm` is how Dutch budgets write "an amount, not known yet". */
const UNKNOWN = new Set(['', '-', '.', 'pm', 'p.m.', 'nb', 'n.b.', 'onbekend', 'unknown', 'nvt', 'n.v.t.'])

/**
 * Euros as written in Dutch or English: `€ 15.000`, `15.000,50`, `15,000.50`, `15000`, `€ 1.250.000,-`. Money has no three
 * decimals, so one sign before exactly three digits parts thousands. Null: not known. Throws CellFault.
 */
export function readEuros(column: string, text: string): number | null {
	const bare = text.replace(/[\s\u00a0\u202f]+/g, '')
	if (UNKNOWN.has(bare.toLowerCase())) return null
	const digits = bare.replace(/^(€|EUR)/i, '').replace(/(,-{1,2}|,—|€|EUR)$/i, '')
	if (/^[-\u2212]/.test(digits)) throw new CellFault(column, text, 'is negative: an amount is 0 or more')
	const fault = new CellFault(column, text, 'is not an amount such as 15000 or € 15.000,50')
	if (!/^\d[\d.,]*$/.test(digits)) throw fault
	const signs = digits.replace(/\d/g, '')
	const kinds = new Set(signs)
	let decimal = ''
	if (kinds.size === 2) {
		decimal = signs.at(-1) ?? ''
		if (signs.indexOf(decimal) !== signs.length - 1) throw fault
	} else if (signs.length === 1 && !/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
		decimal = signs
	}
	const [whole = '', fraction = ''] = decimal === '' ? [digits] : digits.split(decimal)
	if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) throw fault
	if (decimal !== '' && fraction === '') throw fault
	return Number(`${whole.replace(/[.,]/g, '')}.${fraction || '0'}`)
}

/** `0,4`, `0.4`, `40%` → 0.4; more than 0, at most 1. Throws CellFault. */
export function readShare(column: string, text: string): number {
	const parts = /^(\d+(?:[.,]\d+)?)\s*(%?)$/.exec(text.trim())
	if (!parts) throw new CellFault(column, text, 'is not a share such as 0,4 or 40%')
	const number = Number((parts[1] ?? '').replace(',', '.'))
	const share = parts[2] === '%' ? number / 100 : number
	if (share <= 0 || share > 1) throw new CellFault(column, text, 'is not a share above 0 and at most 1 (or 100%)')
	return share
}
