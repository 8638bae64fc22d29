import { FieldError } from 'react-aria-components/FieldError'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { NumberField } from 'react-aria-components/NumberField'
import type { Metric } from '../../server/contract/metric.ts'
import type { Box } from '../charts/codes-in-box.ts'
import { defineMessages, useMessages, useText } from '../i18n/language.tsx'
import css from './brush-fields.module.css'

const messages = defineMessages({
	nl: { from: 'van', to: 'tot en met', error: 'Vul een getal in.' },
	en: { from: 'from', to: 'to', error: 'Give a number.' },
})

interface BrushFieldsProps {
	metrics: readonly [Metric, Metric]
	/** What is chosen now; null: everything, which is `whole`. */
	box: Box | null
	whole: Box
	onChange: (box: Box) => void
}

/** The rectangle of the scatterplot in numbers: the same selection without dragging. */
export function BrushFields({ metrics, box, whole, onChange }: BrushFieldsProps) {
	const t = useMessages(messages)
	const text = useText()
	const now = box ?? whole
	const field = (at: 0 | 1 | 2 | 3, label: string) => (
		<NumberField
			className={css.field ?? ''}
			value={now[at]}
			formatOptions={{ maximumFractionDigits: 6 }}
			onChange={(value) => {
				if (!Number.isFinite(value)) return
				const next = [...now] as Box
				next[at] = value
				onChange(next)
			}}
		>
			<Label>{label}</Label>
			<Input className={css.input ?? ''} />
			<FieldError>{t.error}</FieldError>
		</NumberField>
	)
	return (
		<div className={css.fields}>
			{metrics.map((metric, i) => (
				<fieldset key={metric.id} className={css.axis}>
					<legend>{text(metric.label)}</legend>
					{field(i === 0 ? 0 : 1, t.from)}
					{field(i === 0 ? 2 : 3, t.to)}
				</fieldset>
			))}
		</div>
	)
}
