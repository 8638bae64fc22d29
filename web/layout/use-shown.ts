import { useQuery } from '@tanstack/react-query'
import { terms } from '../../server/contract/terms.ts'
import { useMessages, useText } from '../i18n/language.tsx'
import { metricsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { noticeMessages } from './notice-messages.ts'

/** In words, what is shown of a field of the View; null for a parameter that is no field. */
export function useShown(): (parameter: string) => string | null {
	const t = useMessages(noticeMessages)
	const words = useMessages(terms)
	const text = useText()
	const { view } = useView()
	const metrics = useQuery(metricsQuery).data?.metrics
	return (parameter) => {
		switch (parameter) {
			case 'metric': {
				const metric = metrics?.find((m) => m.id === view.metric)
				return metric ? text(metric.label) : view.metric
			}
			case 'level':
				return words.levelsPlural[view.level]
			case 'period':
				return view.period ?? t.newest
			case 'from':
			case 'to':
				return t.lastYear
			case 'category':
			case 'status':
			case 'channel':
				return view[parameter].length === 0 ? t.everything : view[parameter].join(', ')
			case 'area':
				return t.noArea
			case 'compare':
			case 'candidates':
				return t.others
			case 'overlays':
				return t.layers
			case 'criteria':
				return t.criteria
			default:
				return parameter in view ? t.usual : null
		}
	}
}
