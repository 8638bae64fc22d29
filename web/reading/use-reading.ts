import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { ReadAnswer, Surroundings } from '../../server/contract/reading/make-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { metricView } from '../distribution/metric-view.ts'
import { useFormat, useLanguage } from '../i18n/language.tsx'
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
import { monthsQuery, surroundingsOf } from './surroundings.ts'

export interface ReadingState {
	/** Null: the colours say the values themselves, or the first answer is on its way. */
	reading: AreaReading | null
	/** What is shown belongs to the question before. */
	loading: boolean
	error: Error | null
	retry: () => void
}

/** The makers of readings with all their words: the first picture does without them, so they come with the first reading. */
export const makerQuery = {
	queryKey: ['make-reading'],
	queryFn: async () => (await import('../../server/contract/reading/make-reading.ts')).makeReading,
	staleTime: Number.POSITIVE_INFINITY,
	gcTime: Number.POSITIVE_INFINITY,
}

/**
 * What the colours say under this View, from the newest Answer that arrived whole; while the next is on its way the one
 * before stays. The same in every component, since all of it comes from the one cached Answer.
 */
export function useReading(): ReadingState {
	const { view, settled } = useView()
	// Before the Dataset is known a link may ask for a test that it has not.
	const wanted = settled && view.reading !== 'values'
	const { asked, stale, error, retry } = useReadAnswer(view, settled)
	const maker = useQuery({ ...makerQuery, enabled: wanted })
	const make = maker.data
	const [kept, setKept] = useState<ReadAnswer | null>(asked)
	if (asked && !stale && !sameRead(asked, kept)) setKept(asked)
	const surroundings = useSurroundings(view, wanted)
	const reading = useMemo(
		() => (wanted && make && kept ? make(kept, surroundings) : null),
		[wanted, make, kept, surroundings],
	)
	const failed = error ?? maker.error
	return {
		reading,
		loading: wanted && failed === null && (stale || asked === null || make === undefined),
		error: failed,
		retry: () => {
			retry()
			if (maker.isError) void maker.refetch()
		},
	}
}

const sameRead = (a: ReadAnswer, b: ReadAnswer | null): boolean =>
	b !== null &&
	a.kind === b.kind &&
	a.answer === b.answer &&
	(a.kind !== 'bivariate' || b.kind !== 'bivariate' || a.second === b.second)

function useReadAnswer(
	view: View,
	settled: boolean,
): {
	asked: ReadAnswer | null
	stale: boolean
	error: Error | null
	retry: () => void
} {
	const { reading, second } = view
	const tests = reading === 'hotspots' || reading === 'clusters'
	const test = useQuery({
		...hotspotsQuery(view, reading === 'clusters' ? 'lisa' : 'gistar'),
		enabled: settled && tests,
	})
	const funnel = useQuery({ ...funnelQuery(view), enabled: settled && reading === 'funnel' })
	const trends = useQuery({ ...trendsQuery(view), enabled: settled && reading === 'trend' })
	const both = settled && reading === 'bivariate' && second !== null
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

function useSurroundings(view: View, wanted: boolean): Surroundings {
	const language = useLanguage()
	const format = useFormat()
	const shown = useTheme()
	const theme = usePrinting() ? 'light' : shown
	const areas = useQuery(areasQuery(view.level)).data
	const dataset = useQuery(datasetQuery).data
	const months = monthsQuery(view, dataset?.gemeente?.code)
	const series = useQuery({
		...(months ?? seriesQuery('signals.count', [''], 'month', view)),
		enabled: wanted && months !== null,
	}).data
	return useMemo(
		() => surroundingsOf({ language, format, theme, areas: areas?.areas, dataset, series }),
		[language, format, theme, areas, dataset, series],
	)
}
