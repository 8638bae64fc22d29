import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { View } from '../../server/contract/view.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { metricView } from '../distribution/metric-view.ts'
import { clusterWords } from '../explain/cluster-words.ts'
import { funnelWords } from '../explain/funnel-words.ts'
import { hotspotWords } from '../explain/hotspot-words.ts'
import { trendWords } from '../explain/trend-words.ts'
import { useFormat, useLanguage, useMessages } from '../i18n/language.tsx'
import { terms } from '../i18n/terms.ts'
import {
	areasQuery,
	datasetQuery,
	funnelQuery,
	hotspotsQuery,
	seriesQuery,
	trendsQuery,
	valuesQuery,
} from '../queries.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useView } from '../view/use-view.tsx'
import type { AreaReading, ReadingContext } from './area-reading.ts'
import { makeReading, type ReadAnswer } from './make-reading.ts'
import { readingWords } from './reading-words.ts'

export interface ReadingState {
	/** Null: the colours say the values themselves, or the first answer is on its way. */
	reading: AreaReading | null
	/** What is shown belongs to the question before. */
	loading: boolean
	error: Error | null
	retry: () => void
}

/**
 * What the colours say under this View, from the newest Answer that arrived whole; while the next is on its way the one
 * before stays. The same in every component, since all of it comes from the one cached Answer.
 */
export function useReading(): ReadingState {
	const { view } = useView()
	const { asked, stale, error, retry } = useReadAnswer(view)
	const [kept, setKept] = useState<ReadAnswer | null>(asked)
	if (asked && !stale && !sameRead(asked, kept)) setKept(asked)
	const read = view.reading === 'values' ? null : kept
	const context = useReadingContext(view)
	const reading = useMemo(() => read && makeReading(read, context), [read, context])
	const late = view.reading !== 'values' && error === null && (stale || asked === null)
	return { reading, loading: late, error, retry }
}

const sameRead = (a: ReadAnswer, b: ReadAnswer | null): boolean =>
	b !== null &&
	a.kind === b.kind &&
	a.answer === b.answer &&
	(a.kind !== 'bivariate' || b.kind !== 'bivariate' || a.second === b.second)

function useReadAnswer(view: View): {
	asked: ReadAnswer | null
	stale: boolean
	error: Error | null
	retry: () => void
} {
	const { reading, second } = view
	const tests = reading === 'hotspots' || reading === 'clusters'
	const test = useQuery({ ...hotspotsQuery(view, reading === 'clusters' ? 'lisa' : 'gistar'), enabled: tests })
	const funnel = useQuery({ ...funnelQuery(view), enabled: reading === 'funnel' })
	const trends = useQuery({ ...trendsQuery(view), enabled: reading === 'trend' })
	const both = reading === 'bivariate' && second !== null
	const across = useQuery({ ...valuesQuery(metricView(view, view.metric)), enabled: both })
	const upwards = useQuery({ ...valuesQuery(metricView(view, second ?? view.metric)), enabled: both })
	const used = {
		values: [],
		hotspots: [test],
		clusters: [test],
		funnel: [funnel],
		trend: [trends],
		bivariate: [across, upwards],
	}[reading]
	const asked = ((): ReadAnswer | null => {
		switch (reading) {
			case 'values':
				return null
			case 'hotspots':
			case 'clusters':
				return test.data ? { kind: reading, answer: test.data } : null
			case 'funnel':
				return funnel.data ? { kind: reading, answer: funnel.data } : null
			case 'trend':
				return trends.data ? { kind: reading, answer: trends.data } : null
			case 'bivariate':
				return across.data && upwards.data ? { kind: reading, answer: across.data, second: upwards.data } : null
		}
	})()
	return {
		asked,
		stale: used.some(({ isPlaceholderData }) => isPlaceholderData),
		error: used.map(({ error }) => error).find((error) => error !== null) ?? null,
		retry: () => {
			for (const query of used) if (query.isError) void query.refetch()
		},
	}
}

function useReadingContext(view: View): ReadingContext {
	const own = useMessages(readingWords)
	const term = useMessages(terms)
	const explain = useMessages(hotspotWords)
	const explainCluster = useMessages(clusterWords)
	const explainFunnel = useMessages(funnelWords)
	const explainTrend = useMessages(trendWords)
	const language = useLanguage()
	const format = useFormat()
	const shown = useTheme()
	const theme = usePrinting() ? 'light' : shown
	const areas = useQuery(areasQuery(view.level)).data
	const dataset = useQuery(datasetQuery).data
	const whole = dataset?.gemeente?.code
	const series = useQuery({
		...seriesQuery('signals.count', [whole ?? ''], 'month', view),
		enabled: whole !== undefined && view.reading !== 'values' && view.metric.startsWith('signals.'),
	}).data
	return useMemo(() => {
		const names = new Map(areas?.areas.map(({ code, name }) => [code, name]))
		return {
			words: {
				...own,
				explain,
				explainCluster,
				explainFunnel,
				explainTrend,
				gaps: term.testStatuses,
				valueGaps: term.valueStatuses,
				levels: term.levelsPlural,
			},
			language,
			format,
			theme,
			nameOf: (code) => names.get(code) ?? code,
			whole: dataset?.gemeente?.name ?? dataset?.title ?? '',
			days: dataset?.signals ?? null,
			months: series ? new Map(series.periods.map((period, i) => [period, series.series[0]?.values[i] ?? 0])) : null,
			areaCounts: Object.fromEntries(dataset?.levels.map(({ level, count }) => [level, count]) ?? []),
		}
	}, [own, term, explain, explainCluster, explainFunnel, explainTrend, language, format, theme, areas, dataset, series])
}
