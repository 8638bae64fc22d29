import { median } from 'd3-array'
import type { Panel } from '../trends/panel.ts'

/**
 * The values of every area against the whole of that year: events per inhabitant divided by the rate of all areas, other
 * values less their median. What rises everywhere is no news about one area.
 */
export function againstTheWhole(panel: Panel): (number | null)[][] {
	const perStep = panel.inputs.map(({ status, values, events, population }) => {
		if (!events || !population) {
			const middle = median(values.filter((value, i) => value !== null && status[i] === 'tested') as number[]) ?? 0
			return values.map((value, i) => (status[i] === 'tested' && value !== null ? value - middle : null))
		}
		let [total, people] = [0, 0]
		status.forEach((is, i) => {
			if (is !== 'tested') return
			total += events[i] as number
			people += population[i] as number
		})
		const rate = total / people
		return status.map((is, i) =>
			is === 'tested' && rate > 0 ? (events[i] as number) / (population[i] as number) / rate : null,
		)
	})
	return (panel.inputs[0]?.areas ?? []).map((_, place) => perStep.map((values) => values[place] ?? null))
}
