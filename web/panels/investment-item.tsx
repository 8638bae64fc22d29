import type { Investment } from '../../server/contract/investment.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { Icon } from '../ui/icon.tsx'
import css from './investments.module.css'
import { ladderSteps, partOf } from './ladder.ts'

const messages = defineMessages({
	nl: {
		here: (share: string) => `, waarvan ${share}% hier`,
		partHere: (euros: string) => `, hier ${euros}`,
		from: (start: string) => `vanaf ${start}`,
		span: (start: string, end: string) => `${start}–${end}`,
		milestones: (n: number) => (n === 1 ? '1 mijlpaal' : `${n} mijlpalen`),
		agreed: (day: string) => `afgesproken ${day}`,
		reached: (day: string) => `bereikt ${day}`,
		lateSince: (title: string, day: string) => `Te laat: ${title}, afgesproken voor ${day}`,
		target: 'Collegedoel',
		programme: 'Programma',
		areas: 'Buurten',
		amounts: 'Bedragen',
		nowhere: 'niet op de kaart',
	},
	en: {
		here: (share: string) => `, of which ${share}% here`,
		partHere: (euros: string) => `, here ${euros}`,
		from: (start: string) => `from ${start}`,
		span: (start: string, end: string) => `${start}–${end}`,
		milestones: (n: number) => (n === 1 ? '1 milestone' : `${n} milestones`),
		agreed: (day: string) => `agreed ${day}`,
		reached: (day: string) => `reached ${day}`,
		lateSince: (title: string, day: string) => `Late: ${title}, agreed for ${day}`,
		target: 'Council target',
		programme: 'Programme',
		areas: 'Buurten',
		amounts: 'Amounts',
		nowhere: 'not on the map',
	},
})

const years = (start: string, end: string | null) => [start.slice(0, 4), end === null ? null : end.slice(0, 4)] as const

/** One investment: who, what, how far the money and the milestones are; late ones say which date passed. */
export function InvestmentItem({ investment, open }: { investment: Investment; open?: boolean }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { share, status } = investment
	const amount = (euros: number | null) => (euros === null ? term.unknown : format.euro(euros))
	const biggest = Math.max(...ladderSteps.map((step) => investment[step] ?? 0))
	const width = (euros: number | null) => `${biggest > 0 ? ((euros ?? 0) / biggest) * 100 : 0}%`
	const headline = ladderSteps.findLast((step) => step !== 'spent' && investment[step] !== null) ?? 'budgeted'
	const [start, end] = years(investment.startsOn, investment.endsOn)
	const period = end === null ? t.from(start) : start === end ? start : t.span(start, end)
	const late = investment.milestones.filter((milestone) => milestone.late)
	return (
		<li className={css.item} data-cancelled={status === 'cancelled' || undefined}>
			<p className={css.title}>{investment.title}</p>
			<p className={css.quiet}>{[term.investmentStatuses[status], investment.partner, period].join(' · ')}</p>
			<p>
				{term.moneyLadder[headline]} {amount(investment[headline])}
				{share !== null &&
					share < 1 &&
					t.here(format.decimal(share * 100, Math.abs(share * 100 - Math.round(share * 100)) < 0.05 ? 0 : 1))}
			</p>
			<div className={css.ladder} aria-hidden="true">
				<span className={css.budgeted} style={{ width: width(investment.budgeted) }} />
				<span className={css.committed} style={{ width: width(investment.committed) }} />
				<span className={css.spent} style={{ width: width(investment.spent) }} />
			</div>
			{late.map((milestone) => (
				<p key={milestone.title} className={css.lateLine}>
					<Icon name="warning" />
					{t.lateSince(milestone.title, format.day(milestone.agreedOn))}
				</p>
			))}
			<details className={css.details} open={open || undefined}>
				<summary>
					{[t.amounts, investment.milestones.length > 0 && t.milestones(investment.milestones.length)]
						.filter(Boolean)
						.join(', ')}
				</summary>
				<dl className={css.facts}>
					{ladderSteps.map((step) => (
						<div key={step}>
							<dt>{term.moneyLadder[step]}</dt>
							<dd>
								{amount(investment[step])}
								{share !== null &&
									share < 1 &&
									investment[step] !== null &&
									t.partHere(format.euro(partOf(investment, step) ?? 0))}
							</dd>
						</div>
					))}
					{investment.programme && (
						<div>
							<dt>{t.programme}</dt>
							<dd>{investment.programme}</dd>
						</div>
					)}
					{investment.collegeTarget && (
						<div>
							<dt>{t.target}</dt>
							<dd>{investment.collegeTarget}</dd>
						</div>
					)}
					<div>
						<dt>{t.areas}</dt>
						<dd>{investment.areas.length === 0 ? t.nowhere : investment.areas.map((area) => area.name).join(', ')}</dd>
					</div>
				</dl>
				{investment.milestones.length > 0 && (
					<ol className={css.milestones}>
						{investment.milestones.map((milestone) => (
							<li key={`${milestone.title}${milestone.agreedOn}`} data-late={milestone.late || undefined}>
								<Icon name={milestone.actualOn ? 'check' : milestone.late ? 'warning' : 'minus'} />
								<span>
									{milestone.title}
									<span className={css.quiet}>
										{' '}
										{t.agreed(format.day(milestone.agreedOn))}
										{milestone.actualOn && `, ${t.reached(format.day(milestone.actualOn))}`}
										{milestone.late && `, ${term.late}`}
									</span>
								</span>
							</li>
						))}
					</ol>
				)}
			</details>
		</li>
	)
}
