import type { Level } from '../../../server/contract/common.ts'
import type { Criterion } from '../../../server/contract/criterion.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { USUAL_WEIGHT } from './criteria.ts'

export const presetKeys = ['need', 'sport', 'safety', 'elderly'] as const
export type PresetKey = (typeof presetKeys)[number]

const LEAST = 2

type Wish = readonly [metric: string, direction: Criterion['direction']]

/**
 * What a question usually hangs on, most telling first. Of each line the first that a Dataset has: those on one line ask for
 * nearly the same areas (welfare, income and health), and together would count the same twice.
 */
const wishes: Record<PresetKey, readonly (readonly Wish[])[]> = {
	need: [
		[
			['cbs.socialAssistance', 'high'],
			['cbs.income', 'low'],
			['rivm.goodHealth', 'low'],
		],
		[['police.crimesPer1000', 'high']],
		[['signals.per1000', 'high']],
		[
			['lbm.physical', 'low'],
			['lbm.score', 'low'],
		],
	],
	sport: [
		[['cbs.age0to14', 'high']],
		[['lbm.amenities', 'low']],
		[
			['rivm.goodHealth', 'low'],
			['cbs.income', 'low'],
		],
	],
	safety: [[['police.crimesPer1000', 'high']], [['lbm.safety', 'low']], [['signals.per1000', 'high']]],
	elderly: [
		[['cbs.age65plus', 'high']],
		[
			['cbs.distanceGp', 'high'],
			['cbs.distanceSupermarket', 'high'],
			['lbm.amenities', 'low'],
		],
		[['rivm.goodHealth', 'low']],
	],
}

/** The presets that a Dataset can fill at a level with at least two criteria, each with those it has, all equally heavy. */
export function presets(metrics: readonly Metric[], level: Level): { key: PresetKey; criteria: Criterion[] }[] {
	const has = (id: string) => metrics.some((metric) => metric.id === id && metric.levels.includes(level))
	return presetKeys.flatMap((key) => {
		const criteria = wishes[key]
			.flatMap((line) => line.filter(([metric]) => has(metric)).slice(0, 1))
			.map(([metric, direction]) => ({ metric, direction, weight: USUAL_WEIGHT }))
		return criteria.length < LEAST ? [] : [{ key, criteria }]
	})
}
