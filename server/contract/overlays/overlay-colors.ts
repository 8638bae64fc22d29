import { interpolatePuBu } from 'd3-scale-chromatic'
import type { Ramp, Theme } from '../ramps.ts'

/** Density of signals: blue, so that it stands apart from every scale that the areas below can have. */
export const densityRamp: Record<Theme, Ramp> = {
	light: (t) => interpolatePuBu(0.2 + 0.78 * t),
	dark: (t) => interpolatePuBu(0.82 - 0.78 * t),
}

/** Signals as points: one calm colour; an open one is stronger, larger and ringed. */
export const pointColors: Record<Theme, { closed: string; open: string; ring: string }> = {
	light: { closed: '#1f3a5f', open: '#12263f', ring: '#ffffff' },
	dark: { closed: '#cfe3f5', open: '#ffffff', ring: '#0c1213' },
}

/** The areas under hexagons or a glow let through this much of their colour. */
export const QUIET = 0.35
