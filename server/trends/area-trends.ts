import { setImmediate } from 'node:timers/promises'
import type { TestStatus } from '../contract/hotspot.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'
import { mannKendall, momentsOf, type TrendTest } from '../methods/mann-kendall.ts'
import { seasonalMannKendall } from '../methods/seasonal-mann-kendall.ts'
import type { Panel } from './panel.ts'
import type { Step } from './steps.ts'

/** What a trend must be able to reach to be tested at all. */
const ALPHA = 0.05

export interface AreaTrend {
	status: TestStatus
	test: TrendTest | null
	q: number | null
}

/** A series by Mann-Kendall: quarters and months season by season. `at` is in years, so slopes are per year. */
export function trendOf(values: readonly (number | null)[], steps: readonly Step[]): TrendTest {
	const times = steps.map(({ at }) => at)
	const moments = momentsOf(values, times)
	if ((steps[0]?.months ?? 12) === 12) return mannKendall(moments)
	return seasonalMannKendall(moments, ({ at }) => Math.round(at * 12) % 12)
}

/**
 * Whether values that rise at every step would be a trend: four years cannot be, whatever they are, nor fifteen months, of
 * which only three come back. Where this is not so "no trend" would be said of everything.
 */
export const canTell = (steps: readonly Step[]): boolean =>
	trendOf(
		steps.map(({ at }) => at),
		steps,
	).p <= ALPHA

/** The values of one area through time that count: null where the area could not be tested in that step. */
export const reliableValues = ({ inputs }: Panel, place: number): (number | null)[] =>
	inputs.map(({ status, values }) => (status[place] === 'tested' ? (values[place] ?? null) : null))

/** How many areas are tested between two turns of the event loop: about 10 ms. */
const AT_ONCE = 500

/** The trend of every area of a panel, Benjamini-Hochberg over those tested; others get their turn meanwhile. */
export async function testTrends(panel: Panel): Promise<AreaTrend[]> {
	const areas = panel.inputs[0]?.areas ?? []
	const trends: AreaTrend[] = []
	const whole = canTell(panel.steps)
	for (const place of areas.keys()) {
		const values = reliableValues(panel, place)
		const known = values.includes(null) ? panel.steps.filter((_, step) => values[step] !== null) : panel.steps
		if (known === panel.steps ? whole : canTell(known)) {
			trends.push({ status: 'tested', test: trendOf(values, panel.steps), q: null })
		} else {
			const reasons = panel.inputs.map(({ status }) => status[place]).filter((status) => status !== 'tested')
			trends.push({ status: reasons.at(-1) ?? 'missing', test: null, q: null })
		}
		if (place % AT_ONCE === AT_ONCE - 1) await setImmediate()
	}
	const tested = trends.filter((trend) => trend.test !== null)
	const q = falseDiscovery(tested.map(({ test }) => test?.p ?? 1))
	tested.forEach((trend, i) => {
		trend.q = q[i] ?? null
	})
	return trends
}
