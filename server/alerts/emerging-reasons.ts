import type { Source } from '../contract/common.ts'
import { falseDiscovery } from '../methods/false-discovery.ts'
import { outsidePoisson } from '../methods/funnel.ts'
import type { Neighbours } from '../methods/weights.ts'
import { trendOf } from '../trends/area-trends.ts'
import { type AreaEmergence, emergenceAt, testSteps } from '../trends/emergence.ts'
import type { Panel } from '../trends/panel.ts'
import { againstTheWhole } from './against-the-whole.ts'
import { rules } from './rules.ts'
import type { AreaReason } from './surge-reasons.ts'

/** What began longer ago than this is not news. */
const RECENT_MONTHS = 24

/** Events of an area over steps [from, …), and what its inhabitants would have at the rates of all areas. */
function since({ inputs }: Panel, place: number, from: number): { observed: number; expected: number } {
	let [observed, expected] = [0, 0]
	for (const { status, events, population } of inputs.slice(from)) {
		if (!events || !population || status[place] !== 'tested') continue
		let [total, people] = [0, 0]
		status.forEach((is, i) => {
			if (is !== 'tested') return
			total += events[i] as number
			people += population[i] as number
		})
		observed += events[place] as number
		expected += (total / people) * (population[place] as number)
	}
	return { observed, expected }
}

/**
 * The step in which a hotspot began that is news; null when it is none. New: hot now, and first of all in the last two
 * years, also when it was gone for a while since; intensifying: where its last run began.
 */
function beginning({ emergence, since: run, first }: AreaEmergence, { steps }: Panel): number | null {
	if (emergence === 'intensifying') return run
	if (first === null || (emergence !== 'new' && emergence !== 'onAndOff')) return null
	const [began, newest] = [steps[first], steps.at(-1)]
	if (!began || !newest) return null
	return newest.month + newest.months - began.month <= RECENT_MONTHS ? first : null
}

/**
 * Areas whose rate rises against that of the whole: z of Gi* also grows when more is reported everywhere, because the same
 * difference then rests on more events.
 */
function growingAreas(panel: Panel): Set<number> {
	const trends = againstTheWhole(panel).map((values) => trendOf(values, panel.steps))
	const q = falseDiscovery(trends.map(({ p }) => p))
	return new Set(trends.flatMap(({ z }, place) => (z > 0 && (q[place] as number) <= rules.alpha ? [place] : [])))
}

/**
 * Areas that became a hotspot of a category of signals, or whose hotspot grows. The area itself must have more than chance explains since it began; its neighbours alone do not put it here.
 */
export async function emergingReasons(
	panels: ReadonlyMap<string, Panel>,
	contiguity: Neighbours,
	about: { metric: string; source: Source; labels: ReadonlyMap<string, string> },
): Promise<AreaReason[]> {
	const found: AreaReason[] = []
	for (const [key, panel] of panels) {
		const tested = await testSteps(panel, contiguity)
		const areas = panel.inputs[0]?.areas ?? []
		// Rarely needed, and the same for every area.
		let growing: Set<number> | null = null
		areas.forEach((_, place) => {
			const is = emergenceAt(tested, place)
			if (is?.kind !== 'hot') return
			const began = beginning(is, panel)
			if (began === null) return
			if (is.emergence === 'intensifying') {
				growing ??= growingAreas(panel)
				if (!growing.has(place)) return
			}
			const { observed, expected } = since(panel, place, began)
			const enough = observed >= rules.minimumCases && observed - expected >= rules.minimumExcess
			if (!enough || outsidePoisson(observed, expected) <= 0) return
			found.push({
				place,
				reason: {
					kind: 'emerging',
					metric: about.metric,
					category: key,
					categoryLabel: about.labels.get(key) ?? key,
					since: panel.steps[began]?.name ?? '',
					method: 'gistar',
					observed,
					expected,
					weeks: null,
					slope: null,
					series: null,
					q: tested.q[place]?.at(-1) ?? null,
					strength: tested.z[place]?.at(-1) ?? 0,
					source: about.source,
				},
			})
		})
	}
	return found
}
