import type { Investment } from '../../server/contract/investment.ts'

/** Late first, then what runs or is to come, then what is done or off; else as given. A sorted copy. */
export function orderLateFirst<I extends Pick<Investment, 'late' | 'status'>>(investments: readonly I[]): I[] {
	const turn = ({ late, status }: Pick<Investment, 'late' | 'status'>) =>
		late ? 0 : status === 'completed' ? 2 : status === 'cancelled' ? 3 : 1
	return investments.toSorted((a, b) => turn(a) - turn(b))
}

/** The milestone that says how far the work is: the late one agreed first, else the next, else the last that was reached. */
export function tellingMilestone(milestones: Investment['milestones']): Investment['milestones'][number] | null {
	const byDay = milestones.toSorted((a, b) => a.agreedOn.localeCompare(b.agreedOn))
	return (
		byDay.find(({ late }) => late) ??
		byDay.find(({ actualOn }) => actualOn === null) ??
		byDay.findLast(({ actualOn }) => actualOn !== null) ??
		null
	)
}
