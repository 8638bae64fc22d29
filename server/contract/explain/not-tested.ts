import type { Formatters } from '../format.ts'
import type { HotspotsAnswer, TestStatus } from '../hotspot.ts'
import type { Metric } from '../metric.ts'
import { changeLevel } from '../resolve-view.ts'
import { defaultView } from '../view.ts'
import { countedNoun } from './counted.ts'
import { capital, type Explanation, type Sentence } from './explanation.ts'
import { cautionOf, type Figures, factOf } from './fact.ts'
import { expectedText } from './number-text.ts'
import type { SharedWords } from './shared-words.ts'

/** What an Answer of a test tells about the test as a whole. */
export interface Tested {
	query: HotspotsAnswer['query']
	metric: Metric
	parameters: { universe: HotspotsAnswer['parameters']['universe'] }
	rows: readonly { status: TestStatus }[]
	/** Expected events per tested area; null or left out where it is not known. */
	meanExpected?: number | null
	/** What would have been enough. */
	minimumExpected?: number
}

/** An area that is not among those that were held against each other. */
export function explainOutside({ query, parameters }: Pick<Tested, 'query' | 'parameters'>, words: SharedWords) {
	const area = words.area[query.level].this
	const { universe } = parameters
	const text = universe ? words.outsideUniverse(area, universe.name) : capital(words.outsideAll(area))
	return { verdict: words.outside, headline: words.outside, sentences: [{ text }] } satisfies Explanation
}

/** Areas that could have been tested as far as their own figures go. */
const testable = ({ rows }: Pick<Tested, 'rows'>) =>
	rows.filter(({ status }) => status === 'tested' || status === 'tooFewAreas').length

/** Why an area was not tested, what is known of it all the same, and what could be asked instead. */
export function explainNotTested(
	answer: Tested,
	status: Exclude<TestStatus, 'tested'>,
	code: string,
	figures: Figures,
	words: SharedWords,
	format: Formatters,
): Explanation {
	const { metric, query, meanExpected = null, minimumExpected } = answer
	const area = words.area[query.level]
	const { many } = countedNoun(metric, words.counted)
	const population = figures.population ?? null
	const perWijk = query.level === 'buurt' && metric.levels.includes('wijk')
	const advice = [query.filter && words.advice.longer, perWijk && words.advice.wijk].filter(Boolean)
	const why = (): string => {
		switch (status) {
			case 'noNeighbours':
				return words.why.noNeighbours(capital(area.this))
			case 'noPopulation':
				return metric.events ? words.why.noPopulation(many) : words.why.noPopulationValue
			case 'tooFewInhabitants':
				return words.why.tooFewInhabitants(
					population === null ? null : format.integer(population),
					metric.minimumInhabitants === null ? null : format.integer(metric.minimumInhabitants),
				)
			case 'tooFewExpected':
				return words.why.tooFewExpected(
					meanExpected === null ? null : expectedText(meanExpected, format),
					minimumExpected === undefined ? null : format.integer(minimumExpected),
					many,
					area.one,
					advice.length === 0 ? null : advice.join(words.advice.or),
				)
			case 'noVariation':
				return words.why.noVariation(area.many)
			case 'tooFewAreas':
				return words.why.tooFewAreas(format.integer(testable(answer)), area.one, area.many)
			case 'missing':
			case 'suppressed':
			case 'notApplicable':
				return words.why[status]
		}
	}
	const sentences: Sentence[] = [{ text: why() }]
	const fact = factOf(metric, figures, words, format)
	if (fact) sentences.push({ text: words.known(fact.full) })
	const caution = cautionOf(metric, words)
	if (fact && caution) sentences.push({ text: caution })
	if (status === 'tooFewExpected' && perWijk)
		sentences.push({ text: words.seeWijk, href: changeLevel({ ...defaultView, area: code }, 'wijk') })
	if (status === 'noNeighbours' && metric.events)
		sentences.push({ text: words.seeFunnel, href: { reading: 'funnel', display: 'map' } })
	return { verdict: words.notTested, headline: `${words.notTested}: ${words.reasons[status]}`, sentences }
}
