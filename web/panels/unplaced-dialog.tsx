import { useQuery } from '@tanstack/react-query'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { investmentsQuery } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { InvestmentItem } from './investment-item.tsx'
import css from './investments.module.css'
import { ladderTotals } from './ladder.ts'
import { LadderBars } from './ladder-bars.tsx'
import { orderInvestments } from './order-investments.ts'
import { Failure, Loading } from './section.tsx'

const messages = defineMessages({
	nl: {
		title: 'Niet op de kaart',
		why: 'Deze investeringen horen niet bij een buurt of hebben geen plaats in de gegevens. Ze tellen in geen enkel gebied mee.',
		asOf: (day: string) => `Peildatum ${day}.`,
	},
	en: {
		title: 'Not on the map',
		why: 'These investments belong to no buurt or have no place in the data. They count in no area at all.',
		asOf: (day: string) => `Reference date ${day}.`,
	},
})

/** Investments without a place: nowhere on the map, so they get a list of their own. */
export function UnplacedDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (open: boolean) => void }) {
	const t = useMessages(messages)
	const format = useFormat()
	const answer = useQuery({ ...investmentsQuery(null), enabled: isOpen })
	const unplaced = orderInvestments(
		(answer.data?.investments ?? []).filter((investment) => investment.areas.length === 0),
	)
	return (
		<Dialog title={t.title} isOpen={isOpen} onOpenChange={onOpenChange}>
			{answer.error ? (
				<Failure error={answer.error} retry={() => void answer.refetch()} />
			) : !answer.data ? (
				<Loading lines={6} />
			) : (
				<div className={css.dialog}>
					<p>
						{t.why} {t.asOf(format.day(answer.data.asOf))}
					</p>
					<LadderBars totals={ladderTotals(unplaced)} />
					<ul className={css.list}>
						{unplaced.map((investment) => (
							<InvestmentItem key={investment.id} investment={investment} />
						))}
					</ul>
				</div>
			)}
		</Dialog>
	)
}
