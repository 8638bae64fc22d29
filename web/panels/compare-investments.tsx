import { useQueries } from '@tanstack/react-query'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { investmentsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { CompareGroup, CompareLine, Quiet } from './compare-line.tsx'
import { ladderSteps, ladderTotals } from './ladder.ts'

const messages = defineMessages({
	nl: { title: 'Investeringen', all: 'alle jaren, het deel in het gebied', none: 'geen', late: 'Te laat' },
	en: { title: 'Investments', all: 'all years, the part in the area', none: 'none', late: 'Late' },
})

/** The money ladder of the compared areas, and how many investments are late. */
export function CompareInvestments() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const answers = useQueries({ queries: view.compare.map((code) => investmentsQuery(code)) })
	const ladders = answers.map(({ data }) => (data ? ladderTotals(data.investments) : null))
	const failed = { shown: <Quiet>{term.notFetched}</Quiet> }
	return (
		<tbody>
			<CompareGroup columns={view.compare.length}>
				{t.title} <Quiet>{t.all}</Quiet>
			</CompareGroup>
			{ladderSteps.map((step) => (
				<CompareLine
					key={step}
					label={term.moneyLadder[step]}
					cells={ladders.map((ladder, i) => {
						if (!ladder) return answers[i]?.isError ? failed : null
						const { euros } = ladder.amounts[step]
						const words = ladder.counted === 0 ? t.none : term.unknown
						return { shown: euros === null ? <Quiet>{words}</Quiet> : format.euro(euros), value: euros }
					})}
				/>
			))}
			<CompareLine
				label={t.late}
				cells={ladders.map((ladder, i) =>
					ladder ? { shown: format.integer(ladder.late) } : answers[i]?.isError ? failed : null,
				)}
			/>
		</tbody>
	)
}
