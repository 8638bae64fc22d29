import type { Metric } from '../../server/contract/metric.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { useView } from '../view/use-view.tsx'
import { CompareLine, Quiet } from './compare-line.tsx'
import css from './compare-panel.module.css'
import { useCompareValues } from './use-compare-values.ts'

const messages = defineMessages({
	nl: { remove: (what: string) => `Verwijder ${what}` },
	en: { remove: (what: string) => `Remove ${what}` },
})

/** Further metrics beside the current one, each in its newest period, with a button to take it out. */
export function CompareFigures({ metrics }: { metrics: readonly Metric[] }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const { view, update } = useView()
	const rows = useCompareValues(view, metrics, view.compare)
	return metrics.map((metric, i) => {
		const row = rows[i]
		const label = text(metric.label)
		return (
			<CompareLine
				key={metric.id}
				label={
					<span className={css.withButton}>
						<span>
							{label} <Quiet>{[text(metric.unit), row?.answer?.query.period].filter(Boolean).join(', ')}</Quiet>
						</span>
						<span data-screen-only="">
							<IconButton
								small
								icon="close"
								label={t.remove(label)}
								onPress={() =>
									update(({ compareMetrics }) => ({ compareMetrics: compareMetrics.filter((id) => id !== metric.id) }))
								}
							/>
						</span>
					</span>
				}
				cells={(row?.cells ?? []).map(
					(cell) =>
						cell && {
							shown:
								cell.value === null ? (
									<Quiet>{term.valueStatuses[cell.status]}</Quiet>
								) : (
									format.value(metric, cell.value)
								),
							value: cell.value,
						},
				)}
			/>
		)
	})
}
