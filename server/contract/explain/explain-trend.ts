import type { Formatters } from '../format.ts'
import type { TrendRow, TrendsAnswer } from '../trend.ts'
import { countedNoun } from './counted.ts'
import { type Explanation, present } from './explanation.ts'
import { cautionOf } from './fact.ts'
import { explainNotTested, explainOutside } from './not-tested.ts'
import { chanceText, expectedText } from './number-text.ts'
import { trendPeriod } from './trend-period.ts'
import type { TrendWords } from './trend-words.ts'

/** Steps that a space-time category asks for, as the server does. */
const FEWEST_STEPS = 10

/**
 * How the metric of an area goes, and what kind of hotspot it is over time: `Nieuw: sinds 4e kwartaal 2024 een hotspot`. The
 * slope is Sen's, in the unit of the metric per year. For every status. Pure.
 */
export function explainTrend(answer: TrendsAnswer, code: string, words: TrendWords, format: Formatters): Explanation {
	const { metric, query, inference, parameters } = answer
	const row = answer.rows.find(({ area }) => area === code)
	if (!row) return explainOutside(answer, words)
	if (inference !== 'ok') {
		const text = inferenceText(answer, inference, words, format)
		return { verdict: words.notTested, headline: words.notTested, sentences: [{ text }] }
	}
	if (row.status !== 'tested') {
		// The days of the question do not matter here: choosing others is no advice.
		const asked = { ...answer, query: { ...query, filter: null }, meanExpected: parameters.meanExpected }
		const figures = { observed: null, expected: null }
		return explainNotTested(asked, row.status, code, figures, words, format)
	}
	const direction = row.direction ?? 'none'
	const short = emergenceText(row, words.emergenceShort, words, format)
	const verdict = words.verdicts[direction]
	return {
		verdict,
		headline: short ? `${short}; ${verdict.charAt(0).toLowerCase()}${verdict.slice(1)}` : verdict,
		sentences: present([
			emergenceText(row, words.emergence, words, format),
			directionText(answer, row, words, format),
			direction !== 'none' && row.q !== null && words.chance(chanceText(row.q, format)),
			direction !== 'none' && words.favour[metric.direction][direction],
			row.emergence === null &&
				(answer.periods.length < FEWEST_STEPS ? words.tooShort(stepsText(answer, words, format)) : words.notOverTime),
			cautionOf(metric, words),
		]),
	}
}

const stepsText = ({ query, periods }: TrendsAnswer, words: TrendWords, format: Formatters) =>
	words.steps[query.interval](format.integer(periods.length))

function inferenceText(
	answer: TrendsAnswer,
	inference: Exclude<TrendsAnswer['inference'], 'ok'>,
	words: TrendWords,
	format: Formatters,
): string {
	switch (inference) {
		case 'tooFewPeriods':
			return words.inference.tooFewPeriods(stepsText(answer, words, format))
		case 'tooFewExpected': {
			const { meanExpected } = answer.parameters
			const { many } = countedNoun(answer.metric, words.counted)
			return words.inference.tooFewExpected(meanExpected === null ? null : expectedText(meanExpected, format), many)
		}
		case 'noData':
			return words.inference.noData
	}
}

function emergenceText(
	{ emergence, kind, since }: TrendRow,
	texts: TrendWords['emergence'] | TrendWords['emergenceShort'],
	words: TrendWords,
	format: Formatters,
): string | null {
	if (emergence === null) return null
	return texts[emergence](words.kind[kind ?? 'hot'], since === null ? null : trendPeriod(since, words, format))
}

function directionText(answer: TrendsAnswer, row: TrendRow, words: TrendWords, format: Formatters): string {
	const { metric, periods } = answer
	const ends = [periods[0], periods.at(-1)].map((period) => trendPeriod(period ?? '', words, format))
	const over = words.over(stepsText(answer, words, format), ends[0] ?? '', ends[1] ?? '')
	if (row.direction !== 'up' && row.direction !== 'down') return words.flat(over)
	const size = slopeText(metric, row.slope, format)
	// Of quarters and months the values are those of one such step; the slope is their change in a year.
	return size === null
		? words.drift[row.direction](over)
		: words.slope[row.direction](`${size}${words.each[answer.query.interval]}`, over)
}

/** Size of a slope with its unit, in one decimal more than the metric; null when even so it reads as nothing. */
export function slopeText(metric: TrendsAnswer['metric'], slope: number | null, format: Formatters): string | null {
	if (slope === null) return null
	const finer = metric.currency ? metric : { ...metric, decimals: metric.decimals + 1 }
	const size = Math.abs(slope)
	return size < 0.5 / 10 ** finer.decimals ? null : format.valueWithUnit(finer, size)
}
