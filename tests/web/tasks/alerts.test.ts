import { describe, expect, it } from 'vitest'
import { metricById } from '../../../data/metrics.ts'
import type { AlertReason } from '../../../server/contract/alert.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { defaultView } from '../../../server/contract/view.ts'
import { alertText } from '../../../web/tasks/alerts/alert-text.ts'
import { alertView } from '../../../web/tasks/alerts/alert-view.ts'
import { groupAlerts } from '../../../web/tasks/alerts/group-alerts.ts'
import { sinceText } from '../../../web/tasks/alerts/since-text.ts'

const format = { nl: makeFormatters('nl'), en: makeFormatters('en') }
const metric = (id: string): Metric => {
	const definition = metricById.get(id)
	if (!definition) throw new Error(`${id} is not in the catalogue`)
	const period: Metric['period'] = id.startsWith('signals.')
		? { kind: 'days', from: '2014-01-01', to: '2026-01-01' }
		: { kind: 'years', years: ['2023', '2024'] }
	return { ...definition, levels: ['buurt', 'wijk'], period }
}
/** A trend over values of consecutive years. */
const years = (values: (number | null)[], from: number) => ({
	since: String(from),
	series: values.map((value, i) => ({ period: String(from + i), value })),
	expected: values[0] ?? 0,
	observed: values.at(-1) ?? 0,
})
const reason = (changed: Partial<AlertReason>): AlertReason => ({
	kind: 'trend',
	metric: 'cbs.socialAssistance',
	category: null,
	categoryLabel: null,
	method: 'mannKendall',
	...years([31, 33, 34, 37, 36, 39, 41, 43, 44, 46, 48], 2014),
	weeks: null,
	slope: 1.74,
	q: 0.01,
	strength: 3,
	source: { name: 'CBS', licence: null, url: null },
	...changed,
})
const surge = reason({
	kind: 'surge',
	metric: 'signals.per1000',
	category: 'afval/grofvuil',
	categoryLabel: 'Grofvuil',
	since: '2025-11-24',
	method: 'earsC2',
	observed: 23,
	expected: 8.24,
	weeks: 3,
	slope: null,
	series: null,
})
const emerging = reason({
	...surge,
	kind: 'emerging',
	method: 'gistar',
	since: '2025-Q2',
	observed: 45,
	expected: 12.06,
	weeks: null,
})

describe('a reason in words', () => {
	it.each<[AlertReason, string, string]>([
		[
			reason({}),
			'Bijstand: gestegen van 31 in 2014 naar 48 per 1.000 inwoners in 2024. De trendlijn door 2014–2024 stijgt 1,7 per jaar.',
			'Social assistance: up from 31 in 2014 to 48 per 1,000 inhabitants in 2024. The trend line through 2014–2024 rises 1.7 per year.',
		],
		[
			reason({ metric: 'lbm.score', ...years([0.06, null, -0.12], 2020), slope: -0.02 }),
			'Leefbaarheidsscore: gedaald van 0,06 in 2020 naar -0,12 t.o.v. Nederland in 2022. De trendlijn door 2020–2022 daalt 0,020 per jaar.',
			'Liveability score: down from 0.06 in 2020 to -0.12 against the Netherlands in 2022. The trend line through 2020–2022 falls 0.020 per year.',
		],
		[
			reason({ metric: 'rivm.goodHealth', ...years([75, 73, 70], 2020), slope: -0.6 }),
			'Goed ervaren gezondheid: gedaald van 75,0% in 2020 naar 70,0% in 2022. De trendlijn door 2020–2022 daalt 0,60 procentpunt per jaar.',
			'Good perceived health: down from 75.0% in 2020 to 70.0% in 2022. The trend line through 2020–2022 falls 0.60 percentage points per year.',
		],
		[
			// First up, then down: 19.8 to 19.4 would not agree with 0.20 per year.
			reason({
				metric: 'cbs.income',
				...years([19.8, 20.4, 21.2, 20.8, 20.6, 20.3, 20.1, 20, 19.5, 19.4], 2014),
				slope: -0.2,
			}),
			'Gemiddeld inkomen per inwoner: gedaald van 21,2 in 2016, het hoogste jaar, naar 19,4 (× € 1.000) in 2023. De trendlijn door 2014–2023 daalt 0,20 per jaar.',
			'Mean income per inhabitant: down from 21.2 in 2016, the highest year, to 19.4 (× €1,000) in 2023. The trend line through 2014–2023 falls 0.20 per year.',
		],
		[
			// A little lower than the first is no turn worth telling.
			reason({ ...years([31, 30, 48], 2022), slope: 8 }),
			'Bijstand: gestegen van 31 in 2022 naar 48 per 1.000 inwoners in 2024. De trendlijn door 2022–2024 stijgt 8,0 per jaar.',
			'Social assistance: up from 31 in 2022 to 48 per 1,000 inhabitants in 2024. The trend line through 2022–2024 rises 8.0 per year.',
		],
		[
			// The newest year lies against the trend: no year to hold it against.
			reason({ ...years([42, 44, 46, 40], 2021), slope: 0.5 }),
			'Bijstand: stijgend, nu 40 per 1.000 inwoners. De trendlijn door 2021–2024 stijgt 0,5 per jaar.',
			'Social assistance: rising, now 40 per 1,000 inhabitants. The trend line through 2021–2024 rises 0.5 per year.',
		],
		[
			emerging,
			'Grofvuil: een nieuwe of groeiende hotspot, samen met de buren. 45 meldingen, waar er 12 zouden zijn als hier evenveel gemeld werd als elders.',
			'Grofvuil: a new or growing hotspot, together with its neighbours. 45 reports, where there would be 12 if as much were reported here as elsewhere.',
		],
		[
			surge,
			'Grofvuil: plotseling meer. 23 meldingen in 3 weken, waar er 8,2 te verwachten waren gezien de weken ervoor.',
			'Grofvuil: suddenly more. 23 reports in 3 weeks, where 8.2 were to be expected given the weeks before.',
		],
		[
			reason({ ...surge, weeks: 1 }),
			'Grofvuil: plotseling meer. 23 meldingen in één week, waar er 8,2 te verwachten waren gezien de weken ervoor.',
			'Grofvuil: suddenly more. 23 reports in one week, where 8.2 were to be expected given the weeks before.',
		],
	])('%#', (given, nl, en) => {
		expect(alertText(given, metric(given.metric), 'nl', format.nl)).toBe(nl)
		expect(alertText(given, metric(given.metric), 'en', format.en)).toBe(en)
	})
	it('manages without a metric that the browser knows', () => {
		expect(alertText(reason({ metric: 'new.thing' }), undefined, 'nl', format.nl)).toBe(
			'new.thing: gestegen van 31,00 in 2014 naar 48,00 in 2024. De trendlijn door 2014–2024 stijgt 1,74 per jaar.',
		)
	})
})

