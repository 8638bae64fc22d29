import { useQuery } from '@tanstack/react-query'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { areasQuery, metricsQuery, valuesQuery } from '../queries.ts'
import { useReading } from '../reading/use-reading.ts'
import { levelOfCode } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({
	nl: {
		standOut: (n: number, count: string, all: string, areas: string) =>
			`${n === 0 ? 'Geen' : count} van ${all} ${areas} ${n > 1 ? 'vallen' : 'valt'} op`,
		both: (all: string, areas: string) => `${all} ${areas} met beide cijfers`,
	},
	en: {
		standOut: (n: number, count: string, all: string, areas: string) =>
			`${n === 0 ? 'None' : count} of ${all} ${areas} ${n > 1 ? 'stand' : 'stands'} out`,
		both: (all: string, areas: string) => `${all} ${areas} with both figures`,
	},
})

interface Headline {
	title: string
	value: string | null
	of: string | null
	/** The value is a sentence, not a figure. */
	inWords: boolean
}

/** Of two figures the class says both. */
const wordsOf = (reading: AreaReading, code: string): string | null =>
	reading.kind === 'bivariate' ? (reading.classOf(code)?.label ?? null) : reading.wordsOf(code)

/**
 * What the map shows in one line: the metric with its value, or what the colours say with their words, for the selected
 * area or else for the whole.
 */
export function useHeadline(): Headline {
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const words = useMessages(terms)
	const { view, settled } = useView()
	const { reading } = useReading()
	const metric = useQuery(metricsQuery).data?.metrics.find((m) => m.id === view.metric)
	const answer = useQuery({ ...valuesQuery(view), enabled: settled }).data
	const level = view.area === null ? view.level : levelOfCode(view.area)
	const names = useQuery({ ...areasQuery(level), enabled: settled && view.area !== null }).data?.areas
	const nameOf = (code: string) => names?.find((a) => a.code === code)?.name ?? code
	if (reading) {
		const own = view.area !== null && level === reading.level ? view.area : null
		return {
			title: own === null ? reading.headline : nameOf(own),
			value: reading.barrier?.title ?? (own === null ? standOut(reading) : wordsOf(reading, own)),
			of: null,
			inWords: true,
		}
	}
	const title = metric ? text(metric.label) : ''
	if (!answer) return { title, value: null, of: null, inWords: false }
	const index = view.area === null ? -1 : answer.areas.indexOf(view.area)
	const value = index < 0 ? (answer.reference?.value ?? null) : (answer.values[index] ?? null)
	const status = index < 0 ? (answer.reference?.status ?? 'missing') : (answer.status[index] ?? 'missing')
	const of = index < 0 ? (answer.reference?.name ?? null) : nameOf(view.area ?? '')
	if (of === null) return { title, value: null, of: null, inWords: false }
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
		inWords: value === null,
	}

	function standOut({ kind, classes, level: per }: AreaReading): string {
		const count = (of: typeof classes) => of.reduce((sum, one) => sum + one.count, 0)
		const judged = classes.filter((one) => one.kind !== 'gap')
		const [all, areas] = [format.integer(count(judged)), words.levelsPlural[per]]
		const found = count(judged.filter((one) => one.kind !== 'pale'))
		return kind === 'bivariate' ? t.both(all, areas) : t.standOut(found, format.integer(found), all, areas)
	}
}
