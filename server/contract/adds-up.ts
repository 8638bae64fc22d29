import type { Metric } from './metric.ts'

/** True when values add up over areas (counts, sums of euros): a buurt is then a part of its gemeente, never above or below it. */
export function addsUp({ evaluation }: Pick<Metric, 'evaluation'>): boolean {
	switch (evaluation.kind) {
		case 'statistic':
			return evaluation.aggregation === 'sum'
		case 'ratio':
			return false
		case 'signals':
		case 'investments':
			return evaluation.per === 'none'
	}
}
