import { chanceText } from '../explain/number-text.ts'
import type { HotspotsAnswer } from '../hotspot.ts'
import type { ReadingContext } from './area-reading.ts'

/** With fewer areas than this a test of neighbours finds little but the largest differences. */
const FEW = 30

/** How many areas were not tested, for whatever reason. */
const untested = ({ global }: HotspotsAnswer) => Object.values(global.notTested).reduce((sum, n) => sum + n, 0)

/** How many areas were tested, and how many could not be. Pure. */
export const testedFact = (answer: HotspotsAnswer, { words, format }: ReadingContext): string =>
	words.tested(format.integer(answer.global.tested), words.levels[answer.query.level], format.integer(untested(answer)))

/** How a test of neighbours was done: divided by what, compared with what, which neighbours, which correction, how many. Pure. */
export function testFacts(answer: HotspotsAnswer, context: ReadingContext): string[] {
	const { words, format, language, whole } = context
	const { parameters, global } = answer
	const { denominator, neighbours, permutations, seed, alphas } = parameters
	const { moran } = global
	// alphas ascend: 0.01, 0.05, 0.10 for the strengths 3, 2, 1.
	const limits = alphas.map((alpha, i) => words.steps.limit(words.steps.how[2 - i] ?? '', format.decimal(alpha, 2)))
	return [
		denominator
			? words.denominator(denominator.label[language], denominator.period)
			: parameters.input === 'value'
				? words.valueItself
				: null,
		words.within(parameters.universe?.name ?? whole),
		words.neighbours(neighbours.self, format.integer(neighbours.tolerance)),
		parameters.correction === 'benjaminiHochberg' ? words.correction : null,
		parameters.method === 'gistar' ? limits.join(', ') : null,
		permutations === null ? null : words.permutations(format.integer(permutations), String(seed ?? '')),
		moran ? words.moran(format.decimal(moran.i, 2), chanceText(moran.p, format)) : null,
		testedFact(answer, context),
	].filter((fact) => fact !== null)
}

/** What must be read beside the colours: whether the figures cluster at all, and what the colours do not say. Pure. */
export function testRemarks({ global, metric, query }: HotspotsAnswer, { words, format }: ReadingContext): string[] {
	const few = global.tested > 0 && global.tested < FEW
	return [
		words.gate[global.clustering],
		few ? words.few(format.integer(global.tested), words.levels[query.level]) : null,
		words.notFine,
		metric.family === 'signals' ? words.reporting : null,
	].filter((remark) => remark !== null)
}
