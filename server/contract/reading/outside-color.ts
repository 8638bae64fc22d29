import type { Theme } from '../ramps.ts'
import { testedPale, testSteps } from './reading-colors.ts'

/** The colour of an area outside (±1, ±2) or inside (0) a funnel, on the map and in the funnel itself. The faintest step stays unused: two classes a side need no more. */
export function outsideColor(outside: number, theme: Theme): string {
	const { hot, cold } = testSteps[theme]
	return (outside === 0 ? null : (outside > 0 ? hot : cold)[Math.abs(outside)]) ?? testedPale[theme]
}
