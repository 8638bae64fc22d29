import type { Investment } from '../../server/contract/investment.ts'

export const ladderSteps = ['budgeted', 'committed', 'spent'] as const
export type LadderStep = (typeof ladderSteps)[number]

/** Euros of one step of the money ladder. */
export interface LadderAmount {
	/** Sum of what is known; null when nothing is known, so that unknown never reads as 0. */
	euros: number | null
	/** Investments whose amount at this step is not known. */
	unknown: number
}

export interface LadderTotals {
	amounts: Record<LadderStep, LadderAmount>
	/** Investments in the totals. */
	counted: number
	/** Cancelled ones: shown in the list, outside the totals, as in the metrics investments.*. */
	cancelled: number
	late: number
}

type Part = Pick<Investment, LadderStep | 'share' | 'status' | 'late'>

/** What of one amount falls in the asked area; the whole amount when no area was asked. */
export const partOf = (investment: Pick<Part, LadderStep | 'share'>, step: LadderStep): number | null => {
	const amount = investment[step]
	return amount === null ? null : amount * (investment.share ?? 1)
}

/** Totals of the money ladder: amount × share of the area, cancelled investments left out. */
export function ladderTotals(investments: readonly Part[]): LadderTotals {
	const counting = investments.filter((investment) => investment.status !== 'cancelled')
	const total = (step: LadderStep): LadderAmount => {
		const known = counting.map((investment) => partOf(investment, step)).filter((euros) => euros !== null)
		return {
			euros: known.length === 0 ? null : known.reduce((sum, euros) => sum + euros, 0),
			unknown: counting.length - known.length,
		}
	}
	return {
		amounts: { budgeted: total('budgeted'), committed: total('committed'), spent: total('spent') },
		counted: counting.length,
		cancelled: investments.length - counting.length,
		late: counting.filter((investment) => investment.late).length,
	}
}
