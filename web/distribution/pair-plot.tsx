import { terms } from '../../server/contract/terms.ts'
import type { Box } from '../charts/codes-in-box.ts'
import { ScatterPlot } from '../charts/scatter-plot.tsx'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import { pickArea } from '../tasks/pick-area.ts'
import { useView } from '../view/use-view.tsx'
import { useBrushed } from './use-brushed.ts'
import { useCorrelationText } from './use-correlation-text.ts'
import type { MetricPairState } from './use-metric-pair.ts'

const messages = defineMessages({
	nl: { label: (what: string, x: string, y: string) => `${what} naar ${x} (liggend) en ${y} (staand)` },
	en: { label: (what: string, x: string, y: string) => `${what} by ${x} (across) and ${y} (upwards)` },
})

/** The scatterplot of the metric of the View and its second, linked with the map by colour, hover, choice and brush. */
export function PairPlot({ pair, height }: { pair: NonNullable<MetricPairState['pair']>; height: number }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const { view, update } = useView()
	const { codes } = useBrushed()
	const { finding } = useCorrelationText(pair.points)
	const metrics = [pair.first.metric, pair.second.metric] as const
	const what = term.levelsPlural[view.level]
	const onBrush = (box: Box | null) => update({ brush: box && { of: 'values', box }, second: pair.second.metric.id })
	return (
		<ScatterPlot
			points={pair.points}
			metrics={metrics}
			edges={pair.edges}
			colorOf={pair.colorOf}
			box={view.brush?.of === 'values' ? view.brush.box : null}
			chosen={codes}
			selected={view.area}
			label={`${t.label(what, text(metrics[0].label), text(metrics[1].label))}. ${finding}`}
			height={height}
			onBrush={onBrush}
			onPick={(code) => update((now) => pickArea(now, code))}
		/>
	)
}
