import type { Formatters } from '../format.ts'
import type { HotspotRow, HotspotsAnswer } from '../hotspot.ts'
import { aroundText } from './around.ts'
import { capital, type Explanation, present } from './explanation.ts'
import { cautionOf, countedText, EVENT_MARGIN, factOf, type Side, sideOf } from './fact.ts'
import type { HotspotWords } from './hotspot-words.ts'
import { explainNotTested, explainOutside } from './not-tested.ts'
import { chanceText, expectedText } from './number-text.ts'

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
	if (row.status !== 'tested') {
		const { meanExpected } = answer.global
		const { minimumExpected } = answer.parameters
		return explainNotTested({ ...answer, meanExpected, minimumExpected }, row.status, code, row, words, format)
	}
	const { verdict, sentences } = row.bin
		? explainCluster(answer, row, row.bin, words, format, nameOf)
		: explainQuiet(answer, row, words, format)
	const short = factOf(answer.metric, row, words, format)?.short
	const said = present([...sentences, cautionOf(answer.metric, words)])
	return {
		verdict,
		headline: short ? `${verdict}: ${short}` : verdict,
		sentences: said.length > 0 ? said : [{ text: `${verdict}.` }],
	}
}

/** An area of a hotspot or coldspot: its own part in it and that of its neighbours. */
function explainCluster(
	answer: HotspotsAnswer,
	row: HotspotRow,
	bin: number,
	words: HotspotWords,
	format: Formatters,
	nameOf?: (code: string) => string | null,
) {
	const kind = bin > 0 ? 'hot' : 'cold'
	const { metric, query } = answer
	const around = aroundText(metric, row, words, format)
	const wanted: Side = kind === 'hot' ? 'above' : 'below'
	const own = ownSide(answer, row) === wanted
	const neighbours = aroundSide(answer, row) === wanted
	const clauses = words.clause[kind]
	const clause = (text: string): string => {
		if (own) return neighbours ? clauses.both(text) : clauses.own(text)
		return neighbours ? clauses.around(text, words.area[query.level].itself) : clauses.neither(text)
	}
	const strength = Math.abs(bin)
	return {
		verdict: words[kind],
		sentences: [
			sentence(factOf(metric, row, words, format)?.full, around && clause(around)),
			regionText(answer, row, words, format, nameOf),
			row.q !== null && words.chance(strength >= 3 ? 3 : strength === 2 ? 2 : 1, chanceText(row.q, format)),
			words.direction[metric.direction][kind],
		],
	}
}

/** An area of no cluster: unremarkable, or remarkable by itself. */
function explainQuiet(answer: HotspotsAnswer, row: HotspotRow, words: HotspotWords, format: Formatters) {
	const { metric, query } = answer
	const fact = factOf(metric, row, words, format)?.full
	const around = aroundText(metric, row, words, format)
	const alone = standsAlone(answer, row)
	if (alone === null) {
		const chance = metric.events ? beyondChance(row) : null
		return {
			verdict: words.quiet,
			sentences: [
				fact && sentence(words.quietPrefix(fact), around && words.aroundQuiet(around)),
				chance && words.ordinary(chance === 'above', words.area[query.level].many),
				words.notFine,
			],
		}
	}
	const high = alone === 'above'
	const clause =
		around && aroundSide(answer, row) === alone
			? words.aloneWith(high, around)
			: words.alone(words.area[query.level].itself, around)
	return {
		verdict: high ? words.aloneHigh : words.aloneLow,
		sentences: [
			sentence(fact, clause),
			metric.events && { text: words.seeFunnel, href: { reading: 'funnel' as const, display: 'map' as const } },
		],
	}
}

const sentence = (fact: string | undefined, clause: string | null) =>
	fact === undefined ? null : `${capital(fact)}${clause ? `; ${clause}` : ''}.`

const marginOf = ({ metric, parameters }: HotspotsAnswer) => (metric.events ? EVENT_MARGIN : { sd: parameters.sd })

function ownSide(answer: HotspotsAnswer, { observed, expected }: HotspotRow): Side {
	return observed === null || expected === null ? 'near' : sideOf(observed, expected, marginOf(answer))
}

function aroundSide(answer: HotspotsAnswer, { around }: HotspotRow): Side {
	return around === null ? 'near' : sideOf(around.observed, around.expected, marginOf(answer))
}

/** Whether more or fewer events were counted than chance alone would give. */
function beyondChance({ observed, low, high }: HotspotRow): 'above' | 'below' | null {
	if (observed === null) return null
	if (high !== null && observed > high) return 'above'
	return low !== null && observed < low ? 'below' : null
}

/**
 * Whether an area that is part of no cluster is out of the ordinary by itself: two standard deviations from the mean. Of
 * events the score that was tested (Assunção & Reis 1999) says so, because areas differ more among themselves than
 * chance makes them: beyond its Poisson interval lies nearly every area with many events.
 */
function standsAlone({ metric, parameters }: HotspotsAnswer, row: HotspotRow): 'above' | 'below' | null {
	const { observed, expected, population } = row
	if (observed === null || expected === null) return null
	if (metric.events) {
		const { rate, variance } = parameters
		if (rate === null || !population) return null
		const byChance = rate / population
		const spread = (variance ?? 0) + byChance > 0 ? (variance ?? 0) + byChance : byChance
		const score = (observed / population - rate) / Math.sqrt(spread)
		return Math.abs(score) >= 2 ? beyondChance(row) : null
	}
	if (!parameters.sd || Math.abs(observed - expected) < 2 * parameters.sd) return null
	return observed > expected ? 'above' : 'below'
}

/** The connected region that the area is part of; null when it is alone in it. */
function regionText(
	{ metric, regions, query }: HotspotsAnswer,
	row: HotspotRow,
	words: HotspotWords,
	format: Formatters,
	nameOf: (code: string) => string | null = () => null,
): string | null {
	const region = regions.find(({ id }) => id === row.region)
	if (!region || region.areas.length < 2) return null
	const name = words.region[region.kind](format.integer(region.areas.length), words.area[query.level].many)
	const start = region.core === row.area ? words.isCore(name) : words.inRegion(nameOf(region.core), name)
	if (!metric.events) return `${start}.`
	const count = countedText(metric, region.observed, words, format)
	const fact = words.eventFact(count, expectedText(region.expected, format), null, null)
	return `${start}${words.together(fact)}.`
}
