import type { Language } from '../common.ts'
import type { Formatters } from '../format.ts'
import type { normalisations, PrioritiesAnswer } from '../priority.ts'
import { terms } from '../terms.ts'
import { caveats } from './choice-caveats.ts'
import { type AnsweredCriterion, figureText, filterWords, shareText, weightText, whenText } from './choice-numbers.ts'
import { decidingSentences } from './choice-tipping.ts'
import { type Verdict, verdictOf } from './choice-verdict.ts'
import { choiceWords } from './choice-words.ts'
import { labelWithUnit } from './unit-place.ts'

export type Normalisation = (typeof normalisations)[number]

/** A text that keeps a choice, in parts that become plain text, a page, or paper. */
export interface ChoiceText {
	title: string
	question: string
	/** The outcome in a few sentences; what comes after proves it. */
	lead: string[]
	sections: ChoiceSection[]
}
export interface ChoiceSection {
	heading: string
	paragraphs?: string[]
	items?: string[]
	/** The first column names the row. */
	table?: { head: string[]; rows: string[][] }
}

export interface ChoiceInput {
	answer: PrioritiesAnswer
	/** The two that the text is about, in any order; both among the candidates. */
	pair: readonly [string, string]
	/** As people call it, with what it lies in where names repeat. */
	nameOf: (code: string) => string
	/** In the words of who weighs; empty: the usual question. */
	question: string
	/** Labels of signal categories by key. */
	categories: ReadonlyMap<string, string>
	dataset: { title: string; asOf: string | null; fictional: boolean }
	/** The day on which the text is made, `2026-11-21`; from the caller, so that the same input gives the same text. */
	today: string
	/** Address of the View. */
	href: string
}

type Row = PrioritiesAnswer['rows'][number]

/** "Waarom A en niet B": everything that was weighed, its outcome, and what it does not say. Pure. */
export function explainChoice(input: ChoiceInput, language: Language, format: Formatters): ChoiceText {
	const { answer, nameOf, dataset } = input
	const t = choiceWords[language]
	const plural = terms[language].levelsPlural[answer.query.level]
	const label = (id: string) => answer.criteria.find(({ metric }) => metric === id)?.label[language] ?? id
	const [a, b] = inOrder(answer.rows, input.pair)
	const verdict = verdictOf(a, b)
	const { deciding, tips, never } = decidingSentences(answer, { area: nameOf, metric: label }, t, format)
	const { scenarios, aggregation } = { ...answer, ...answer.query }
	const turning = [deciding, ...tips, never].filter((sentence) => sentence !== null)
	return {
		title:
			verdict === 'clear' || verdict === 'ahead'
				? t.why(nameOf(a.area), nameOf(b.area))
				: t.or(nameOf(a.area), nameOf(b.area)),
		question: t.question(
			input.question.trim() || t.usualQuestion(terms[language].levels[answer.query.level].toLowerCase()),
		),
		lead: leadSentences(a, b, verdict, answer, nameOf, language, format),
		sections: [
			{
				heading: t.difference,
				items: answer.criteria
					.map((criterion, k) => ({
						k,
						gap: Math.abs((a.contributions[k] ?? 0) - (b.contributions[k] ?? 0)),
						criterion,
					}))
					.toSorted((one, other) => other.gap - one.gap)
					.map(({ criterion, k }) => differenceSentence(criterion, k, a, b, nameOf, language, format)),
			},
			...(turning.length > 0 ? [{ heading: t.decides, items: turning }] : []),
			{
				heading: t.ranking,
				paragraphs: [t.rankingAbout(format.integer(scenarios.count))],
				table: {
					head: [...t.rankingHead],
					rows: answer.rows.map(({ area, rank, rankLow, rankHigh, first }) => [
						nameOf(area),
						rank === null ? t.none : format.ordinal(rank),
						rank === null ? '–' : t.interval(format.ordinal(rankLow ?? rank), format.ordinal(rankHigh ?? rank)),
						first === null ? '–' : shareText(first, t, format),
					]),
				},
			},
			{
				heading: t.figures,
				table: {
					head: [t.area, ...answer.criteria.map((criterion) => labelWithUnit(criterion, language))],
					rows: [
						...answer.rows.map((row) => [
							nameOf(row.area),
							...answer.criteria.map((criterion, k) =>
								figureText(criterion, row.values[k] ?? null, row.status[k] ?? 'missing', language, format),
							),
						]),
						[
							t.meanOf(plural),
							...answer.criteria.map((criterion) =>
								criterion.mean === null ? '–' : figureText(criterion, criterion.mean, 'ok', language, format),
							),
						],
					],
				},
			},
			{
				heading: t.criteria,
				items: answer.criteria.map((criterion) => criterionSentence(criterion, input, language, format)),
			},
			{ heading: t.caveats, items: caveats(answer, nameOf, dataset.fictional, language, format) },
			{
				heading: t.account,
				paragraphs: [
					t.data(dataset.title, dataset.asOf === null ? null : format.day(dataset.asOf)),
					t.sum[aggregation](format.integer(scenarios.count), String(scenarios.seed)),
					t.madeOn(format.day(input.today)),
					`${t.address} ${input.href}`,
				],
			},
		],
	}
}

