import type { Formatters } from '../format.ts'
import type { FunnelAnswer } from '../funnel.ts'
import { capital, type Explanation, present } from './explanation.ts'
import { cautionOf, factOf } from './fact.ts'
import type { FunnelWords } from './funnel-words.ts'
import { explainNotTested, explainOutside } from './not-tested.ts'

/** Outside the limits of 95 % lies 1 in 20, outside those of 99.8 % 1 in 500. */
const ODDS = { 1: 20, 2: 500 } as const

/** Whether an area is abnormal for its size, neighbours left aside; for every status. Pure. */
export function explainFunnel(answer: FunnelAnswer, code: string, words: FunnelWords, format: Formatters): Explanation {
	const row = answer.rows.find(({ area }) => area === code)
	if (!row) return explainOutside(answer, words)
	const { metric, query } = answer
	if (row.status !== 'tested') return explainNotTested(answer, row.status, code, row, words, format)
	const fact = factOf(metric, row, words, format)
	const outside = row.outside ?? 0
	const verdict = words.verdicts[String(outside)] ?? words.notTested
	const areas = words.area[query.level].many
	const ratio = row.ratio === null || row.observed === 0 ? null : words.times(format.decimal(row.ratio, 1))
	return {
		verdict,
		headline: fact ? `${verdict}: ${fact.short}` : verdict,
		sentences: present([
			fact && `${capital(fact.full)}${ratio && outside !== 0 ? `: ${ratio}` : ''}.`,
			outside !== 0 && words.beyond(format.integer(ODDS[Math.abs(outside) === 2 ? 2 : 1]), areas),
			outside === 0 && (row.outsidePoisson ?? 0) !== 0 && words.ordinary(areas),
			outside === 0 && words.notFine,
			words.apart,
			cautionOf(metric, words),
		]),
	}
}
