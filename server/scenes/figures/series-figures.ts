import type { z } from 'zod'
import { addsUp } from '../../contract/adds-up.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import type { seriesAnswer } from '../../contract/values.ts'
import { type FigureContext, figureMaker } from './figure-maker.ts'

type Series = z.infer<typeof seriesAnswer>

/**
 * The numbers of lines: each value, first against last, of counts per month the years, and of each the areas together without the
 * gemeente. Periods that are covered in part take no part in differences. Pure.
 */
export function seriesFigures({ metric, periods, partial, series }: Series, context: FigureContext): Figure[] {
	const { figures, format, t, add, percent, times } = figureMaker(context)
	const shown = (v: number) => format.valueWithUnit(metric, v)
	const word = (period: string) => (period.length === 4 ? period : format.month(period))
	for (const { area, name, values } of series) {
		values.forEach((value, i) => {
			add(`value:${area}:${periods[i]}`, t.at(name, word(periods[i] ?? '')), value, shown)
		})
		const whole = values.flatMap((value, i) =>
			value === null || partial[i] ? [] : [{ value, period: periods[i] ?? '' }],
		)
		const [first, last] = [whole[0], whole.at(-1)]
		if (first === undefined || last === undefined || first === last) continue
		const label = t.at(name, `${word(first.period)}–${word(last.period)}`)
		add(`change:${area}`, t.change(label), last.value - first.value, (v) => format.edge(metric, v))
		if (first.value <= 0 || metric.midpoint !== null) continue
		percent(`growth:${area}`, t.growth(label), (100 * (last.value - first.value)) / first.value)
		times(`times:${area}`, t.fold(label), last.value / first.value)
	}
	if (!addsUp(metric)) return figures
	const lines = series.filter(({ level }) => level !== 'gemeente')
	const years = [...new Set(periods.map((period) => period.slice(0, 4)))]
	const months = periods[0]?.length === 7
	for (const year of years) {
		const inside = periods.flatMap((period, i) => (period.startsWith(year) && !partial[i] ? [i] : []))
		if (inside.length < (months ? 12 : 1)) continue
		const sum = ({ values }: Series['series'][number]) => inside.reduce((n, i) => n + (values[i] ?? Number.NaN), 0)
		if (months) for (const line of series) add(`sum:${line.area}:${year}`, t.at(line.name, year), sum(line), shown)
		if (lines.length > 1) {
			const together = lines.reduce((n, line) => n + sum(line), 0)
			add(`sum:marked:${year}`, t.at(t.together, year), together, shown)
		}
	}
	return figures
}
