import { useQuery } from '@tanstack/react-query'
import { useFormat, useMessages, useText } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import { areasQuery, metricsQuery, valuesQuery } from '../queries.ts'
import { levelOfCode } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'

/** The current figure in one line: the metric, and its value for the selected area or else for the reference area. */
export function useHeadline(): { title: string; value: string | null; of: string | null } {
	const text = useText()
	const format = useFormat()
	const words = useMessages(terms)
	const { view, settled } = useView()
	const metric = useQuery(metricsQuery).data?.metrics.find((m) => m.id === view.metric)
	const answer = useQuery({ ...valuesQuery(view), enabled: settled }).data
	const level = view.area === null ? view.level : levelOfCode(view.area)
	const names = useQuery({ ...areasQuery(level), enabled: settled && view.area !== null }).data?.areas
	const title = metric ? text(metric.label) : ''
	if (!answer) return { title, value: null, of: null }
	const index = view.area === null ? -1 : answer.areas.indexOf(view.area)
	const value = index < 0 ? (answer.reference?.value ?? null) : (answer.values[index] ?? null)
	const status = index < 0 ? (answer.reference?.status ?? 'missing') : (answer.status[index] ?? 'missing')
	const of =
		index < 0 ? (answer.reference?.name ?? null) : (names?.find((a) => a.code === view.area)?.name ?? view.area)
	if (of === null) return { title, value: null, of: null }
	return {
		title: text(answer.metric.label),
		value:
			value === null
				? words.valueStatuses[status]
				: // A long unit is in the title already (Meldingen per 1.000 inwoners).
					text(answer.metric.unit).length > 10
					? format.value(answer.metric, value)
					: format.valueWithUnit(answer.metric, value),
		of,
	}
}
