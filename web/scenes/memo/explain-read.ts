import type { Language } from '../../../server/contract/common.ts'
import { clusterWords } from '../../../server/contract/explain/cluster-words.ts'
import { explainCluster } from '../../../server/contract/explain/explain-cluster.ts'
import { explainFunnel } from '../../../server/contract/explain/explain-funnel.ts'
import { explainHotspot } from '../../../server/contract/explain/explain-hotspot.ts'
import { explainTrend } from '../../../server/contract/explain/explain-trend.ts'
import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { funnelWords } from '../../../server/contract/explain/funnel-words.ts'
import { hotspotWords } from '../../../server/contract/explain/hotspot-words.ts'
import { trendWords } from '../../../server/contract/explain/trend-words.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import type { ReadAnswer } from '../../../server/contract/reading/make-reading.ts'

/** What a test says of one area, in the sentences that its panel has; null of a reading that tests nothing. Pure. */
export function explainRead(
	read: ReadAnswer,
	code: string,
	language: Language,
	nameOf: (code: string) => string | null,
): Explanation | null {
	const format = makeFormatters(language)
	switch (read.kind) {
		case 'hotspots':
			return explainHotspot(read.answer, code, hotspotWords[language], format, nameOf)
		case 'clusters':
			return explainCluster(read.answer, code, clusterWords[language], format)
		case 'funnel':
			return explainFunnel(read.answer, code, funnelWords[language], format)
		case 'trend':
			return explainTrend(read.answer, code, trendWords[language], format)
		case 'bivariate':
			return null
	}
}
