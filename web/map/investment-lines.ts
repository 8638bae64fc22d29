import type { Formatters } from '../../server/contract/format.ts'
import { amountOf, type InvestmentSymbol } from '../../server/contract/overlays/arrange-investments.ts'
import type { terms } from '../../server/contract/terms.ts'
import type { TooltipLines } from './tooltip.tsx'

type Words = Pick<(typeof terms)['nl'], 'investmentStatuses' | 'moneyLadder' | 'late' | 'unknown'>

/** What the map says about an investment under the pointer: the amount that falls in this buurt, and of how much. Pure. */
export function investmentLines(
	{ investment, area, amount }: InvestmentSymbol,
	format: Formatters,
	words: Words,
): TooltipLines {
	const rung = words.moneyLadder[investment.committed !== null ? 'committed' : 'budgeted'].toLowerCase()
	const whole = amountOf(investment)
	const parts = [
		words.investmentStatuses[investment.status],
		investment.late ? words.late : null,
		investment.partner,
		area.share < 1 && whole !== null ? `${format.decimal(area.share * 100, 0)}% × ${format.compactEuro(whole)}` : null,
	]
	return {
		title: `${investment.title}, ${area.name}`,
		value: amount === null ? words.unknown : format.compactEuro(amount),
		rank: amount === null ? null : rung,
		extra: parts.filter(Boolean).join(' · '),
	}
}
