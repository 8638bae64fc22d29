import { useQuery } from '@tanstack/react-query'
import type { AreaProfile } from '../../server/contract/area.ts'
import { clusterWords } from '../../server/contract/explain/cluster-words.ts'
import { explainCluster } from '../../server/contract/explain/explain-cluster.ts'
import { explainFunnel } from '../../server/contract/explain/explain-funnel.ts'
import { explainHotspot } from '../../server/contract/explain/explain-hotspot.ts'
import type { Explanation } from '../../server/contract/explain/explanation.ts'
import { funnelWords } from '../../server/contract/explain/funnel-words.ts'
import { hotspotWords } from '../../server/contract/explain/hotspot-words.ts'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'
import type { HotspotsAnswer } from '../../server/contract/hotspot.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'
import { areasQuery, funnelQuery, hotspotsQuery, metricsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'
import { viewAtLevel } from './area-view.ts'

/** An explanation with the Answer that it explains. */
interface Explained {
	explanation: Explanation
	answer: HotspotsAnswer | FunnelAnswer
	stale: boolean
}

interface Asked {
	explained: Explained | null
	error: Error | null
	retry: () => void
}

/**
 * What the tests say of an area under the View: `test` with its neighbours (Gi*, or local Moran when the map reads
 * clusters), `funnel` by itself for its size, null for metrics without events. Null altogether where the metric has no
 * figures at the level of the area.
 */
export function useExplained(
	profile: Pick<AreaProfile, 'code' | 'level'>,
): { test: Asked; funnel: Asked | null } | null {
	const { view } = useView()
	const format = useFormat()
	const words = {
		hotspot: useMessages(hotspotWords),
		cluster: useMessages(clusterWords),
		funnel: useMessages(funnelWords),
	}
	const { code, level } = profile
	const metric = useQuery(metricsQuery).data?.metrics.find(({ id }) => id === view.metric)
	const names = useQuery(areasQuery(level)).data
	const asked = viewAtLevel(view, level)
	const possible = metric?.levels.includes(level) ?? false
	const clusters = view.reading === 'clusters'
	const test = useQuery({ ...hotspotsQuery(asked, clusters ? 'lisa' : 'gistar'), enabled: possible })
	const funnel = useQuery({ ...funnelQuery(asked), enabled: possible && metric?.events === true })
	if (!metric || !possible) return null
	const nameOf = (of: string) => names?.areas.find((area) => area.code === of)?.name ?? null
	const explainTest = (answer: HotspotsAnswer): Explanation =>
		answer.parameters.method === 'lisa'
			? explainCluster(answer, code, words.cluster, format)
			: explainHotspot(answer, code, words.hotspot, format, nameOf)
	return {
		test: {
			explained:
				test.data?.query.level === level
					? { explanation: explainTest(test.data), answer: test.data, stale: test.isPlaceholderData }
					: null,
			error: test.error,
			retry: () => void test.refetch(),
		},
		funnel: metric.events
			? {
					explained:
						funnel.data?.query.level === level
							? {
									explanation: explainFunnel(funnel.data, code, words.funnel, format),
									answer: funnel.data,
									stale: funnel.isPlaceholderData,
								}
							: null,
					error: funnel.error,
					retry: () => void funnel.refetch(),
				}
			: null,
	}
}
