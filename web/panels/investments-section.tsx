import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AreaProfile } from '../../server/contract/area.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { datasetQuery, investmentsQuery, metricsQuery } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { InvestmentItem } from './investment-item.tsx'
import css from './investments.module.css'
import { ladderTotals } from './ladder.ts'
import { LadderBars } from './ladder-bars.tsx'
import { orderInvestments } from './order-investments.ts'
import { Section } from './section.tsx'
import { Unanswered } from './unanswered.tsx'
import { UnplacedDialog } from './unplaced-dialog.tsx'

const messages = defineMessages({
	nl: {
		title: 'Investeringen',
		none: 'In dit gebied zijn geen investeringen bekend.',
		counted: (n: string, one: boolean) => (one ? '1 investering' : `${n} investeringen`),
		cancelled: (n: string) => `; ${n} geannuleerd, niet meegeteld`,
		late: (n: string) => `${n} te laat`,
		share: 'Van elke investering telt alleen het deel dat in dit gebied valt.',
		all: (n: number) => `Toon alle ${n} investeringen`,
		fewer: 'Toon minder',
		unplaced: (n: string, one: boolean) =>
			one ? '1 investering staat niet op de kaart' : `${n} investeringen staan niet op de kaart`,
		asOf: (day: string) => `peildatum ${day}`,
		allYears: 'alle jaren',
	},
	en: {
		title: 'Investments',
		none: 'No investments are known in this area.',
		counted: (n: string, one: boolean) => (one ? '1 investment' : `${n} investments`),
		cancelled: (n: string) => `; ${n} cancelled, not counted`,
		late: (n: string) => `${n} late`,
		share: 'Amounts by the part that falls in this area.',
		all: (n: number) => `Show all ${n} investments`,
		fewer: 'Show fewer',
		unplaced: (n: string, one: boolean) =>
			one ? '1 investment is not on the map' : `${n} investments are not on the map`,
		asOf: (day: string) => `reference date ${day}`,
		allYears: 'all years',
	},
})

const TOP = 5

/** What was promised, committed and spent in the area, and whether it keeps its dates. */
export function InvestmentsSection({ profile }: { profile: AreaProfile }) {
	const t = useMessages(messages)
	const format = useFormat()
	const printing = usePrinting()
	const [all, setAll] = useState(false)
	const [dialog, setDialog] = useState(false)
	const dataset = useQuery(datasetQuery)
	const catalogue = useQuery(metricsQuery)
	const known = dataset.data?.investments ?? null
	const answer = useQuery({ ...investmentsQuery(profile.code), enabled: known !== null })
	if (known === null) return null
	if (answer.error || !answer.data) return <Unanswered title={t.title} lines={5} answer={answer} />
	const { asOf } = answer.data
	const investments = orderInvestments(answer.data.investments)
	const totals = ladderTotals(investments)
	const shown = all || printing ? investments : investments.slice(0, TOP)
	const general = catalogue.data?.metrics.find(({ family }) => family === 'investments')?.source.name
	const named = investments.length > 0 ? investments.map((investment) => investment.source) : general ? [general] : []
	const sources = [...new Set(named)]
	return (
		<Section long title={t.title} period={t.allYears} source={[...sources, t.asOf(format.day(asOf))].join('; ')}>
			{investments.length === 0 ? (
				<p>{t.none}</p>
			) : (
				<>
					<p>
						<b>{t.counted(format.integer(totals.counted), totals.counted === 1)}</b>
						{totals.cancelled > 0 && t.cancelled(format.integer(totals.cancelled))}
						{totals.late > 0 && (
							<span className={css.late}>
								<Icon name="warning" /> {t.late(format.integer(totals.late))}
							</span>
						)}
					</p>
					<LadderBars totals={totals} />
					<p className={css.quiet}>{t.share}</p>
					<ul className={css.list}>
						{shown.map((investment) => (
							<InvestmentItem key={investment.id} investment={investment} open={printing} />
						))}
					</ul>
					{investments.length > TOP && !printing && (
						<Button variant="text" className={css.more} aria-expanded={all} onPress={() => setAll(!all)}>
							{all ? t.fewer : t.all(investments.length)}
						</Button>
					)}
				</>
			)}
			{known.unplaced > 0 && (
				<>
					<Button variant="text" className={css.more} onPress={() => setDialog(true)}>
						{t.unplaced(format.integer(known.unplaced), known.unplaced === 1)}
					</Button>
					<UnplacedDialog isOpen={dialog} onOpenChange={setDialog} />
				</>
			)}
		</Section>
	)
}
