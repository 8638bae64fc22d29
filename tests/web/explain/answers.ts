import type { FunnelAnswer } from '../../../server/contract/funnel.ts'
import type { HotspotRow, HotspotsAnswer } from '../../../server/contract/hotspot.ts'
import type { TrendRow, TrendsAnswer } from '../../../server/contract/trend.ts'
import { metricOf } from '../rows.ts'

export const code = 'BU90010101'

/** A tested row that says nothing yet. */
export const row = (patch: Partial<HotspotRow> = {}): HotspotRow => ({
	area: code,
	status: 'tested',
	z: 0,
	p: 1,
	q: 1,
	bin: 0,
	quadrant: null,
	observed: 12,
	expected: 5,
	low: 3,
	high: 10,
	population: 1840,
	around: { areas: 6, observed: 48, expected: 30 },
	region: null,
	...patch,
})

const query = (metric: string, ofDays: boolean) => ({
	metric,
	level: 'buurt' as const,
	period: ofDays ? null : '2024',
	filter: ofDays ? { from: '2024-01-01', to: '2025-01-01', category: [], status: [], channel: [] } : null,
})

interface Around {
	metric?: string
	global?: Partial<HotspotsAnswer['global']>
	parameters?: Partial<HotspotsAnswer['parameters']>
	regions?: HotspotsAnswer['regions']
	level?: 'buurt' | 'wijk' | 'gemeente'
}

/** An Answer of /hotspots with these rows; rate and variance such that 12 of 1,840 where 5 are expected stands out by itself. */
export function hotspots(
	rows: HotspotRow[],
	{ metric = 'signals.per1000', global, parameters, regions = [], level = 'buurt' }: Around = {},
): HotspotsAnswer {
	const found = { ...metricOf(metric), levels: ['buurt' as const, 'wijk' as const, 'gemeente' as const] }
	return {
		query: { ...query(metric, found.family === 'signals'), level },
		metric: found,
		rows,
		regions,
		global: {
			inference: 'ok',
			areas: rows.length,
			tested: rows.length,
			hot: 0,
			cold: 0,
			notTested: {},
			moran: null,
			clustering: 'unknown',
			meanExpected: found.events ? 5 : null,
			...global,
		},
		parameters: {
			method: 'gistar',
			input: found.events ? 'ebStandardisedRate' : 'value',
			neighbours: { kind: 'queen', self: true, tolerance: 0 },
			correction: 'benjaminiHochberg',
			alphas: [0.01, 0.05, 0.1],
			minimumExpected: 2,
			permutations: null,
			seed: null,
			circles: null,
			mean: 0,
			sd: found.events ? 1 : 50,
			rate: found.events ? 5 / 1840 : null,
			variance: found.events ? 0 : null,
			universe: null,
			denominator: null,
			...parameters,
		},
	}
}

type FunnelRow = FunnelAnswer['rows'][number]
export function funnel(patch: Partial<FunnelRow> = {}): FunnelAnswer {
	return {
		query: query('signals.per1000', true),
		metric: metricOf('signals.per1000'),
		rows: [
			{
				area: code,
				status: 'tested',
				observed: 12,
				expected: 5,
				ratio: 2.4,
				population: 1840,
				outside: 0,
				outsidePoisson: 0,
				...patch,
			},
		],
		limits: [],
		inference: 'ok',
		parameters: { rate: 5 / 1840, phi: 1, tau2: 0, winsorised: 0.1, universe: null, denominator: null },
	}
}

interface TrendPatch extends Partial<TrendRow> {
	metric?: string
	interval?: 'year' | 'quarter' | 'month'
	periods?: string[]
	inference?: TrendsAnswer['inference']
	meanExpected?: number | null
}
export function trends({
	metric = 'signals.per1000',
	interval = 'quarter',
	periods = ['2023-Q1', '2023-Q2', '2024-Q4'],
	inference = 'ok',
	meanExpected = 20,
	...patch
}: TrendPatch = {}): TrendsAnswer {
	return {
		query: { ...query(metric, metric.startsWith('signals.')), interval },
		metric: metricOf(metric),
		periods,
		rows: [
			{
				area: code,
				status: 'tested',
				values: [],
				z: 0,
				p: 1,
				q: 1,
				tau: 0,
				slope: 0,
				direction: 'none',
				emergence: 'none',
				kind: null,
				hotspots: [],
				since: null,
				...patch,
			},
		],
		inference,
		parameters: {
			steps: periods.length,
			alpha: 0.05,
			emergenceTested: true,
			meanExpected,
			universe: null,
			source: { name: 'bron', licence: null, url: null },
		},
	}
}
