import type { Formatters } from '../../server/contract/format.ts'
import type { Metric } from '../../server/contract/metric.ts'

/** A label of an axis: short euros from ten thousand, else as few decimals as the tick needs. */
export function axisText(
	tick: number,
	metric: Pick<Metric, 'currency'>,
	format: Pick<Formatters, 'compactEuro' | 'euro' | 'decimal'>,
): string {
	if (metric.currency) return Math.abs(tick) >= 10_000 ? format.compactEuro(tick) : format.euro(tick)
	const digits = [0, 1, 2].find((d) => Math.abs(tick - Math.round(tick * 10 ** d) / 10 ** d) < 1e-9) ?? 3
	return format.decimal(tick, digits)
}
