import { useQueries } from '@tanstack/react-query'
import { rangeText } from '../../server/contract/period-text.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { signalSummaryQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { unionOfCategories } from './compare-categories.ts'
import { CompareGroup, CompareLine, Quiet } from './compare-line.tsx'

const messages = defineMessages({
	nl: { title: 'Meldingen', total: 'Alle meldingen', share: 'deel van alle meldingen in het gebied, met het aantal' },
	en: { title: 'Reports', total: 'All reports', share: 'part of all reports in the area, with the number' },
})

/** Signals of the compared areas: the total, and the five largest categories as parts of it, because areas differ in size. */
export function CompareSignals() {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const format = useFormat()
	const { view } = useView()
	const summaries = useQueries({ queries: view.compare.map((code) => signalSummaryQuery(code, view)) })
	const query = summaries[0]?.data?.query
	const categories = unionOfCategories(
		summaries.map((summary) => summary.data?.categories ?? []),
		5,
	)
	const failed = { shown: <Quiet>{term.notFetched}</Quiet> }
	return (
		<tbody>
			<CompareGroup columns={view.compare.length}>
				{t.title} <Quiet>{query && `${rangeText(query.from, query.to, format)}, ${t.share}`}</Quiet>
			</CompareGroup>
			<CompareLine
				label={t.total}
				cells={summaries.map(({ data, isError }) =>
					data ? { shown: format.integer(data.total) } : isError ? failed : null,
				)}
			/>
			{categories.map((category) => (
				<CompareLine
					key={category.main}
					label={category.label}
					cells={category.counts.map((count, i) => {
						const total = summaries[i]?.data?.total
						if (total === undefined) return summaries[i]?.isError ? failed : null
						if (total === 0) return { shown: '–' }
						const share = count / total
						return {
							shown: (
								<>
									{format.integer(share * 100)}% <Quiet>{format.integer(count)}</Quiet>
								</>
							),
							value: share,
						}
					})}
				/>
			))}
		</tbody>
	)
}
