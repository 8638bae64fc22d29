import type { Formatters } from '../format.ts'
import type { HotspotsAnswer } from '../hotspot.ts'
import { aroundText } from './around.ts'
import type { ClusterWords } from './cluster-words.ts'
import { capital, type Explanation, present } from './explanation.ts'
import { cautionOf, factOf } from './fact.ts'
import { explainNotTested, explainOutside } from './not-tested.ts'
import { chanceText } from './number-text.ts'

/**
 * What local Moran says of an area and its neighbours: alike, unlike, neither, or not tested. `answer` is one of method
 * `lisa`. Pure.
 */
export function explainCluster(
	answer: HotspotsAnswer,
	code: string,
	words: ClusterWords,
	format: Formatters,
): Explanation {
	const row = answer.rows.find(({ area }) => area === code)
	if (!row) return explainOutside(answer, words)
	const { metric, query, parameters, global } = answer
	if (row.status !== 'tested') {
		const { meanExpected } = global
		const { minimumExpected } = parameters
		return explainNotTested({ ...answer, meanExpected, minimumExpected }, row.status, code, row, words, format)
	}
	const fact = factOf(metric, row, words, format)
	const around = aroundText(metric, row, words, format)
	const facts = (text: string) => `${text}${around ? `; ${words.around(around)}` : ''}.`
	const caution = cautionOf(metric, words)
	if (!row.bin || row.quadrant === null) {
		return {
			verdict: words.quiet,
			headline: fact ? `${words.quiet}: ${fact.short}` : words.quiet,
			sentences: present([fact && facts(words.quietPrefix(fact.full)), words.notFine, caution]),
		}
	}
	const verdict = words.quadrants[row.quadrant]
	const area = capital(words.area[query.level].this)
	const alike = row.quadrant === 'highHigh' || row.quadrant === 'lowLow'
	const strength = Math.abs(row.bin)
	const times = parameters.permutations === null ? null : format.integer(parameters.permutations)
	return {
		verdict,
		headline: fact ? `${verdict}: ${fact.short}` : verdict,
		sentences: present([
			fact && facts(capital(fact.full)),
			alike ? words.alike(area) : words.unlike(area),
			row.q !== null && words.chance(strength >= 3 ? 3 : strength === 2 ? 2 : 1, chanceText(row.q, format), times),
			caution,
		]),
	}
}
