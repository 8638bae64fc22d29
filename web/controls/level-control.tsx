import { levels } from '../../server/contract/common.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { terms } from '../../server/contract/terms.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { changeLevel } from '../view/resolve.ts'
import { useView } from '../view/use-view.tsx'

const messages = defineMessages({ nl: { level: 'Per' }, en: { level: 'Per' } })

/** How large the areas are; without a choice where there are areas of one level only. */
export function LevelControl({
	dataset,
	metric,
}: {
	dataset: Pick<Dataset, 'levels'>
	metric: Pick<Metric, 'levels'>
}) {
	const t = useMessages(messages)
	const words = useMessages(terms)
	const { view, update } = useView()
	return (
		<SegmentedControl
			label={t.level}
			value={view.level}
			onChange={(level) => update((now) => changeLevel(now, level))}
			options={levels
				.filter((level) => dataset.levels.some((l) => l.level === level && l.count > 0))
				.map((key) => ({ key, label: words.levels[key], disabled: !metric.levels.includes(key) }))}
		/>
	)
}
