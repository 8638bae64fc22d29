import { useQuery } from '@tanstack/react-query'
import { alertKinds } from '../../../server/contract/alert-kinds.ts'
import { levels } from '../../../server/contract/common.ts'
import { capital } from '../../../server/contract/explain/explanation.ts'
import { terms } from '../../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../../i18n/language.tsx'
import { areasQuery, datasetQuery, metricsQuery } from '../../queries.ts'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { ToggleChip } from '../../ui/toggle-chip.tsx'
import { changeLevel } from '../../view/resolve.ts'
import { useView } from '../../view/use-view.tsx'
import css from './alerts-panel.module.css'
import { alertLevel } from './use-alerts.ts'

export const kindMessages = defineMessages({
	nl: { trend: 'Trends', emerging: 'Hotspots', surge: 'Plotselinge toename' },
	en: { trend: 'Trends', emerging: 'Hotspots', surge: 'Sudden rise' },
})
const messages = defineMessages({
	nl: { level: 'Per', within: 'Binnen', everywhere: 'alle gebieden', kinds: 'Alleen deze redenen' },
	en: { level: 'Per', within: 'Within', everywhere: 'all areas', kinds: 'Only these reasons' },
})

/** Per buurt or wijk, within one wijk or gemeente, and for which reasons. */
export function AlertFilters() {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const kinds = useMessages(kindMessages)
	const { view, update } = useView()
	const dataset = useQuery(datasetQuery).data
	const metric = useQuery(metricsQuery).data?.metrics.find(({ id }) => id === view.metric)
	const level = alertLevel(view.level)
	const several = dataset?.gemeente === null
	const wijken = useQuery({ ...areasQuery('wijk'), enabled: level === 'buurt' }).data
	const gemeenten = useQuery({ ...areasQuery('gemeente'), enabled: several }).data
	const around = [
		...(several ? (gemeenten?.areas ?? []) : []),
		...(level === 'buurt' && !several ? (wijken?.areas ?? []) : []),
	]
	return (
		<div className={css.filters} data-screen-only="">
			<div className={css.where}>
				<SegmentedControl
					label={t.level}
					small
					hideLabel
					value={level}
					onChange={(chosen) => update((now) => ({ ...changeLevel(now, chosen), universe: null }))}
					options={levels
						.filter((key) => key !== 'gemeente' && dataset?.levels.some((l) => l.level === key && l.count > 0))
						.map((key) => ({
							key,
							label: capital(words.levelsPlural[key]),
							disabled: metric ? !metric.levels.includes(key) : false,
						}))}
				/>
				{around.length > 0 && (
					<Select
						label={t.within}
						hideLabel
						value={view.universe ?? ''}
						onChange={(code) => update({ universe: code === '' ? null : code })}
						options={[
							{ key: '', label: `${t.within} ${t.everywhere}` },
							...around
								.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
								.map(({ code, name }) => ({ key: code, label: `${t.within} ${name}` })),
						]}
					/>
				)}
			</div>
			<fieldset aria-label={t.kinds} className={css.kinds}>
				{alertKinds.map((kind) => (
					<ToggleChip
						key={kind}
						isSelected={view.kinds.includes(kind)}
						onPress={() =>
							update((now) => ({ kinds: alertKinds.filter((k) => now.kinds.includes(k) !== (k === kind)) }))
						}
					>
						{kinds[kind]}
					</ToggleChip>
				))}
			</fieldset>
		</div>
	)
}
