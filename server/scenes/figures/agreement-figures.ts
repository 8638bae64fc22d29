import type { Investment } from '../../contract/investment.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import { type FigureContext, figureMaker } from './figure-maker.ts'

const amounts = ['budgeted', 'committed', 'spent'] as const
const DAY = 86_400_000

/**
 * The numbers of agreements: the amounts of those that are shown and of all together, how many are late, milestones met, and how many
 * days each late one is over its date on `asOf`. `of` are those there are before a search. A total leaves out amounts that are not known. Pure.
 */
export function agreementFigures(
	{ all, of, shown, asOf }: { all: readonly Investment[]; of: number; shown: readonly Investment[]; asOf: string },
	context: Pick<FigureContext, 'language' | 'prefix' | 'of'>,
): Figure[] {
	const { figures, t, add, count, percent, euro, format } = figureMaker(context)
	const sum = (of: (entry: Investment) => number | null) => all.reduce((n, entry) => n + (of(entry) ?? 0), 0)
	count('agreements', t.agreements, all.length)
	if (of !== all.length) count('agreements:all', t.allAgreements, of)
	count('late', t.late, all.filter(({ late }) => late).length)
	count('rest', t.rest, all.length - shown.length)
	for (const amount of amounts) {
		if (all.every((entry) => entry[amount] === null)) continue
		euro(
			amount,
			`${t[amount]}, ${t.together}`,
			sum((entry) => entry[amount]),
		)
		if (all.some(({ share }) => share !== null)) {
			euro(
				`here:${amount}`,
				t.here(t[amount]),
				sum((entry) => (entry[amount] === null ? null : entry[amount] * (entry.share ?? 0))),
			)
		}
	}
	const promised = sum(({ committed, spent }) => (spent === null ? null : committed))
	if (promised > 0)
		percent(
			'spentShare',
			t.spentShare(t.together),
			(100 * sum(({ committed, spent }) => (committed === null ? null : spent))) / promised,
		)
	const milestones = all.flatMap((entry) =>
		entry.milestones.map((milestone) => ({ ...milestone, cancelled: entry.status === 'cancelled' })),
	)
	count('milestones', t.milestones, milestones.length)
	count('milestones:met', t.met, milestones.filter(({ actualOn }) => actualOn !== null).length)
	count('milestones:late', t.lateMilestones, milestones.filter(({ late, cancelled }) => late && !cancelled).length)
	for (const entry of shown) {
		const { id, title, committed, spent } = entry
		for (const amount of amounts) euro(`${amount}:${id}`, `${title}, ${t[amount]}`, entry[amount])
		if (committed && spent !== null) percent(`spentShare:${id}`, t.spentShare(title), (100 * spent) / committed)
		entry.milestones.forEach((milestone, i) => {
			if (!milestone.late || !entry.late) return
			const days = Math.round((Date.parse(asOf) - Date.parse(milestone.agreedOn)) / DAY)
			add(`days:${id}:${i + 1}`, t.daysLate(title, milestone.title), days, (n) => t.days(format.integer(n)))
		})
	}
	return figures
}
