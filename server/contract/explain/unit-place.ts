import type { Language } from '../common.ts'
import type { Metric } from '../metric.ts'

type Labelled = Pick<Metric, 'label' | 'unit'>

/**
 * Where the unit of a metric is written, in one language. `nowhere`: the label has it already (Meldingen per 1.000 inwoners) ·
 * `value`: short, behind each number (%, km) · `label`: long, once behind the label or the last number.
 */
export function unitPlace({ label, unit }: Labelled, language: Language): 'nowhere' | 'value' | 'label' {
	const text = unit[language]
	if (text === '' || label[language].toLowerCase().includes(text.toLowerCase())) return 'nowhere'
	return text.length <= 4 ? 'value' : 'label'
}

/** The label of a metric, with its unit behind it where that does not stand behind the numbers: `Bijstand (per 1.000 inwoners)`. */
export const labelWithUnit = (metric: Labelled, language: Language): string =>
	unitPlace(metric, language) === 'label'
		? `${metric.label[language]} (${metric.unit[language]})`
		: metric.label[language]
