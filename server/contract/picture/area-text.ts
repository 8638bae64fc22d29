import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import type { AreaReading } from '../reading/area-reading.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import { pictureMessages } from './messages.ts'

/**
 * What an Answer says of each of its areas, by place: `84,2 per 1.000 inwoners`, or why there is no figure; under a reading
 * with what its colour says, which then gives the reason too.
 */
export function areaTexts(
	{ metric, areas, values, status }: Pick<ValuesAnswer, 'metric' | 'areas' | 'values' | 'status'>,
	language: Language,
	reading: Pick<AreaReading, 'wordsOf'> | null = null,
): string[] {
	const t = pictureMessages[language]
	const format = makeFormatters(language)
	const { valueStatuses } = terms[language]
	return status.map((why, i) => {
		const value = values[i] ?? null
		const reason = why === 'suppressed' ? t.suppressed : valueStatuses[why === 'ok' ? 'missing' : why]
		const said = reading?.wordsOf(areas[i] ?? '') ?? null
		if (said !== null) return value === null ? said : `${format.valueWithUnit(metric, value)}. ${said}`
		if (value === null) return reason
		const known = format.valueWithUnit(metric, value)
		// No brackets: a reason has its own.
		return why === 'ok' ? known : `${known}, ${reason}`
	})
}
