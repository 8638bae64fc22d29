import type { Theme } from '../ramps.ts'
import { densityRamp } from './overlay-colors.ts'

/** How the glow is made at a zoom: pixels from a signal at which it is spent, and the weight of one signal. */
export interface HeatStop {
	zoom: number
	radius: number
	intensity: number
}

/**
 * A texture of density: how a map draws signals as glow. Its strength follows the number of signals, so that a month and ten
 * years both show relief; nearer, where fewer fall on a pixel, it rises, and further away, as on a phone, it falls. It says
 * nothing about chance. `zoom` is that at which the whole Dataset is in sight. Between the stops the radius runs straight, and
 * the intensity to base 2, as MapLibre's `interpolate` has it.
 */
export function heatTexture({ count, zoom }: { count: number; zoom: number }): HeatStop[] {
	const strength = 340 / Math.max(1, count)
	return [
		{ zoom: zoom - 3, radius: 10, intensity: strength / 20 },
		{ zoom, radius: 18, intensity: strength },
		{ zoom: zoom + 4, radius: 40, intensity: 30 * strength },
	]
}

/** The stops of its colours: opacity 0 to 1 and place on the ramp of density, by what signals add up to (0 to 1). */
export const heatStops: readonly { density: number; opacity: number }[] = [0, 0.04, 0.2, 0.45, 0.7, 1].map(
	(density) => ({ density, opacity: density === 0 ? 0 : 0.35 + 0.6 * density }),
)

export const heatColor = (density: number, theme: Theme): string => densityRamp[theme](density)
