import { useQueries } from '@tanstack/react-query'
import { defineMessages, useFormat, useMessages } from '../i18n/language.tsx'
import { signalSummaryQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { unionOfCategories } from './compare-categories.ts'
import { CompareGroup, CompareLine, Quiet } from './compare-line.tsx'
import { rangeText } from './period-text.ts'

const messages = defineMessages({
	nl: { title: 'Meldingen', total: 'Alle meldingen' },
	en: { title: 'Reports', total: 'All reports' },
})

/** Signals of the compared areas: the total and the five largest categories of all together. */
export function CompareSignals() {
	const t = useMessages(messages)
	const format = useFormat()
	const { view } = useView()
	const summaries = useQueries({ queries: view.compare.map((code) => signalSummaryQuery(code, view)) })
	const query = summaries[0]?.data?.query
	const categories = unionOfCategories(
		summaries.map((summary) => summary.data?.categories ?? []),
		5,
	)
	return (
		<tbody>
			<CompareGroup columns={view.compare.length}>
				{t.title} <Quiet>{query && rangeText(query.from, query.to, format)}</Quiet>
			</CompareGroup>
			<CompareLine
				label={t.total}
				cells={summaries.map(({ data }) => data && { shown: format.integer(data.total), value: data.total })}
			/>
			{categories.map((category) => (
				<CompareLine
					key={category.main}
					label={category.label}
					cells={category.counts.map((count, i) =>
						summaries[i]?.data ? { shown: format.integer(count), value: count } : null,
					)}
				/>
			))}
		</tbody>
	)
}
