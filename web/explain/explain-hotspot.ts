import type { HotspotRow, HotspotsAnswer } from '../../server/contract/hotspot.ts'
import type { Formatters } from '../i18n/format.ts'
import { capital, type Explanation, type Sentence } from './explanation.ts'
import { cautionOf, countedText, EVENT_MARGIN, factOf, meanText, type Side, sideOf } from './fact.ts'
import type { HotspotWords } from './hotspot-words.ts'
import { explainNotTested, explainOutside } from './not-tested.ts'
import { chanceText, countText, expectedText } from './number-text.ts'

const present = <T>(items: readonly (T | null | undefined | false)[]): T[] =>
	items.filter((item): item is T => item !== null && item !== undefined && item !== false)

/**
 * Why an area is a hotspot, or is not, or could not be tested: one sentence whose numbers are those of the Answer, then
 * what it does not say. For every area and every status. `nameOf` gives the name of an area, for the region it belongs
 * to. Pure.
 */
export function explainHotspot(
	answer: HotspotsAnswer,
	code: string,
	words: HotspotWords,
	format: Formatters,
	nameOf?: (code: string) => string | null,
): Explanation {
	const row = answer.rows.find(({ area }) => area === code)
	if (!row) return explainOutside(answer, words)
	if (row.status !== 'tested') return explainNotTested(answer, row.status, code, row, words, format)
	const { metric } = answer
	const fact = factOf(metric, row, words, format)
	const around = aroundText(answer, row, words, format)
	const bin = row.bin ?? 0
	const caution = cautionOf(metric, words)
	if (bin === 0) {
		const alone = standsAlone(answer, row)
		const verdict = alone === null ? words.quiet : alone === 'above' ? words.aloneHigh : words.aloneLow
		const clause = () => {
			if (alone === null) return around && words.aroundQuiet(around)
			if (around && aroundSide(answer, row) === alone) return words.aloneWith(alone === 'above', around)
			return words.alone(words.area[answer.query.level].itself, around)
		}
		return {
			verdict,
			headline: fact ? `${verdict}: ${fact.short}` : verdict,
			sentences: present([
				fact && {
					text: `${alone === null ? words.quietPrefix(fact.full) : capital(fact.full)}${clause() ? `; ${clause()}` : ''}.`,
				},
				{ text: words.notFine },
				caution !== null && { text: caution },
			]),
		}
	}
	const kind = bin > 0 ? 'hot' : 'cold'
	const verdict = words[kind]
	const clause = () => {
		if (!around) return null
		const wanted: Side = kind === 'hot' ? 'above' : 'below'
		const own = ownSide(answer, row) === wanted
		const neighbours = aroundSide(answer, row) === wanted
		const { both, own: ownOnly, around: aroundOnly, neither } = words.clause[kind]
		if (own && neighbours) return both(around)
		if (own) return ownOnly(around)
		if (neighbours) return aroundOnly(around, words.area[answer.query.level].itself)
		return neither(around)
	}
	const strength = Math.abs(bin)
	const how = strength >= 3 ? 3 : strength === 2 ? 2 : 1
	const direction = words.direction[metric.direction][kind]
	const sentences: (Sentence | null)[] = [
		fact && { text: `${capital(fact.full)}${clause() ? `; ${clause()}` : ''}.` },
		regionSentence(answer, row, words, format, nameOf),
		row.q === null ? null : { text: words.chance(how, chanceText(row.q, format)) },
		direction === null ? null : { text: direction },
		caution === null ? null : { text: caution },
	]
	return { verdict, headline: fact ? `${verdict}: ${fact.short}` : verdict, sentences: present(sentences) }
}

const marginOf = ({ metric, parameters }: HotspotsAnswer) => (metric.events ? EVENT_MARGIN : { sd: parameters.sd })

function ownSide(answer: HotspotsAnswer, { observed, expected }: HotspotRow): Side {
	return observed === null || expected === null ? 'near' : sideOf(observed, expected, marginOf(answer))
}

function aroundSide(answer: HotspotsAnswer, { around }: HotspotRow): Side {
	return around === null ? 'near' : sideOf(around.observed, around.expected, marginOf(answer))
}

/** Whether an area that is part of no cluster is out of the ordinary by itself: beyond its interval, or two standard deviations from the mean. */
function standsAlone({ metric, parameters }: HotspotsAnswer, row: HotspotRow): 'above' | 'below' | null {
	const { observed, expected, low, high } = row
	if (observed === null || expected === null) return null
	if (metric.events) {
		if (high !== null && observed > high) return 'above'
		return low !== null && observed < low ? 'below' : null
	}
	if (!parameters.sd || Math.abs(observed - expected) < 2 * parameters.sd) return null
	return observed > expected ? 'above' : 'below'
}

function aroundText({ metric }: HotspotsAnswer, { around }: HotspotRow, words: HotspotWords, format: Formatters) {
	if (around === null) return null
	if (!metric.events) return words.aroundValues(meanText(metric, around.observed, format))
	return words.aroundEvents(countText(around.observed, format), expectedText(around.expected, format))
}

/** The connected region that the area is part of; nothing when it is alone in it. */
function regionSentence(
	{ metric, regions, query }: HotspotsAnswer,
	row: HotspotRow,
	words: HotspotWords,
	format: Formatters,
	nameOf: (code: string) => string | null = () => null,
): Sentence | null {
	const region = regions.find(({ id }) => id === row.region)
	if (!region || region.areas.length < 2) return null
	const name = words.region[region.kind](format.integer(region.areas.length), words.area[query.level].many)
	const start = region.core === row.area ? words.isCore(name) : words.inRegion(nameOf(region.core), name)
	if (!metric.events) return { text: `${start}.` }
	const count = countedText(metric, region.observed, words, format)
	const fact = words.eventFact(count, expectedText(region.expected, format), null, null)
	return { text: `${start}${words.together(fact)}.` }
}
