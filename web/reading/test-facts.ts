import type { HotspotsAnswer } from '../../server/contract/hotspot.ts'
import { chanceText } from '../explain/number-text.ts'
import type { ReadingContext } from './area-reading.ts'

/** How many areas were not tested, for whatever reason. */
const untested = ({ global }: HotspotsAnswer) => Object.values(global.notTested).reduce((sum, n) => sum + n, 0)

/** How a test of neighbours was done: divided by what, compared with what, which neighbours, which correction, how many. Pure. */
export function testFacts(answer: HotspotsAnswer, { words, format, language, whole }: ReadingContext): string[] {
	const { parameters, global, query } = answer
	const { denominator, neighbours, permutations, seed } = parameters
	return [
		denominator
			? words.denominator(denominator.label[language], denominator.period)
			: parameters.input === 'value'
				? words.valueItself
				: null,
		words.within(parameters.universe?.name ?? whole),
		words.neighbours(neighbours.self, format.integer(neighbours.tolerance)),
		parameters.correction === 'benjaminiHochberg' ? words.correction : null,
		permutations === null ? null : words.permutations(format.integer(permutations), String(seed ?? '')),
		words.tested(format.integer(global.tested), words.levels[query.level], format.integer(untested(answer))),
	].filter((fact) => fact !== null)
}

/** What must be read beside the colours: whether the figures cluster at all, and what the colours do not say. Pure. */
export function testRemarks({ global, metric }: HotspotsAnswer, { words, format }: ReadingContext): string[] {
	const gate = words.gate[global.clustering]
	const moran = global.moran ? words.moran(format.decimal(global.moran.i, 2), chanceText(global.moran.p, format)) : ''
	return [
		gate === null ? null : `${gate.replace(/\.$/, '')}${moran}.`,
		words.notFine,
		metric.family === 'signals' ? words.reporting : null,
	].filter((remark) => remark !== null)
}
