import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { periodText } from '../period-text.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'

interface Named {
	answer: Pick<ValuesAnswer, 'metric' | 'query'>
	/** What a reading is called, and of when; null: the values themselves. */
	reading: { headline: string; period: string | null } | null
	choices: readonly string[]
}

/** Above two pictures beside one another: only what differs between them; all of it where nothing does. Pure. */
export function pictureNames(pictures: readonly Named[], language: Language): string[] {
	const format = makeFormatters(language)
	const parts = pictures.map(({ answer, reading, choices }) => [
		reading?.headline ?? answer.metric.label[language],
		choices.length === 0 ? '' : format.list(choices),
		terms[language].levelsPlural[answer.query.level],
		reading?.period ?? periodText(answer, format, terms[language].allYears),
	])
	const differing = (parts[0] ?? []).map((_, i) => new Set(parts.map((of) => of[i])).size > 1)
	const all = !differing.includes(true)
	return parts.map((of) => of.filter((part, i) => part !== '' && (all ? i !== 2 : differing[i])).join(' · '))
}
