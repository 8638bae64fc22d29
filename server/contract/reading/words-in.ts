import type { Text } from '../common.ts'
import { clusterWords } from '../explain/cluster-words.ts'
import { funnelWords } from '../explain/funnel-words.ts'
import { hotspotWords } from '../explain/hotspot-words.ts'
import { trendWords } from '../explain/trend-words.ts'
import { terms } from '../terms.ts'
import { type ReadingWords, readingWords } from './reading-words.ts'

/** Every word that a reading can say, in one language. */
export const wordsIn = (language: keyof Text): ReadingWords => ({
	...readingWords[language],
	explain: hotspotWords[language],
	explainCluster: clusterWords[language],
	explainFunnel: funnelWords[language],
	explainTrend: trendWords[language],
	gaps: terms[language].testStatuses,
	valueGaps: terms[language].valueStatuses,
	levels: terms[language].levelsPlural,
})
