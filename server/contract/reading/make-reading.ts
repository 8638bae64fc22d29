import type { FunnelAnswer } from '../funnel.ts'
import type { HotspotsAnswer } from '../hotspot.ts'
import type { TrendsAnswer } from '../trend.ts'
import type { ValuesAnswer } from '../values.ts'
import type { AreaReading, ReadingContext } from './area-reading.ts'
import { readBivariate } from './read-bivariate.ts'
import { readClusters } from './read-clusters.ts'
import { readFunnel } from './read-funnel.ts'
import { readHotspots } from './read-hotspots.ts'
import { readTrends } from './read-trends.ts'
import { wordsIn } from './words-in.ts'

/** What a reading is made of: its kind with the Answer, or Answers, that it reads. */
export type ReadAnswer =
	| { kind: 'hotspots' | 'clusters'; answer: HotspotsAnswer }
	| { kind: 'funnel'; answer: FunnelAnswer }
	| { kind: 'trend'; answer: TrendsAnswer }
	| { kind: 'bivariate'; answer: ValuesAnswer; second: ValuesAnswer }

/** What a reading is written with; the words follow from its language. */
export type Surroundings = Omit<ReadingContext, 'words'>

/** The one place where a kind of reading becomes what map, legend and table show. Pure. */
export function makeReading(read: ReadAnswer, surroundings: Surroundings): AreaReading {
	const context = { ...surroundings, words: wordsIn(surroundings.language) }
	switch (read.kind) {
		case 'hotspots':
			return readHotspots(read.answer, context)
		case 'clusters':
			return readClusters(read.answer, context)
		case 'funnel':
			return readFunnel(read.answer, context)
		case 'trend':
			return readTrends(read.answer, context)
		case 'bivariate':
			return readBivariate(read.answer, read.second, context)
	}
}
