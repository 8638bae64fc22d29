import { describe, expect, it } from 'vitest'
import { metricById } from '../../../data/metrics.ts'
import type { AlertReason } from '../../../server/contract/alert.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { defaultView } from '../../../server/contract/view.ts'
import { makeFormatters } from '../../../web/i18n/format.ts'
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
const reason = (changed: Partial<AlertReason>): AlertReason => ({
	kind: 'trend',
	metric: 'cbs.socialAssistance',
	category: null,
	categoryLabel: null,
	since: '2014',
	method: 'mannKendall',
	observed: 48,
	expected: 31,
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
			'Bijstand: gestegen van 31 naar 48 per 1.000 inwoners, gemiddeld 1,7 per jaar.',
			'Social assistance: up from 31 to 48 per 1,000 inhabitants, 1.7 per year on average.',
		],
		[
			reason({ metric: 'lbm.score', observed: -0.12, expected: 0.06, slope: -0.02 }),
			'Leefbaarheidsscore: gedaald van 0,06 naar -0,12 t.o.v. Nederland, gemiddeld 0,020 per jaar.',
			'Liveability score: down from 0.06 to -0.12 against the Netherlands, 0.020 per year on average.',
		],
		[
			reason({ metric: 'rivm.goodHealth', observed: 70, expected: 75, slope: -0.6 }),
			'Goed ervaren gezondheid: gedaald van 75,0% naar 70,0%, gemiddeld 0,60 procentpunt per jaar.',
			'Good perceived health: down from 75.0% to 70.0%, 0.60 percentage points per year on average.',
		],
		[
			reason({ metric: 'cbs.income', observed: 19.4, expected: 19.8, slope: -0.2 }),
			'Gemiddeld inkomen per inwoner: gedaald van 19,8 naar 19,4 (× € 1.000), gemiddeld 0,20 per jaar.',
			'Mean income per inhabitant: down from 19.8 to 19.4 (× €1,000), 0.20 per year on average.',
		],
		[
			// The first year lay high by chance: from and to would speak against the trend.
			reason({ observed: 40, expected: 42, slope: 0.5 }),
			'Bijstand: stijgend, nu 40 per 1.000 inwoners, gemiddeld 0,5 per jaar.',
			'Social assistance: rising, now 40 per 1,000 inhabitants, 0.5 per year on average.',
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
			'new.thing: gestegen van 31,00 naar 48,00, gemiddeld 1,74 per jaar.',
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
	it('a trend: the reading of trends, of all signals and days', () => {
		expect({
			...now,
			...alertView(now, 'BU90010101', reason({}), metric('cbs.socialAssistance'), '2026-01-01'),
		}).toMatchObject({
			metric: 'cbs.socialAssistance',
			reading: 'trend',
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
