import { interpolateLab } from 'd3-interpolate'
import {
	interpolateBrBG,
	interpolateBuPu,
	interpolateGreens,
	interpolateInferno,
	interpolateOrRd,
	interpolatePuOr,
	interpolateYlGnBu,
} from 'd3-scale-chromatic'
import type { Metric } from './metric.ts'

export type Theme = 'light' | 'dark'
/** From 0 (low, receding) to 1 (high, standing out) to a CSS colour. */
export type Ramp = (t: number) => string
export type SequentialName = 'worse' | 'better' | 'neutral' | 'money'
export type DivergingName = 'better' | 'worse' | 'neutral'

const part =
	(ramp: Ramp, from: number, to: number): Ramp =>
	(t) =>
		ramp(from + (to - from) * t)

/**
 * ColorBrewer and matplotlib schemes from d3-scale-chromatic, all of them ordered by lightness so that they stand
 * without hue. The ends are cut where a colour would melt into the map or swallow a label. In the dark theme the low
 * end recedes into the dark map and the high end glows; most is always what stands out most.
 */
export const sequentialRamps: Record<Theme, Record<SequentialName, Ramp>> = {
	light: {
		worse: part(interpolateOrRd, 0.06, 0.92),
		better: part(interpolateYlGnBu, 0.06, 0.93),
		neutral: part(interpolateBuPu, 0.1, 0.97),
		money: part(interpolateGreens, 0.08, 0.98),
	},
	dark: {
		worse: part(interpolateInferno, 0.2, 0.95),
		better: part(interpolateYlGnBu, 0.93, 0.06),
		neutral: part(interpolateBuPu, 0.97, 0.08),
		money: part(interpolateGreens, 0.98, 0.1),
	},
}

interface Diverging {
	/** From beside the midpoint (0) to farthest below it (1). */
	below: Ramp
	/** The class in which the midpoint lies. */
	middle: string
	above: Ramp
}

const lightMiddle = '#f2f2ef'
const darkMiddle = '#3d444c'
const towards = (end: string): Ramp => part(interpolateLab(darkMiddle, end), 0.3, 1)
const lightSides = (scheme: Ramp): Diverging => ({
	below: part(scheme, 0.36, 0.06),
	middle: lightMiddle,
	above: part(scheme, 0.65, 0.94),
})
const mirrored = ({ below, middle, above }: Diverging): Diverging => ({ below: above, middle, above: below })

const lightBrownTeal = lightSides(interpolateBrBG)
const darkBrownTeal: Diverging = { below: towards('#e0a95c'), middle: darkMiddle, above: towards('#58c2b2') }

/** Brown is the worse side, teal the better one, whichever way the numbers run; neutral measures get orange and purple. */
export const divergingRamps: Record<Theme, Record<DivergingName, Diverging>> = {
	light: {
		better: lightBrownTeal,
		worse: mirrored(lightBrownTeal),
		neutral: lightSides(interpolatePuOr),
	},
	dark: {
		better: darkBrownTeal,
		worse: mirrored(darkBrownTeal),
		neutral: { below: towards('#e8a04e'), middle: darkMiddle, above: towards('#a996e8') },
	},
}

/** Which sequential ramp a metric gets: euros have their own, the rest goes by direction. */
export function sequentialName(metric: Pick<Metric, 'family' | 'direction'>): SequentialName {
	if (metric.family === 'investments') return 'money'
	return divergingName(metric)
}

export function divergingName({ direction }: Pick<Metric, 'direction'>): DivergingName {
	switch (direction) {
		case 'moreIsWorse':
			return 'worse'
		case 'moreIsBetter':
			return 'better'
		case 'neutral':
			return 'neutral'
	}
}
