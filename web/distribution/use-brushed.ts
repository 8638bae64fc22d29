import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { codesInBox } from '../charts/codes-in-box.ts'
import { useAnswerRows } from '../panels/use-answer-rows.ts'
import { areasQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { metricPairs } from './metric-pairs.ts'
import { metricView } from './metric-view.ts'

interface Brushed {
	/** The areas inside the brush; null without a brush, and while what it is held against is on its way. */
	codes: ReadonlySet<string> | null
	clear: () => void
}

/**
 * Which areas the brush of the View selects: by two metrics (drawn in the scatterplot) or by the point of the area (drawn on the
 * map). The one place that evaluates a brush, so that map, scatterplot, table and bars agree.
 */
export function useBrushed(): Brushed {
	const { view, update } = useView()
	const { brush } = view
	const byValues = brush?.of === 'values' && view.second !== null
	// Without a brush of values both ask the View's own question, which is there already.
	const first = useAnswerRows(byValues ? metricView(view, view.metric) : view)
	const second = useAnswerRows(byValues && view.second !== null ? metricView(view, view.second) : view)
	const areas = useQuery({ ...areasQuery(view.level), enabled: brush?.of === 'map' }).data?.areas
	const ready = byValues && first.answer !== null && second.answer !== null && !first.stale && !second.stale
	const pairs = useMemo(
		() => (ready ? metricPairs(first.rows, second.byCode) : null),
		[ready, first.rows, second.byCode],
	)
	const codes = useMemo(() => {
		if (!brush) return null
		if (brush.of === 'values') return pairs && codesInBox(brush.box, pairs)
		return areas
			? codesInBox(
					brush.box,
					areas.map(({ code, lon, lat }) => ({ code, x: lon, y: lat })),
				)
			: null
	}, [brush, pairs, areas])
	const clear = useCallback(() => update({ brush: null }), [update])
	return useMemo(() => ({ codes, clear }), [codes, clear])
}
