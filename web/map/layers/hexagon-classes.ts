import type { Theme } from '../../scale/ramps.ts'
import { densityRamp } from './overlay-colors.ts'

export interface DensityClass {
	from: number
	to: number
	color: string
	contains(value: number): boolean
}

/** Classes of signals per km² from the answer's own edges: layer and legend both draw these. */
export function hexagonClasses(breaks: readonly number[], theme: Theme): DensityClass[] {
	const edges = breaks.filter((edge, i) => i === 0 || edge > (breaks[i - 1] as number))
	if (edges.length === 1) edges.push(edges[0] as number)
	const n = edges.length - 1
	return edges.slice(1).map((to, i) => {
		const from = edges[i] as number
		return {
			from,
			to,
			color: densityRamp[theme](n === 1 ? 0.5 : i / (n - 1)),
			contains: (value) => value >= from && (value < to || (i === n - 1 && value <= to)),
		}
	})
}

/** H3 resolution that gives hexagons of about 20 to 50 pixels at a zoom level: the grid becomes finer as one comes closer. */
export function hexagonResolution(zoom: number): number {
	return Math.min(11, Math.max(6, Math.round(0.75 * zoom - 0.2)))
}

/** The same where the whole Dataset is in sight and no zoom is set: from the width of its box in degrees. */
export function resolutionOfBox([west, , east]: readonly [number, number, number, number]): number {
	return hexagonResolution(Math.log2((360 * 700) / 512 / Math.max(0.001, east - west)))
}
