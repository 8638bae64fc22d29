import type { AlertReason } from '../../../server/contract/alert.ts'
import type { Language } from '../../../server/contract/common.ts'
import { expectedText } from '../../../server/contract/explain/number-text.ts'
import { unitPlace } from '../../../server/contract/explain/unit-place.ts'
import type { Formatters } from '../../../server/contract/format.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { defineMessages } from '../../i18n/language.tsx'

const messages = defineMessages({
	nl: {
		// Without a verb: a subject is one (Bijstand) or many (Misdrijven).
		fromTo: (up: boolean, from: string, since: string, to: string, until: string) =>
			`${up ? 'gestegen' : 'gedaald'} van ${from} in ${since} naar ${to} in ${until}`,
		fromExtreme: (up: boolean, from: string, since: string, to: string, until: string) =>
			`${up ? 'gestegen' : 'gedaald'} van ${from} in ${since}, het ${up ? 'laagste' : 'hoogste'} jaar, naar ${to} in ${until}`,
		now: (up: boolean, value: string) => `${up ? 'stijgend' : 'dalend'}, nu ${value}`,
		line: (up: boolean, slope: string, from: string, to: string) =>
			`De trendlijn door ${from}–${to} ${up ? 'stijgt' : 'daalt'} ${slope} per jaar.`,
		points: 'procentpunt',
		emerging: (what: string, observed: string, expected: string) =>
			`${what}: een nieuwe of groeiende hotspot, samen met de buren. ${observed}, waar er ${expected} zouden zijn als hier evenveel gemeld werd als elders.`,
		surge: (what: string, observed: string, weeks: string, expected: string) =>
			`${what}: plotseling meer. ${observed} in ${weeks}, waar er ${expected} te verwachten waren gezien de weken ervoor.`,
		reports: (n: number, text: string) => (n === 1 ? 'Eén melding' : `${text} meldingen`),
		weeks: (n: number, text: string) => (n === 1 ? 'één week' : `${text} weken`),
		days: 'korte tijd',
	},
	en: {
		fromTo: (up: boolean, from: string, since: string, to: string, until: string) =>
			`${up ? 'up' : 'down'} from ${from} in ${since} to ${to} in ${until}`,
		fromExtreme: (up: boolean, from: string, since: string, to: string, until: string) =>
			`${up ? 'up' : 'down'} from ${from} in ${since}, the ${up ? 'lowest' : 'highest'} year, to ${to} in ${until}`,
		now: (up: boolean, value: string) => `${up ? 'rising' : 'falling'}, now ${value}`,
		line: (up: boolean, slope: string, from: string, to: string) =>
			`The trend line through ${from}–${to} ${up ? 'rises' : 'falls'} ${slope} per year.`,
		points: 'percentage points',
		emerging: (what: string, observed: string, expected: string) =>
			`${what}: a new or growing hotspot, together with its neighbours. ${observed}, where there would be ${expected} if as much were reported here as elsewhere.`,
		surge: (what: string, observed: string, weeks: string, expected: string) =>
			`${what}: suddenly more. ${observed} in ${weeks}, where ${expected} were to be expected given the weeks before.`,
		reports: (n: number, text: string) => (n === 1 ? 'One report' : `${text} reports`),
		weeks: (n: number, text: string) => (n === 1 ? 'one week' : `${text} weeks`),
		days: 'a short time',
	},
})

/** What a reason is about: the category of signals, else the metric, else its id where the browser does not know it. */
export const alertSubject = (reason: AlertReason, metric: Metric | undefined, language: Language): string =>
	reason.categoryLabel ?? metric?.label[language] ?? reason.metric

/**
 * Why an area is on the list, in plain words with its numbers. Numbers of a metric that the browser does not know have two
 * decimals and no unit. Pure.
 */
export function alertText(
	reason: AlertReason,
	metric: Metric | undefined,
	language: Language,
	format: Formatters,
): string {
	const t = messages[language]
	const what = alertSubject(reason, metric, language)
	const reports = t.reports(reason.observed, format.integer(reason.observed))
	const expected = expectedText(reason.expected, format)
	switch (reason.kind) {
		case 'trend': {
			const { slope, observed } = reason
			const up = (slope ?? observed - reason.expected) > 0
			const place = metric ? unitPlace(metric, language) : 'nowhere'
			const text = metric?.unit[language] ?? ''
			// `per 1.000 inwoners` reads on; `× € 1.000` does not.
			const unit = place !== 'label' ? '' : /^\p{L}/u.test(text) ? ` ${text}` : ` (${text})`
			const value = (v: number) =>
				!metric ? format.decimal(v, 2) : place === 'value' ? format.valueWithUnit(metric, v) : format.value(metric, v)
			const start = startOf(reason, up)
			const last = reason.series?.at(-1)
			const newest = `${value(observed)}${unit}`
			const numbers =
				start && last
					? t[start.extreme ? 'fromExtreme' : 'fromTo'](up, value(start.value), start.period, newest, last.period)
					: t.now(up, newest)
			const sentences = [`${what}: ${numbers}.`]
			if (slope !== null && last)
				sentences.push(t.line(up, slopeText(Math.abs(slope), metric, language, format), reason.since, last.period))
			return sentences.join(' ')
		}
		case 'emerging':
			return t.emerging(what, reports, expected)
		case 'surge': {
			const { weeks } = reason
			return t.surge(what, reports, weeks === null ? t.days : t.weeks(weeks, format.integer(weeks)), expected)
		}
	}
}

/** An extreme year is told when the first year hides more than this share of the way from it to the newest. */
const HIDDEN = 0.25

/**
 * The year that the newest is held against: the first, or, where the figures first went the other way, the year in which they
 * turned, so that the way between both is that of the trend. Null when no year lies on the right side of the newest.
 */
function startOf({ series, observed }: AlertReason, up: boolean) {
	const known = series?.flatMap(({ period, value }) => (value === null ? [] : [{ period, value }])) ?? []
	const way = ({ value }: { value: number }) => (up ? observed - value : value - observed)
	const [first] = known
	const furthest = known.toSorted((a, b) => way(b) - way(a))[0]
	if (!first || !furthest || way(furthest) <= 0) return null
	return way(first) < (1 - HIDDEN) * way(furthest) ? { ...furthest, extreme: true } : { ...first, extreme: false }
}

/** A change per year, one decimal finer than the metric; of a percentage in points. */
function slopeText(slope: number, metric: Metric | undefined, language: Language, format: Formatters): string {
	if (metric?.currency) return format.euro(slope)
	const number = format.decimal(slope, Math.min(3, (metric?.decimals ?? 1) + 1))
	if (metric?.unit[language] === '%') return `${number} ${messages[language].points}`
	return metric && unitPlace(metric, language) === 'value' ? `${number} ${metric.unit[language]}` : number
}
