import type { Formatters } from '../format.ts'

/** A p or q on its own in a cell: three decimals, and never nothing. */
export const probabilityText = (value: number, format: Pick<Formatters, 'decimal'>): string =>
	value < 0.001 ? `< ${format.decimal(0.001, 3)}` : format.decimal(value, 3)
