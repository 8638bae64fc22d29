import { isCount } from '../../contract/is-count.ts'
import type { Figure } from '../../contract/presentation/scene-answer.ts'
import type { ValuesAnswer } from '../../contract/values.ts'
import { type FigureContext, figureMaker } from './figure-maker.ts'

/**
 * How the second picture differs from the first, of the highlighted areas and the gemeente: `change`, in per cent `growth`, and
 * `times`. Of two different metrics or levels nothing. Pure.
 */
export function compareFigures(before: ValuesAnswer, after: ValuesAnswer, context: FigureContext): Figure[] {
	const { figures, format, t, add, percent, times } = figureMaker(context)
	const { metric } = after
	if (before.metric.id !== metric.id || before.query.level !== after.query.level) return figures
	const tell = (key: string, name: string, was: number | null | undefined, is: number | null | undefined) => {
		if (was == null || is == null) return
		add(`change:${key}`, t.change(name), is - was, (v) => format.edge(metric, v))
		if (was <= 0 || metric.midpoint !== null) return
		percent(`growth:${key}`, t.growth(name), (100 * (is - was)) / was)
		times(`times:${key}`, t.fold(name), is / was)
	}
	const [first, last] = [before, after].map(
		({ areas, values, status }) => new Map(areas.map((code, i) => [code, status[i] === 'ok' ? values[i] : null])),
	)
	for (const code of after.areas)
		if (context.marked.has(code)) tell(code, context.nameOf(code), first?.get(code), last?.get(code))
	tell('reference', t.reference(after.reference?.name ?? ''), before.reference?.value, after.reference?.value)
	if (isCount(after) || after.numerator !== null) {
		const counted = ({ areas, values, numerator }: ValuesAnswer) =>
			areas.reduce((sum, code, i) => sum + (context.marked.has(code) ? ((numerator ?? values)[i] ?? 0) : 0), 0)
		if (context.marked.size > 1)
			times('times:marked', t.fold(t.marked), counted(before) > 0 ? counted(after) / counted(before) : null)
	}
	return figures
}
