import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Metric } from '../../server/contract/metric.ts'
import { bivariateColors } from '../../server/contract/reading/reading-colors.ts'
import { thirdOf } from '../../server/contract/reading/thirds.ts'
import { makeScale, type Scale } from '../../server/contract/scale.ts'
import { secondMetrics } from '../../server/contract/second-metrics.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { usePrinting } from '../charts/use-printing.ts'
import { useAnswerRows } from '../panels/use-answer-rows.ts'
import { metricsQuery } from '../queries.ts'
import { useTheme } from '../theme/use-theme.tsx'
import { useView } from '../view/use-view.tsx'
import { type MetricPair, metricPairs } from './metric-pairs.ts'
import { metricView } from './metric-view.ts'

export interface MetricPairState {
	/** The metric held against the one on the map: the chosen one, or a suggestion; null: the Dataset has none. */
	second: Metric | null
	/** What else could be. */
	choices: readonly Metric[]
	pair: {
		first: ValuesAnswer
		second: ValuesAnswer
		points: readonly MetricPair[]
		/** The edges between the thirds of each. */
		edges: readonly [readonly number[], readonly number[]]
		colorOf: (point: MetricPair) => string | null
	} | null
	stale: boolean
	error: Error | null
	retry: () => void
}

const edgesOf = ({ bins }: Scale) => bins.slice(1).map(({ from }) => from)

/** The metric of the View and its second, joined per area and coloured in thirds as the map does under `bivariate`. */
export function useMetricPair(): MetricPairState {
	const { view } = useView()
	const metrics = useQuery(metricsQuery).data?.metrics
	const chosen = useTheme()
	const theme = usePrinting() ? 'light' : chosen
	const choices = useMemo(() => (metrics ? secondMetrics(metrics, view) : []), [metrics, view])
	const chosenSecond = choices.find((metric) => metric.id === view.second) ?? choices[0] ?? null
	const id = chosenSecond?.id ?? null
	const first = useAnswerRows(metricView(view, view.metric))
	const second = useAnswerRows(metricView(view, id ?? view.metric))
	const pair = useMemo(() => {
		// While the next answer is on its way the one before may be about another metric than the axis says.
		if (first.answer?.metric.id !== view.metric || id === null || second.answer?.metric.id !== id) return null
		const across = makeScale(first.answer, theme)
		const upwards = makeScale(second.answer, theme)
		return {
			first: first.answer,
			second: second.answer,
			points: metricPairs(first.rows, second.byCode),
			edges: [edgesOf(across), edgesOf(upwards)] as const,
			colorOf: ({ x, y }: MetricPair) => {
				const [column, row] = [thirdOf(across, x), thirdOf(upwards, y)]
				return column === null || row === null ? null : (bivariateColors[theme][row * 3 + column] ?? null)
			},
		}
	}, [id, view.metric, first.answer, first.rows, second.answer, second.byCode, theme])
	return {
		second: chosenSecond,
		choices,
		pair,
		stale: first.stale || second.stale,
		error: first.error ?? second.error,
		retry: () => {
			first.retry()
			second.retry()
		},
	}
}
