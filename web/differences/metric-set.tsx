import { useId } from 'react'
import type { Level } from '../../server/contract/common.ts'
import { terms } from '../../server/contract/terms.ts'
import { CatalogueButton } from '../controls/catalogue-button.tsx'
import { defineMessages, useFormat, useMessages, useText } from '../i18n/language.tsx'
import { Chip } from '../ui/chip.tsx'
import { useView } from '../view/use-view.tsx'
import css from './metric-set.module.css'
import { MAXIMUM_BESIDE } from './split-metrics.ts'
import { useMetricSet } from './use-metric-set.ts'

const messages = defineMessages({
	nl: {
		label: 'Vergeleken op',
		onMap: 'nu op de kaart',
		add: 'Cijfer toevoegen',
		title: 'Kies een cijfer om op te vergelijken',
		waiting: (names: string, level: string) => `Zonder cijfers per ${level}, dus nu niet meegeteld: ${names}.`,
		full: (n: string) => `Meer dan ${n} cijfers naast dat van de kaart kan niet: haal er eerst een weg.`,
	},
	en: {
		label: 'Compared on',
		onMap: 'now on the map',
		add: 'Add a figure',
		title: 'Choose a figure to compare on',
		waiting: (names: string, level: string) => `Without figures per ${level}, so not counted now: ${names}.`,
		full: (n: string) => `No more than ${n} figures beside the one on the map: take one away first.`,
	},
})

/** The set of metrics that areas are compared on: the one on the map, and those beside it to add or take away. */
export function MetricSet({ level }: { level?: Level }) {
	const t = useMessages(messages)
	const term = useMessages(terms)
	const text = useText()
	const format = useFormat()
	const id = useId()
	const { view, update } = useView()
	const { used, waiting, addable, known } = useMetricSet(level)
	if (!known) return null
	const remove = (metric: string) =>
		update(({ compareMetrics }) => ({ compareMetrics: compareMetrics.filter((other) => other !== metric) }))
	const beside = view.compareMetrics.filter((metric) => metric !== view.metric)
	return (
		<div className={css.set}>
			<span id={id} className={css.label}>
				{t.label}
			</span>
			<ul aria-labelledby={id} className={css.list}>
				{used.map((metric) => (
					<li key={metric.id}>
						{metric.id === view.metric ? (
							<span className={css.fixed}>
								{text(metric.label)} <span className={css.quiet}>{t.onMap}</span>
							</span>
						) : (
							<Chip onRemove={() => remove(metric.id)}>{text(metric.label)}</Chip>
						)}
					</li>
				))}
				{addable.length > 0 && (
					<li data-screen-only="">
						<CatalogueButton
							icon="plus"
							label={t.add}
							title={t.title}
							metrics={addable}
							onChoose={(metric) =>
								update(({ compareMetrics }) => ({
									compareMetrics: [...compareMetrics.filter((other) => other !== view.metric), metric.id],
								}))
							}
						/>
					</li>
				)}
			</ul>
			{waiting.length > 0 && (
				<p className={css.note}>
					{t.waiting(format.list(waiting.map((metric) => text(metric.label))), term.levels[level ?? view.level])}
				</p>
			)}
			{beside.length >= MAXIMUM_BESIDE && <p className={css.note}>{t.full(format.integer(MAXIMUM_BESIDE))}</p>}
		</div>
	)
}
