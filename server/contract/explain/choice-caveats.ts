import type { Language } from '../common.ts'
import type { Formatters } from '../format.ts'
import type { PrioritiesAnswer } from '../priority.ts'
import { terms } from '../terms.ts'
import { whenText } from './choice-numbers.ts'
import { choiceWords } from './choice-words.ts'

/** The pairs of criteria that nearly say the same, each as a sentence. Pure. */
export function correlatedSentences(
	answer: Pick<PrioritiesAnswer, 'correlated' | 'criteria'>,
	language: Language,
	format: Formatters,
): string[] {
	const t = choiceWords[language]
	const label = (id: string) => answer.criteria.find(({ metric }) => metric === id)?.label[language] ?? id
	return answer.correlated.map(({ a, b, r, double }) =>
		(double ? t.double : t.against)(label(a), label(b), format.decimal(r, 2)),
	)
}

/** The candidates without a place, each with what is not known of it. Pure. */
export function unknownSentences(
	answer: Pick<PrioritiesAnswer, 'rows' | 'criteria'>,
	nameOf: (code: string) => string,
	language: Language,
): string[] {
	const t = choiceWords[language]
	return answer.rows.flatMap(({ area, rank, status }) => {
		if (rank !== null) return []
		const missing = answer.criteria.flatMap(({ label }, k) => {
			const s = status[k] ?? 'missing'
			return s === 'ok' ? [] : [`${label[language]}, ${terms[language].valueStatuses[s]}`]
		})
		return [t.unknown(nameOf(area), missing.join('; '))]
	})
}

/** What a reader must know before deciding on these figures. Pure. */
export function caveats(
	answer: PrioritiesAnswer,
	nameOf: (code: string) => string,
	fictional: boolean,
	language: Language,
	format: Formatters,
): string[] {
	const t = choiceWords[language]
	const { criteria, query } = answer
	const has = (family: string) => criteria.some(({ metric }) => metric.startsWith(`${family}.`))
	const periods = new Set(criteria.map((criterion) => whenText(criterion, language, format)))
	return [
		...(fictional ? [t.fictional] : []),
		t.notInFigures,
		t.weightsAreChosen,
		t.normalisations[query.normalisation](terms[language].levelsPlural[query.level]),
		...(has('signals') ? [t.reports] : []),
		...(has('police') ? [t.crimes] : []),
		...correlatedSentences(answer, language, format),
		...unknownSentences(answer, nameOf, language),
		...(periods.size > 1 ? [t.periods] : []),
	]
}
