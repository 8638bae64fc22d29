import type { Theme } from '../ramps.ts'
import { densityRamp } from './overlay-colors.ts'

export interface DensityClass {
	from: number
	to: number
	color: string
	contains(value: number): boolean
}

/** Classes of signals per km² from the answer's own edges: layer and legend both draw these. */
export function hexagonClasses(breaks: readonly number[], theme: Theme): DensityClass[] {
	// Cells of one size in square metres differ a little: edges that read the same in whole numbers are one edge.
	const edges: number[] = []
	breaks.forEach((edge, i) => {
		const before = edges.at(-1)
		if (before === undefined || Math.round(edge) > Math.round(before)) edges.push(edge)
		else if (i === breaks.length - 1) edges[edges.length - 1] = edge
	})
	if (edges.length === 1) edges.splice(0, 1, breaks[0] as number, breaks.at(-1) as number)
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

/** About the zoom at which a box in degrees is 700 pixels wide: that of a picture of the whole Dataset. */
export const zoomOfBox = ([west, , east]: readonly [number, number, number, number]): number =>
	Math.round(10 * Math.log2((360 * 700) / 512 / Math.max(0.001, east - west))) / 10

/** The zoom at which so many areas of a Dataset are fourteen pixels wide on average. */
export const zoomOfBorders = ({ bbox }: { bbox: Parameters<typeof zoomOfBox>[0] }, count: number): number =>
	Math.max(0, Math.round(10 * (zoomOfBox(bbox) + Math.log2((14 * Math.sqrt(Math.max(1, count))) / 700))) / 10)
