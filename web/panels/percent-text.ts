import type { Formatters } from '../../server/contract/format.ts'

/** A share as a percentage in one decimal, without the sign; a little is `< 0,1` and never reads as nothing. */
export function percentText(share: number, format: Pick<Formatters, 'decimal'>): string {
	return share > 0 && share < 0.0005 ? `< ${format.decimal(0.1, 1)}` : format.decimal(share * 100, 1)
}
