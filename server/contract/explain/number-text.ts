import type { Formatters } from '../format.ts'

/**
 * An expected number of events: whole from ten on, else in one decimal where it has one (`5`, `0,6`); a trace is
 * `< 0,1` and never reads as nothing.
 */
export function expectedText(value: number, format: Formatters): string {
	if (value >= 10) return format.integer(value)
	if (value > 0 && value < 0.05) return `< ${format.decimal(0.1, 1)}`
	const tenths = Math.round(value * 10)
	return tenths % 10 === 0 ? format.integer(tenths / 10) : format.decimal(tenths / 10, 1)
}

/** Events are counted, so whole; means of neighbours need not be. */
export const countText = (value: number, format: Formatters): string =>
	Number.isInteger(value) ? format.integer(value) : expectedText(value, format)

/** p or q: three decimals under 0.1, two above, never `0,000`. */
export function chanceText(value: number, format: Formatters): string {
	if (value < 0.001) return `< ${format.decimal(0.001, 3)}`
	return `= ${format.decimal(value, value < 0.1 ? 3 : 2)}`
}
