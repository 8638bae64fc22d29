import type { HotspotsAnswer } from '../hotspot.ts'
import type { AreaReading, ReadingContext } from './area-reading.ts'
import { testBarrier } from './test-barrier.ts'
import { testColumns } from './test-columns.ts'
import { testedFact, testFacts, testRemarks } from './test-facts.ts'
import { testRegions } from './test-regions.ts'

type Own = Pick<AreaReading, 'kind' | 'layout' | 'classes' | 'classOf' | 'wordsOf'> & { kind: 'hotspots' | 'clusters' }

/** A reading of a test of areas with their neighbours: its own classes and words, and what all such tests say alike. Pure. */
export function testReading(answer: HotspotsAnswer, context: ReadingContext, own: Own): AreaReading {
	const { words, language } = context
	const title = words.titles[own.kind]
	return {
		...own,
		level: answer.query.level,
		title,
		headline: `${title} · ${answer.metric.label[language]}`,
		gapTitle: words.gapTitle,
		sources: [],
		period: null,
		sides: own.layout === 'bar' ? words.steps.sides : null,
		remarks: testRemarks(answer, context),
		about: testFacts(answer, context),
		judged: testedFact(answer, context),
		within: answer.parameters.universe && words.within(answer.parameters.universe.name),
		columns: testColumns(answer, context),
		regions: testRegions(answer, context),
		barrier: testBarrier(answer, context),
		axes: null,
		csv: 'hotspots',
	}
}