describe('since', () => {
	it.each([
		['2025-06-03', '3 juni 2025', '3 June 2025'],
		['2025-Q2', 'het 2e kwartaal van 2025', 'the 2nd quarter of 2025'],
		['2014', '2014', '2014'],
	])('%s', (since, nl, en) => {
		expect(sinceText(since, 'nl', format.nl)).toBe(nl)
		expect(sinceText(since, 'en', format.en)).toBe(en)
	})
})

describe('a way to see a reason', () => {
	const now = {
		...defaultView,
		category: ['groen'],
		from: '2024-01-01',
		status: ['open' as const],
		overlays: ['names' as const],
	}
	it('a surge: its reports, from its first day', () => {
		expect({ ...now, ...alertView(now, 'BU90010101', surge, metric('signals.per1000'), '2026-01-01') }).toMatchObject({
			area: 'BU90010101',
			metric: 'signals.per1000',
			reading: 'values',
			category: ['afval/grofvuil'],
			from: '2025-11-24',
			to: '2026-01-01',
			status: [],
			overlays: ['points', 'names'],
		})
	})
	it('a trend: its figure, of all signals and days', () => {
		expect({
			...now,
			...alertView(now, 'BU90010101', reason({}), metric('cbs.socialAssistance'), '2026-01-01'),
		}).toMatchObject({
			metric: 'cbs.socialAssistance',
			reading: 'values',
			category: [],
			from: null,
			to: null,
			period: null,
			overlays: ['names'],
		})
	})
	it('an emerging hotspot: the trend of its category', () => {
		expect(alertView(now, 'BU90010101', emerging, metric('signals.per1000'), '2026-01-01')).toMatchObject({
			reading: 'trend',
			category: ['afval/grofvuil'],
		})
	})
})

describe('the list', () => {
	const alerts = [
		{ area: 'A', fronts: 2, reasons: [reason({}), surge] },
		{ area: 'B', fronts: 1, reasons: [emerging] },
		{ area: 'C', fronts: 1, reasons: [surge] },
	]
	const codes = (groups: ReturnType<typeof groupAlerts>) =>
		[groups.several, groups.single].map((list) => list.map(({ area }) => area))
	it('sets two fronts or more apart, in the order of the Answer', () => {
		expect(codes(groupAlerts(alerts, []))).toEqual([['A'], ['B', 'C']])
	})
	it('counts fronts among the reasons that are shown', () => {
		expect(codes(groupAlerts(alerts, ['surge']))).toEqual([[], ['A', 'C']])
		expect(codes(groupAlerts(alerts, ['trend', 'surge']))).toEqual([['A'], ['C']])
		expect(groupAlerts([], [])).toEqual({ several: [], single: [] })
	})
})
