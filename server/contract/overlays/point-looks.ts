import type { Theme } from '../ramps.ts'
import { signalStatuses } from '../signal.ts'
import { pointColors } from './overlay-colors.ts'

/** Radius in pixels of a closed signal. */
export const POINT_RADIUS = 1.7
/** Width in pixels of the ring around an open one. */
export const POINT_RING = 0.8

/** How a signal is drawn. */
export interface PointLook {
	fill: string
	opacity: number
	/** Colour of the ring; null = none. */
	ring: string | null
	/** Radius, times that of a closed signal. */
	size: number
}

/** Status index of a point → drawn as open. */
export const drawnOpen = signalStatuses.map((status) => status === 'open' || status === 'inProgress')

/** The two looks of signals: open ones are stronger, half as large again and ringed. One definition for layer, legend and picture. */
export function pointLooks(theme: Theme): { open: PointLook; closed: PointLook } {
	const { open, closed, ring } = pointColors[theme]
	return {
		open: { fill: open, opacity: 0.95, ring, size: 1.5 },
		closed: { fill: closed, opacity: 0.42, ring: null, size: 1 },
	}
}
