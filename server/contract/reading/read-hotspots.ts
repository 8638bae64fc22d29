import { explainHotspot } from '../explain/explain-hotspot.ts'
import type { HotspotRow, HotspotsAnswer } from '../hotspot.ts'
import type { AreaReading, ReadingContext } from './area-reading.ts'
import { classify, gapKinds, paleKind } from './classify.ts'
import { testSteps } from './reading-colors.ts'
import { testReading } from './test-reading.ts'

const bins = [-3, -2, -1, 0, 1, 2, 3] as const

/** Gi*: seven classes from remarkably low to remarkably high, and a gap for each reason why an area was not tested. Pure. */
export function readHotspots(answer: HotspotsAnswer, context: ReadingContext): AreaReading {
	const { words, format, theme } = context
	const { hot, cold } = testSteps[theme]
	const kinds = bins.map((bin) => {
		const strength = Math.abs(bin)
		if (bin === 0) return paleKind('0', { label: words.steps.none, short: words.steps.shortNone }, theme)
		return {
			key: String(bin),
			label: (bin > 0 ? words.steps.hot : words.steps.cold)(words.steps.how[strength - 1] ?? ''),
			short: words.steps.how[strength - 1] ?? '',
			color: (bin > 0 ? hot : cold)[strength - 1] ?? null,
			pattern: null,
			kind: bin > 0 ? ('high' as const) : ('low' as const),
		}
	})
	const byArea = new Map(answer.rows.map((row) => [row.area, row]))
	const keys = new Map(
		answer.rows.map(({ area, status, bin }) => [area, status === 'tested' ? String(bin ?? 0) : status]),
	)
	const { classes, classOf } = classify([...kinds, ...gapKinds(words.gaps)], keys)
	return testReading(answer, context, {
		kind: 'hotspots',
		layout: 'bar',
		classes,
		classOf,
		wordsOf: (code) => {
			const row = byArea.get(code)
			if (!row) return null
			const { verdict, headline } = explainHotspot(answer, code, words.explain, format, context.nameOf)
			return isCarried(row) ? `${verdict}, ${words.byNeighbours}${headline.slice(verdict.length)}` : headline
		},
	})
}

/** High though its own figure is not, or low though its own is not: then its neighbours make it so, and that must be said. */
const isCarried = ({ bin, observed, expected }: HotspotRow): boolean =>
	observed !== null && expected !== null && bin !== null && bin * (observed - expected) < 0
