import type { Source } from '../contract/common.ts'
import type { Investment } from '../contract/investment.ts'
import type { Metric } from '../contract/metric.ts'
import type { ScenePicture } from '../contract/presentation/scene-answer.ts'
import type { ValuesAnswer } from '../contract/values.ts'
import { sourceOf } from '../metrics/metrics.ts'
import type { Served } from '../served.ts'

/** Each source once, in the order of their first use. */
export const onceEachSource = (sources: readonly Source[]): Source[] => [
	...new Map(sources.map((source) => [`${source.name}\n${source.licence}\n${source.url}`, source])).values(),
]

const sourcesOfValues = ({ metric, denominator }: ValuesAnswer): Source[] => [
	metric.source,
	...(denominator ? [denominator.source] : []),
]

/** Where the figures of a picture come from, and what they and the test are divided by. */
export function pictureSources({ values, read }: ScenePicture): Source[] {
	const own = sourcesOfValues(values)
	if (read === null) return own
	if (read.kind === 'bivariate') return [...own, ...sourcesOfValues(read.second)]
	if (read.kind === 'trend') return [...own, read.answer.parameters.source]
	const { denominator } = read.answer.parameters
	return [...own, ...(denominator ? [denominator.source] : [])]
}

/** Where a line comes from: the metric, and the inhabitants that a rate is divided by. */
export async function seriesSources(served: Served, { source, evaluation, levels }: Metric): Promise<Source[]> {
	const isRate = evaluation.kind === 'ratio' || (evaluation.kind !== 'statistic' && evaluation.per === 'inhabitants')
	const [level] = levels
	if (!isRate || level === undefined) return [source]
	return [source, (await served.population('inhabitants', null, level)).source]
}

/** Where agreements come from, by the name that each carries. */
export async function agreementSources(served: Served, shown: readonly Investment[]): Promise<Source[]> {
	const { runs } = await served.metrics()
	const byName = new Map([...runs.values()].map((run) => [run.source, run]))
	return shown.flatMap(({ source: name }) =>
		name === '' ? [] : [sourceOf([byName.get(name)], { name, licence: null, url: null })],
	)
}
