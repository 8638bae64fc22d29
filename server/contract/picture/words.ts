import type { Language } from '../common.ts'
import type { Dataset } from '../dataset.ts'
import { makeFormatters } from '../format.ts'
import { isCount } from '../is-count.ts'
import { type PatternStatus, type ValueGap, valueGaps } from '../patterns.ts'
import { periodText } from '../period-text.ts'
import type { Theme } from '../ramps.ts'
import { makeScale, type Scale } from '../scale.ts'
import { terms } from '../terms.ts'
import type { ValuesAnswer } from '../values.ts'
import { pictureMessages } from './messages.ts'

/** What a picture says of the Dataset it was drawn from. */
export type PictureDataset = Pick<Dataset, 'title' | 'fictional' | 'asOf' | 'gemeente'>

/** One class, as text and colour. */
interface LegendClass {
	index: number
	color: string
	/** Both edges in words: `12,1 tot 18,3`. */
	text: string
	/** How many areas lie in it. */
	count: number
}

/** Everything that a picture says besides its areas: title, legend and source, in words, for SVG and HTML alike. */
export interface PictureWords {
	scale: Scale
	/** `Meldingen per 1.000 inwoners` */
	title: string
	/** `per buurt · 2025 · Markerwaard (fictief)` */
	subtitle: string
	place: string
	period: string
	/** In what the classes are given, where the title does not say it; else empty. */
	unit: string
	/** What kind of figure this is: `gedeeld door inwoners 2025`. */
	about: string[]
	classes: LegendClass[]
	/** The edges of the classes, or lowest, middle and highest of a running scale. */
	edges: string[]
	/** What the counts of classes count: `buurten`. */
	countedIn: string
	/** Why areas have no colour: only what occurs. */
	gaps: { status: PatternStatus; text: string; count: number }[]
	/** The figure of the gemeente, with its name. */
	reference: string | null
	/** Colours part at a midpoint. */
	midpoint: string | null
	noValues: string | null
	/** `Bron: CBS 85984NED (CC BY 4.0)` and what goes with it, a sentence each. */
	source: string[]
}

/**
 * The words of a picture, from the Answer that it is drawn from. `choices` are the labels of the chosen categories, statuses
 * and channels of signals: a title without its filter would say that a figure of a part is that of the whole.
 */
export function pictureWords(
	answer: ValuesAnswer,
	dataset: PictureDataset,
	{
		language,
		theme,
		choices = [],
		period: when = null,
	}: {
		language: Language
		theme: Theme
		choices?: readonly string[]
		/** In words, where that is another than the Answer's own. */
		period?: string | null
	},
): PictureWords {
	const t = pictureMessages[language]
	const words = terms[language]
	const format = makeFormatters(language)
	const scale = makeScale(answer, theme)
	const { metric, reference, denominator, query, aggregation, unplaced } = answer
	const named = (name: string) => (dataset.fictional && !name.includes('(') ? `${name} (${t.fictional})` : name)
	const place = named(dataset.gemeente?.name ?? dataset.title)
	const period = when ?? periodText(answer, format, words.allYears)
	// Long amounts would run into one another under a bar.
	const edge = (value: number) =>
		metric.currency && Math.abs(scale.domain?.[1] ?? 0) >= 10_000
			? format.compactEuro(value)
			: format.edge(metric, value)
	// At the cap of a publication the highest class has no upper end.
	const isCapped = (value: number) => metric.cap !== null && value >= metric.cap
	const [low, high] = scale.domain ?? [0, 0]
	const edges = scale.classed ? [...scale.bins.map(({ from }) => from), high] : [low, (low + high) / 2, high]
	const counts = (status: ValueGap) => answer.status.filter((found) => found === status).length
	const outside = answer.values.filter(
		(value, i) => answer.status[i] === 'ok' && (value === null || scale.colorOf(value) === null),
	).length
	const gapText = (status: ValueGap) => {
		if (status === 'suppressed') return t.suppressed
		if (status === 'unreliable' && metric.minimumInhabitants !== null) {
			return t.unreliable(format.integer(metric.minimumInhabitants))
		}
		return words.valueStatuses[status]
	}
	const { name, licence } = metric.source
	return {
		scale,
		title: metric.label[language],
		subtitle: [t.per[query.level], period, ...(choices.length > 0 ? [format.list(choices)] : []), place].join(' · '),
		place,
		period,
		unit: metric.label[language].toLowerCase().includes(metric.unit[language].toLowerCase())
			? ''
			: metric.unit[language],
		about: [
			isCount(answer) ? (metric.currency ? t.amounts : t.count) : null,
			denominator ? t.divided(denominator.label[language], denominator.period) : null,
			aggregation !== 'measured' && query.level !== 'buurt' ? t.aggregations[aggregation] : null,
		].filter((part) => part !== null),
		classes: scale.bins.map(({ index, from, to, color, count }) => ({
			index,
			color,
			text:
				index === scale.bins.length - 1 && isCapped(to)
					? t.capped(edge(from))
					: from === to
						? edge(from)
						: (index === scale.bins.length - 1 ? t.lastRange : t.range)(edge(from), edge(to)),
			count,
		})),
		edges: scale.domain === null ? [] : edges.map(edge),
		countedIn: words.levelsPlural[query.level],
		gaps: valueGaps
			.map((status) => ({
				status,
				text: gapText(status),
				count: counts(status) + (status === 'missing' ? outside : 0),
			}))
			.filter(({ count }) => count > 0),
		reference: reference
			? (isCount(answer) ? t.total : t.reference)(
					named(reference.name),
					reference.value === null
						? reference.status === 'suppressed'
							? t.suppressed
							: t.unknown
						: format.valueWithUnit(metric, reference.value).replaceAll(' ', '\u00a0'),
				)
			: null,
		midpoint:
			scale.kind === 'diverging' && metric.midpoint !== null ? t.midpoint(format.edge(metric, metric.midpoint)) : null,
		noValues: scale.domain === null ? t.noValues : null,
		source: [
			`${t.source}: ${name}${licence === null ? '' : ` (${t.licence(licence)})`}.`,
			...(dataset.asOf === null ? [] : [t.asOf(format.day(dataset.asOf))]),
			...(unplaced === null || unplaced === 0
				? []
				: [t.unplaced(metric.currency ? format.compactEuro(unplaced) : format.integer(unplaced))]),
			...(dataset.fictional ? [t.invented] : []),
		],
	}
}
