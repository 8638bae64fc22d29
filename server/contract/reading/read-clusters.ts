import { explainCluster } from '../explain/explain-cluster.ts'
import { type HotspotsAnswer, quadrants } from '../hotspot.ts'
import type { AreaReading, ReadingContext } from './area-reading.ts'
import { classify, gapKinds, paleKind } from './classify.ts'
import { testSteps } from './reading-colors.ts'
import { testReading } from './test-reading.ts'

/** Local Moran: clusters of high or of low, and areas unlike their neighbours. Pure. */
export function readClusters(answer: HotspotsAnswer, context: ReadingContext): AreaReading {
	const { words, format, theme } = context
	const { hot, cold } = testSteps[theme]
	const colors = { highHigh: hot[2], lowLow: cold[2], highLow: hot[0], lowHigh: cold[0] }
	const kinds = [
		...quadrants.map((key) => ({
			key,
			label: words.quadrants[key],
			short: words.quadrants[key],
			color: colors[key],
			pattern: null,
			kind: key.startsWith('high') ? ('high' as const) : ('low' as const),
		})),
		paleKind('0', { label: words.steps.none, short: words.steps.shortNone }, theme),
	]
	const keys = new Map(
		answer.rows.map(({ area, status, bin, quadrant }) => [
			area,
			status === 'tested' ? (bin && quadrant ? quadrant : '0') : status,
		]),
	)
	const { classes, classOf } = classify([...kinds, ...gapKinds(words.gaps)], keys)
	return testReading(answer, context, {
		kind: 'clusters',
		layout: 'list',
		classes,
		classOf,
		wordsOf: (code) => (keys.has(code) ? explainCluster(answer, code, words.explainCluster, format).headline : null),
	})
}
