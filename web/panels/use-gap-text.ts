import type { Metric } from '../../server/contract/metric.ts'
import { addsUp } from '../answer.ts'
import { useFormat } from '../i18n/language.tsx'
import { difference } from './difference.ts'
import { percentText } from './percent-text.ts'

/**
 * How a value lies against its gemeente, short: `+12,3`, `-4,0`, `0,0`; where values add up the part of the whole, `7,2%`.
 * A dash when either is not known.
 */
export function useGapText(): (
	value: number | null,
	whole: number | null,
	metric: Pick<Metric, 'decimals' | 'currency' | 'unit' | 'midpoint' | 'evaluation'>,
) => string {
	const format = useFormat()
	return (value, whole, metric) => {
		if (value === null || whole === null) return '–'
		if (addsUp(metric)) return whole > 0 ? `${percentText(value / whole, format)}%` : '–'
		const found = difference(value, whole, metric)
		if (!found) return '–'
		if (found.kind === 'lower') return format.edge(metric, -found.size)
		return `${found.kind === 'higher' ? '+' : ''}${format.edge(metric, found.size)}`
	}
}
