import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import { pictureMessages } from './messages.ts'

/** What an Answer says of each of its areas, by place: `84,2 per 1.000 inwoners`, or why there is no figure. */
export function areaTexts(
	{ metric, values, status }: Pick<ValuesAnswer, 'metric' | 'values' | 'status'>,
	language: Language,
): string[] {
	const t = pictureMessages[language]
	const format = makeFormatters(language)
	const { valueStatuses } = terms[language]
	return status.map((why, i) => {
		const value = values[i] ?? null
		const reason = why === 'suppressed' ? t.suppressed : valueStatuses[why === 'ok' ? 'missing' : why]
		if (value === null) return reason
		const known = format.valueWithUnit(metric, value)
		// No brackets: a reason has its own.
		return why === 'ok' ? known : `${known}, ${reason}`
	})
}
