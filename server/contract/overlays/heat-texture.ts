import type { Theme } from '../ramps.ts'
import { densityRamp } from './overlay-colors.ts'

/**
 * A texture of density: how a map at some zoom draws signals as glow. Its strength follows the number of signals, so that a
 * month and ten years both show relief; nearer, where fewer fall on a pixel, it rises. It says nothing about chance.
 */
export interface HeatTexture {
	/** Zoom at which the whole Dataset is in sight, and four levels nearer. */
	zooms: readonly [number, number]
	/** Pixels from a signal at which it is spent, at both. */
	radii: readonly [number, number]
	/** Weight of one signal, at both; between them it doubles with each level. */
	intensities: readonly [number, number]
}

export function heatTexture({ count, zoom }: { count: number; zoom: number }): HeatTexture {
	const strength = 340 / Math.max(1, count)
	return { zooms: [zoom, zoom + 4], radii: [18, 40], intensities: [strength, 30 * strength] }
}

/** The stops of its colours: opacity 0 to 1 and place on the ramp of density, by what signals add up to (0 to 1). */
export const heatStops: readonly { density: number; opacity: number }[] = [0, 0.04, 0.2, 0.45, 0.7, 1].map(
	(density) => ({ density, opacity: density === 0 ? 0 : 0.35 + 0.6 * density }),
)

export const heatColor = (density: number, theme: Theme): string => densityRamp[theme](density)