/** The two rows of a pair, the higher place first; one without a place comes last. */
function inOrder(rows: readonly Row[], pair: readonly [string, string]): [Row, Row] {
	const [first, second] = rows.filter(({ area }) => pair.includes(area))
	if (!first || !second) throw new Error(`explainChoice: ${pair.join(' and ')} are not two of the candidates`)
	return [first, second]
}

function leadSentences(
	a: Row,
	b: Row,
	verdict: Verdict,
	{ rows }: PrioritiesAnswer,
	nameOf: (code: string) => string,
	language: Language,
	format: Formatters,
): string[] {
	const t = choiceWords[language]
	const ranked = rows.filter(({ rank }) => rank !== null).length
	const verdictText = {
		clear: t.verdicts.clear(nameOf(a.area)),
		ahead: t.verdicts.ahead(nameOf(a.area)),
		race: t.verdicts.race,
		tie: t.verdicts.tie,
		unknown: t.verdicts.unknown,
	}[verdict]
	const unplaced = [a, b].filter(({ rank }) => rank === null).map(({ area }) => t.noPlace(nameOf(area)))
	if (a.rank === null || b.rank === null) return [verdictText, ...unplaced]
	return [
		t.places(nameOf(a.area), format.ordinal(a.rank), nameOf(b.area), format.ordinal(b.rank), format.integer(ranked)),
		verdictText,
		...(a.first === null || b.first === null
			? []
			: [t.firsts(nameOf(a.area), shareText(a.first, t, format), nameOf(b.area), shareText(b.first, t, format))]),
	]
}

function differenceSentence(
	criterion: AnsweredCriterion,
	k: number,
	a: Row,
	b: Row,
	nameOf: (code: string) => string,
	language: Language,
	format: Formatters,
): string {
	const t = choiceWords[language]
	const figure = (row: Row) =>
		figureText(criterion, row.values[k] ?? null, row.status[k] ?? 'missing', language, format)
	const [one, other] = [a.normalised[k] ?? null, b.normalised[k] ?? null]
	const speaks =
		one === null || other === null
			? t.notCompared
			: one === other
				? t.alike
				: t.speaks(nameOf((one > other ? a : b).area))
	return t.speaksFor(labelWithUnit(criterion, language), nameOf(a.area), figure(a), nameOf(b.area), figure(b), speaks)
}

function criterionSentence(
	criterion: AnsweredCriterion,
	{ answer, categories }: ChoiceInput,
	language: Language,
	format: Formatters,
): string {
	const t = choiceWords[language]
	const range = answer.scenarios.ranges.find(({ metric }) => metric === criterion.metric)
	const percent = (share: number | undefined) => format.integer((share ?? 0) * 100)
	const only = filterWords(criterion, categories, language)
	return `${[
		`${criterion.label[language]}, ${whenText(criterion, language, format)}`,
		...(only.length > 0 ? [t.onlyFilter(format.list(only))] : []),
		t[criterion.direction],
		t.weight(weightText(criterion.weight, format), percent(range?.share), percent(range?.low), percent(range?.high)),
		t.from(criterion.source.name),
	].join('; ')}.`
}
