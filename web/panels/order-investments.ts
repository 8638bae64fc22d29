import type { Investment } from '../../server/contract/investment.ts'
import { partOf } from './ladder.ts'

/** Late ones first, cancelled ones last, within that by euros committed (else budgeted) here, largest first; then by title. */
export function orderInvestments<
	I extends Pick<Investment, 'title' | 'status' | 'late' | 'share' | 'budgeted' | 'committed' | 'spent'>,
>(investments: readonly I[]): I[] {
	const group = (investment: I) => (investment.status === 'cancelled' ? 2 : investment.late ? 0 : 1)
	const euros = (investment: I) => partOf(investment, 'committed') ?? partOf(investment, 'budgeted') ?? 0
	return [...investments].sort(
		(a, b) => group(a) - group(b) || euros(b) - euros(a) || a.title.localeCompare(b.title, 'nl'),
	)
}
