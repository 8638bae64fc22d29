import { describe, expect, test } from 'vitest'
import type { ReadAnswer } from '../../../server/contract/reading/make-reading.ts'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { decisionsFor, type MemoSource, memoFigures, mostTelling } from '../../../web/scenes/memo/memo-figures.ts'

const answerOf = (metric: string, values: (number | null)[], period: string | null = '2025') =>
	({
		query: { metric, level: 'buurt', period, filter: null },
		metric: { id: metric },
		areas: values.map((_, i) => `BU${i}`),
		values,
		status: values.map((value) => (value === null ? 'suppressed' : 'ok')),
		reference: null,
	}) as unknown as ValuesAnswer
const source = (answer: ValuesAnswer, more: Partial<MemoSource> = {}): MemoSource => ({
	answer,
	read: null,
	pointed: false,
	choices: [],
	...more,
})
const noWords = () => null

describe('memoFigures', () => {
	test('the value and rank of the area, of each question once, in the order of the scenes', () => {
		const score = answerOf('lbm.score', [3, 1, 2])
		const found = memoFigures([source(score), source(answerOf('cbs.woz', [5, 9, 9])), source(score)], 'BU1', noWords)
		expect(found.map(({ answer, value, rank, ranked }) => [answer.metric.id, value, rank, ranked])).toEqual([
			['lbm.score', 1, 3, 3],
			['cbs.woz', 9, 1, 3],
		])
	})
	test('the same metric of another period is another figure', () => {
		const of = (period: string) => source(answerOf('lbm.score', [1, 2], period))
		expect(memoFigures([of('2021'), of('2025')], 'BU0', noWords)).toHaveLength(2)
	})
	test('what is withheld is neither a value nor a rank, and does not count', () => {
		expect(memoFigures([source(answerOf('a.b', [4, null, 2]))], 'BU1', noWords)[0]).toMatchObject({
			value: null,
			status: 'suppressed',
			rank: null,
			ranked: 2,
		})
	})
	test('a picture that does not hold the area says nothing of it', () => {
		expect(memoFigures([source(answerOf('a.b', [1]))], 'WK9', noWords)).toEqual([])
	})
	test('two metrics against each other are two figures', () => {
		const answer = answerOf('a.b', [1, 2])
		const read: ReadAnswer = { kind: 'bivariate', answer, second: answerOf('c.d', [8, 7]) }
		const found = memoFigures([source(answer, { read })], 'BU0', noWords)
		expect(found.map(({ answer, value }) => [answer.metric.id, value])).toEqual([
			['a.b', 1],
			['c.d', 8],
		])
	})
	test('what a test says comes with the figure, from whichever scene asked it', () => {
		const answer = answerOf('a.b', [1, 2])
		const read = { kind: 'hotspots' } as ReadAnswer
		const verdict = { verdict: 'Opvallend hoog', headline: '', sentences: [] }
		const [figure] = memoFigures([source(answer), source(answer, { read })], 'BU0', () => verdict)
		expect(figure?.explanation).toEqual(verdict)
	})
	test('what points at the area weighs more than what was tested, and that more than what is extreme', () => {
		const ordinary = Array.from({ length: 30 }, (_, i) => i)
		const found = memoFigures(
			[
				source(answerOf('a.a', ordinary)),
				source(answerOf('b.b', ordinary), { pointed: true }),
				source(answerOf('c.c', ordinary), { read: { kind: 'funnel' } as ReadAnswer }),
				source(answerOf('d.d', ordinary.with(15, 99))),
			],
			'BU15',
			() => ({ verdict: '', headline: '', sentences: [] }),
		)
		expect(mostTelling(found, 3).map(({ answer }) => answer.metric.id)).toEqual(['b.b', 'c.c', 'd.d'])
		expect(mostTelling(found, 1).map(({ answer }) => answer.metric.id)).toEqual(['b.b'])
	})
})

test('of many decisions those that name the area stay, all with the number that they have', () => {
	const decisions = decisionsFor(['Stel geld vast', 'Begin met de wulp', 'Meld het'], 'De Wulp')
	expect(mostTelling(decisions, 2).map(({ number }) => number)).toEqual([1, 2])
	expect(mostTelling(decisions, 1).map(({ number }) => number)).toEqual([2])
})
