import type { Level } from '../../../server/contract/common.ts'
import type { Criterion } from '../../../server/contract/criterion.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { USUAL_WEIGHT } from './criteria.ts'

export const presetKeys = ['need', 'sport', 'safety', 'elderly'] as const
export type PresetKey = (typeof presetKeys)[number]

const MOST = 4
const LEAST = 2

/**
 * What a question usually hangs on, most telling first; the first four that a Dataset has are taken. No total and its
 * parts together (liveability and its dimensions), which would count the same twice.
 */
const wishes: Record<PresetKey, readonly (readonly [metric: string, direction: Criterion['direction']])[]> = {
	need: [
		['lbm.score', 'low'],
		['cbs.socialAssistance', 'high'],
		['police.crimesPer1000', 'high'],
		['signals.per1000', 'high'],
		['cbs.income', 'low'],
		['rivm.goodHealth', 'low'],
	],
	sport: [
		['cbs.age0to14', 'high'],
		['lbm.amenities', 'low'],
		['cbs.income', 'low'],
		['rivm.goodHealth', 'low'],
		['cbs.density', 'high'],
	],
	safety: [
		['police.crimesPer1000', 'high'],
		['lbm.safety', 'low'],
		['signals.per1000', 'high'],
		['police.violence', 'high'],
	],
	elderly: [
		['cbs.age65plus', 'high'],
		['cbs.distanceGp', 'high'],
		['cbs.distanceSupermarket', 'high'],
		['rivm.goodHealth', 'low'],
		['lbm.amenities', 'low'],
	],
}

/** The presets that a Dataset can fill at a level with at least two criteria, each with those it has, all equally heavy. */
export function presets(metrics: readonly Metric[], level: Level): { key: PresetKey; criteria: Criterion[] }[] {
	const has = (id: string) => metrics.some((metric) => metric.id === id && metric.levels.includes(level))
	return presetKeys.flatMap((key) => {
		const criteria = wishes[key]
			.filter(([metric]) => has(metric))
			.slice(0, MOST)
			.map(([metric, direction]) => ({ metric, direction, weight: USUAL_WEIGHT }))
		return criteria.length < LEAST ? [] : [{ key, criteria }]
	})
}
