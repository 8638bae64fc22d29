import type { AlertReason } from '../../../server/contract/alert.ts'
import type { Language } from '../../../server/contract/common.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { expectedText } from '../../explain/number-text.ts'
import { unitPlace } from '../../explain/unit-place.ts'
import type { Formatters } from '../../i18n/format.ts'
import { defineMessages } from '../../i18n/language.tsx'

const messages = defineMessages({
	nl: {
		// Without a verb: a subject is one (Bijstand) or many (Misdrijven).
		fromTo: (up: boolean, from: string, to: string) => `${up ? 'gestegen' : 'gedaald'} van ${from} naar ${to}`,
		now: (up: boolean, value: string) => `${up ? 'stijgend' : 'dalend'}, nu ${value}`,
		perYear: (slope: string) => `gemiddeld ${slope} per jaar`,
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
		fromTo: (up: boolean, from: string, to: string) => `${up ? 'up' : 'down'} from ${from} to ${to}`,
		now: (up: boolean, value: string) => `${up ? 'rising' : 'falling'}, now ${value}`,
		perYear: (slope: string) => `${slope} per year on average`,
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
			const change = observed - reason.expected
			const up = (slope ?? change) > 0
			const place = metric ? unitPlace(metric, language) : 'nowhere'
			const text = metric?.unit[language] ?? ''
			// `per 1.000 inwoners` reads on; `× € 1.000` does not.
			const unit = place !== 'label' ? '' : /^\p{L}/u.test(text) ? ` ${text}` : ` (${text})`
			const value = (v: number) =>
				!metric ? format.decimal(v, 2) : place === 'value' ? format.valueWithUnit(metric, v) : format.value(metric, v)
			// First and last value may lie against the trend between them: then only the newest is told.
			const numbers =
				change !== 0 && change > 0 === up
					? t.fromTo(up, value(reason.expected), `${value(observed)}${unit}`)
					: t.now(up, `${value(observed)}${unit}`)
			const slopes = slope === null ? [] : [t.perYear(slopeText(Math.abs(slope), metric, language, format))]
			return `${what}: ${[numbers, ...slopes].join(', ')}.`
		}
		case 'emerging':
			return t.emerging(what, reports, expected)
		case 'surge': {
			const { weeks } = reason
			return t.surge(what, reports, weeks === null ? t.days : t.weeks(weeks, format.integer(weeks)), expected)
		}
	}
}

/** A change per year, one decimal finer than the metric; of a percentage in points. */
function slopeText(slope: number, metric: Metric | undefined, language: Language, format: Formatters): string {
	if (metric?.currency) return format.euro(slope)
	const number = format.decimal(slope, Math.min(3, (metric?.decimals ?? 1) + 1))
	if (metric?.unit[language] === '%') return `${number} ${messages[language].points}`
	return metric && unitPlace(metric, language) === 'value' ? `${number} ${metric.unit[language]}` : number
}
