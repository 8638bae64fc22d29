import type { Investment } from '../../server/contract/investment.ts'

/** Under way first, then what is coming, then what is done; what does not happen comes last. */
export const projectStatuses = ['inProgress', 'onHold', 'planned', 'completed', 'cancelled'] as const

type Ordered = Pick<Investment, 'status' | 'startsOn' | 'endsOn' | 'title'>

/**
 * Projects as a resident wants them: by status; of what is done the latest first, of the rest what begins first; then by
 * title. A sorted copy.
 */
export function orderProjects<P extends Ordered>(projects: readonly P[]): P[] {
	const group = ({ status }: Ordered) => projectStatuses.indexOf(status)
	const when = ({ status, startsOn, endsOn }: Ordered) => (status === 'completed' ? (endsOn ?? startsOn) : startsOn)
	return [...projects].sort((a, b) => {
		if (group(a) !== group(b)) return group(a) - group(b)
		const order = when(a).localeCompare(when(b))
		return (a.status === 'completed' ? -order : order) || a.title.localeCompare(b.title, 'nl')
	})
}
