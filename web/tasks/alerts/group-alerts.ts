import type { AlertReason, AlertsAnswer } from '../../../server/contract/alert.ts'

export interface ShownAlert {
	area: string
	/** Metrics and categories, among the reasons shown, that turn for the worse. */
	fronts: number
	reasons: AlertReason[]
}

const frontOf = ({ metric, category }: AlertReason) => `${metric} ${category ?? ''}`

/**
 * The alerts for the chosen reasons (none chosen = all), in the order of the Answer: areas where two or more fronts turn
 * for the worse, and the others. Fronts are counted anew, so that a number never speaks of a reason out of sight. Pure.
 */
export function groupAlerts(
	alerts: AlertsAnswer['alerts'],
	kinds: readonly AlertReason['kind'][],
): { several: ShownAlert[]; single: ShownAlert[] } {
	const shown = alerts.flatMap(({ area, reasons: all }) => {
		const reasons = kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind))
		return reasons.length === 0 ? [] : [{ area, fronts: new Set(reasons.map(frontOf)).size, reasons }]
	})
	return { several: shown.filter(({ fronts }) => fronts > 1), single: shown.filter(({ fronts }) => fronts === 1) }
}
