import type { AlertReason } from '../../../server/contract/alert.ts'
import type { Language } from '../../../server/contract/common.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { expectedText } from '../../explain/number-text.ts'
import { beforeUnit, type Formatters } from '../../i18n/format.ts'
import { defineMessages } from '../../i18n/language.tsx'

const messages = defineMessages({
	nl: {
		trend: (what: string, up: boolean, from: string, to: string) =>
			`${what} ${up ? 'stijgt' : 'daalt'}: van ${from} naar ${to}`,
		perYear: (slope: string) => `gemiddeld ${slope} per jaar`,
		points: 'procentpunt',
		emerging: (what: string, low: boolean) =>
			`${what}: ${low ? 'opvallend laag' : 'opvallend hoog'} samen met de buren, en nieuw of toenemend`,
		expected: (observed: string, expected: string) => `${observed} waar ${expected} te verwachten was`,
		against: (observed: string, expected: string) => `${observed} waar ${expected} gewoon is`,
		surge: (what: string, observed: string, weeks: string, expected: string) =>
			`${what}: ${observed} in ${weeks}, waar er ${expected} te verwachten waren gezien de weken ervoor`,
		reports: (n: number, text: string) => (n === 1 ? 'één melding' : `${text} meldingen`),
		weeks: (n: number, text: string) => (n === 1 ? 'één week' : `${text} weken`),
		days: 'korte tijd',
	},
	en: {
		trend: (what: string, up: boolean, from: string, to: string) =>
			`${what} ${up ? 'rises' : 'falls'}: from ${from} to ${to}`,
		perYear: (slope: string) => `${slope} per year on average`,
		points: 'percentage points',
		emerging: (what: string, low: boolean) =>
			`${what}: notably ${low ? 'low' : 'high'} together with its neighbours, and new or growing`,
		expected: (observed: string, expected: string) => `${observed} where ${expected} was to be expected`,
		against: (observed: string, expected: string) => `${observed} where ${expected} is usual`,
		surge: (what: string, observed: string, weeks: string, expected: string) =>
			`${what}: ${observed} in ${weeks}, where ${expected} were to be expected given the weeks before`,
		reports: (n: number, text: string) => (n === 1 ? 'one report' : `${text} reports`),
		weeks: (n: number, text: string) => (n === 1 ? 'one week' : `${text} weeks`),
		days: 'a short time',
	},
})

/**
 * Why an area is on the list, in one sentence with its numbers. The metric may be one that the browser does not know:
 * its id then stands for it, and numbers have two decimals. Pure.
 */
export function alertText(
	reason: AlertReason,
	metric: Metric | undefined,
	language: Language,
	format: Formatters,
): string {
	const t = messages[language]
	const label = metric?.label[language] ?? reason.metric
	const what = reason.categoryLabel ?? label
	const value = (v: number) => (metric ? format.valueWithUnit(shortUnit(metric, language), v) : format.decimal(v, 2))
	switch (reason.kind) {
		case 'trend': {
			const up = (reason.slope ?? reason.observed - reason.expected) > 0
			const words = t.trend(what, up, value(reason.expected), value(reason.observed))
			return `${words}${reason.slope === null ? '' : `, ${t.perYear(slopeText(Math.abs(reason.slope), metric, language, format, t.points))}`}.`
		}
		case 'emerging': {
			const words = t.emerging(what, metric?.direction === 'moreIsBetter')
			const numbers =
				metric?.events || reason.category !== null
					? t.expected(expectedText(reason.observed, format), expectedText(reason.expected, format))
					: t.against(value(reason.observed), value(reason.expected))
			return `${words}: ${numbers}.`
		}
		case 'surge':
			return `${t.surge(
				what,
				t.reports(reason.observed, format.integer(reason.observed)),
				reason.weeks === null ? t.days : t.weeks(reason.weeks, format.integer(reason.weeks)),
				expectedText(reason.expected, format),
			)}.`
	}
}

/** A long unit is in the label already (Meldingen per 1.000 inwoners). */
const shortUnit = (metric: Metric, language: Language): Pick<Metric, 'currency' | 'decimals' | 'unit'> =>
	metric.unit[language].length > 10 ? { ...metric, unit: { nl: '', en: '' } } : metric

function slopeText(slope: number, metric: Metric | undefined, language: Language, format: Formatters, points: string) {
	if (metric?.currency) return format.euro(slope)
	const unit = metric ? shortUnit(metric, language).unit[language] : ''
	const number = format.decimal(slope, Math.min(3, (metric?.decimals ?? 1) + 1))
	if (unit === '%') return `${number} ${points}`
	return `${number}${beforeUnit(unit)}${unit}`
}
