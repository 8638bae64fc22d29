import type { Investment } from '../../server/contract/investment.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { ladderSteps } from '../panels/ladder.ts'
import { Icon } from '../ui/icon.tsx'
import css from './agreement.module.css'
import { HighlightSign } from './highlight-sign.tsx'
import { tellingMilestone } from './order-late-first.ts'

const messages = defineMessages({
	nl: {
		late: (what: string, day: string) => `Te laat: ${what}, afgesproken voor ${day}`,
		next: (what: string, day: string) => `${what}: afgesproken voor ${day}`,
		reached: (what: string, day: string) => `${what}: bereikt op ${day}`,
		reachedLate: (what: string, day: string, agreed: string) => `${what}: bereikt op ${day}, afgesproken was ${agreed}`,
		reachedOf: (n: string, all: string) => `${n} van ${all} mijlpalen bereikt`,
		target: 'Collegedoel',
		more: (n: string) => `en nog ${n}`,
		nowhere: 'niet op de kaart',
		unknown: 'onbekend',
		money: (committed: string, spent: string) => `${committed} toegezegd, ${spent} uitgegeven`,
	},
	en: {
		late: (what: string, day: string) => `Late: ${what}, agreed for ${day}`,
		next: (what: string, day: string) => `${what}: agreed for ${day}`,
		reached: (what: string, day: string) => `${what}: reached on ${day}`,
		reachedLate: (what: string, day: string, agreed: string) => `${what}: reached on ${day}, agreed was ${agreed}`,
		reachedOf: (n: string, all: string) => `${n} of ${all} milestones reached`,
		target: 'Council target',
		more: (n: string) => `and ${n} more`,
		nowhere: 'not on the map',
		unknown: 'unknown',
		money: (committed: string, spent: string) => `${committed} committed, ${spent} spent`,
	},
})

/** So many areas stand by name. */
const NAMED = 3

/** One investment on a line of its own: what and who, the money from budgeted to spent, what was agreed and is done. */
export function Agreement({ investment, marked = false }: { investment: Investment; marked?: boolean }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { title, partner, status, areas, milestones, collegeTarget } = investment
	const biggest = Math.max(...ladderSteps.map((step) => investment[step] ?? 0))
	const telling = tellingMilestone(milestones)
	const reached = milestones.filter(({ actualOn }) => actualOn !== null).length
	const names = areas.map(({ name }) => name)
	const where =
		names.length === 0
			? t.nowhere
			: names.length > NAMED + 1
				? `${names.slice(0, NAMED).join(', ')} ${t.more(format.integer(names.length - NAMED))}`
				: names.join(', ')
	return (
		<li className={css.item} data-marked={marked || undefined} data-cancelled={status === 'cancelled' || undefined}>
			<div className={css.what}>
				<p className={css.title}>
					{marked && <HighlightSign />}
					{title}
				</p>
				<p className={css.quiet}>
					{partner}
					<span className={css.where}> · {where}</span>
					<span className={css.inWords}> · {t.money(euros(investment.committed), euros(investment.spent))}</span>
				</p>
				{collegeTarget && (
					<p className={`${css.quiet} ${css.target}`}>
						{t.target}: {collegeTarget}
					</p>
				)}
			</div>
			<dl className={css.money}>
				{ladderSteps.map((step) => {
					const amount = investment[step]
					return (
						<div key={step} data-step={step}>
							<dt>{term.moneyLadder[step]}</dt>
							<dd>{euros(amount)}</dd>
							<dd className={css.track} aria-hidden="true">
								{amount !== null && (
									<span className={css.bar} style={{ inlineSize: `${biggest > 0 ? (amount / biggest) * 100 : 0}%` }} />
								)}
							</dd>
						</div>
					)
				})}
			</dl>
			<div className={css.agreed}>
				<p className={css.status}>
					{term.investmentStatuses[status]}
					{milestones.length > 1 && (
						<span className={css.quiet}>
							{' · '}
							{t.reachedOf(format.integer(reached), format.integer(milestones.length))}
						</span>
					)}
				</p>
				{telling && (
					<p className={telling.late ? css.late : css.milestone}>
						<Icon name={telling.late ? 'warning' : telling.actualOn ? 'check' : 'calendar'} />
						<span>{milestoneText(telling)}</span>
					</p>
				)}
			</div>
		</li>
	)

	function euros(amount: number | null): string {
		return amount === null ? t.unknown : format.compactEuro(amount)
	}

	function milestoneText({ title, agreedOn, actualOn, late }: Investment['milestones'][number]): string {
		const agreed = format.day(agreedOn)
		if (late) return t.late(title, agreed)
		if (actualOn === null) return t.next(title, agreed)
		return actualOn > agreedOn
			? t.reachedLate(title, format.day(actualOn), agreed)
			: t.reached(title, format.day(actualOn))
	}
}
