import type { Theme } from '../scale/ramps.ts'
import { testedPale, testSteps } from '../scale/reading-colors.ts'

/** The colour of an area outside (±1, ±2) or inside (0) a funnel: that of the map under the reading of the same name. */
export function outsideColor(outside: number, theme: Theme): string {
	const { hot, cold } = testSteps[theme]
	return (outside === 0 ? null : (outside > 0 ? hot : cold)[Math.abs(outside)]) ?? testedPale[theme]
}
