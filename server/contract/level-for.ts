import type { Metric } from './metric.ts'

/** The level that a metric is shown at: that asked, else the smallest areas that it has figures of. */
export const levelFor = ({ levels }: Pick<Metric, 'levels'>, asked: Metric['levels'][number]) =>
	levels.includes(asked) ? asked : (levels[0] ?? asked)
