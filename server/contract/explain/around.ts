import type { Formatters } from '../format.ts'
import type { HotspotRow } from '../hotspot.ts'
import type { Metric } from '../metric.ts'
import { meanText } from './fact.ts'
import { countText, expectedText } from './number-text.ts'
import type { SharedWords } from './shared-words.ts'

/** The neighbours together, `48 waar 30 verwacht` or `gemiddeld 215`; null where there are none. */
export function aroundText(
	metric: Metric,
	{ around }: Pick<HotspotRow, 'around'>,
	words: SharedWords,
	format: Formatters,
): string | null {
	if (around === null) return null
	if (!metric.events) return words.aroundValues(meanText(metric, around.observed, format))
	return words.aroundEvents(countText(around.observed, format), expectedText(around.expected, format))
}
