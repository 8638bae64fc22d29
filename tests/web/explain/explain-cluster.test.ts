import { describe, expect, it } from 'vitest'
import { clusterWords } from '../../../server/contract/explain/cluster-words.ts'
import { explainCluster } from '../../../server/contract/explain/explain-cluster.ts'
import type { Explanation } from '../../../server/contract/explain/explanation.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import type { HotspotRow } from '../../../server/contract/hotspot.ts'
import { code, hotspots, row } from './answers.ts'

const texts = (explanation: Explanation) => explanation.sentences.map(({ text }) => text)

describe('local Moran', () => {
	const cluster = (patch: Partial<HotspotRow>, language: 'nl' | 'en' = 'nl') =>
		explainCluster(
			hotspots([row(patch)], { parameters: { method: 'lisa', permutations: 9999, seed: 12345 } }),
			code,
			clusterWords[language],
			makeFormatters(language),
		)
	it('an outlier, a cluster, and neither', () => {
		expect(
			texts(cluster({ bin: 2, q: 0.03, quadrant: 'highLow', around: { areas: 6, observed: 11, expected: 30 } })),
		).toEqual([
			'12 meldingen waar er 5 verwacht werden (3–10) gezien 1.840 inwoners; bij de buren 11 waar 30 verwacht.',
			'Deze buurt wijkt opvallend af van haar buren: een uitschieter.',
			'Met dezelfde waarden willekeurig over de kaart verdeeld zou dit zelden voorkomen (q = 0,030, 9.999 keer verdeeld).',
			'Meldingen zeggen ook hoe graag mensen melden.',
		])
		expect(cluster({ bin: 3, q: 0.001, quadrant: 'highHigh' }).headline).toBe(
			'Hoog tussen hoge buren: 12 waar 5 verwacht (3–10)',
		)
		expect(cluster({ bin: 0, quadrant: 'highHigh' }).verdict).toBe('Geen patroon met de buren (getoetst)')
		expect(cluster({ bin: -1, q: 0.1, quadrant: 'lowHigh' }, 'en').verdict).toBe('Low among high neighbours')
	})
})
