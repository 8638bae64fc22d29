import type { Criterion } from '../../../server/contract/criterion.ts'
import { weightText } from '../../../server/contract/explain/choice-numbers.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { defineMessages, useFormat, useMessages, useText } from '../../i18n/language.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Slider } from '../../ui/slider.tsx'
import css from './choice-panel.module.css'
import { HIGHEST_STEP, type WeightWord, weightWord } from './criteria.ts'

const messages = defineMessages({
	nl: {
		direction: (what: string) => `Wat bij ${what} vóór een gebied pleit`,
		high: 'hoog telt',
		low: 'laag telt',
		weight: (what: string) => `Gewicht van ${what}`,
		words: {
			veryLight: 'heel licht',
			light: 'licht',
			usual: 'gewoon',
			heavy: 'zwaar',
			veryHeavy: 'heel zwaar',
		} satisfies Record<WeightWord, string> as Record<WeightWord, string>,
		share: (n: string) => `${n}%`,
		map: (what: string) => `Zet ${what} op de kaart`,
		remove: (what: string) => `Verwijder ${what}`,
	},
	en: {
		direction: (what: string) => `What of ${what} speaks for an area`,
		high: 'high counts',
		low: 'low counts',
		weight: (what: string) => `Weight of ${what}`,
		words: { veryLight: 'very light', light: 'light', usual: 'usual', heavy: 'heavy', veryHeavy: 'very heavy' },
		share: (n: string) => `${n}%`,
		map: (what: string) => `Put ${what} on the map`,
		remove: (what: string) => `Remove ${what}`,
	},
})

interface CriterionRowProps {
	criterion: Criterion
	metric: Metric | undefined
	/** Sum of the weights of the other criteria. */
	others: number
	onMap: boolean
	onChange: (criterion: Criterion) => void
	onRemove: () => void
	onShow: () => void
}

/** One criterion: what, which end of it asks for the choice, and how heavily it weighs. */
export function CriterionRow(props: CriterionRowProps) {
	const { criterion, metric, others, onMap, onChange, onRemove, onShow } = props
	const t = useMessages(messages)
	const text = useText()
	const format = useFormat()
	const label = metric ? text(metric.label) : criterion.metric
	return (
		<li className={css.criterion}>
			<div className={css.what}>
				<span className={css.label}>{label}</span>
				<span className={css.quiet}>{metric?.source.name}</span>
			</div>
			<div className={css.direction}>
				<SegmentedControl
					label={t.direction(label)}
					hideLabel
					small
					value={criterion.direction}
					onChange={(direction) => onChange({ ...criterion, direction })}
					options={[
						{ key: 'high', label: t.high },
						{ key: 'low', label: t.low },
					]}
				/>
			</div>
			<div className={css.weight}>
				<Slider
					label={t.weight(label)}
					value={criterion.weight}
					min={1}
					max={Math.max(HIGHEST_STEP, Math.ceil(criterion.weight))}
					onChange={(weight) => onChange({ ...criterion, weight })}
				>
					{(weight) => (
						<>
							<span>
								<b>{weightText(weight, format)}</b> {t.words[weightWord(weight)]}
							</span>
							<span className={css.quiet}>{t.share(format.integer((100 * weight) / (weight + others)))}</span>
						</>
					)}
				</Slider>
			</div>
			<div className={css.rowButtons}>
				<IconButton small icon="map" label={t.map(label)} isDisabled={onMap || !metric} onPress={onShow} />
				<IconButton small icon="close" label={t.remove(label)} onPress={onRemove} />
			</div>
		</li>
	)
}
