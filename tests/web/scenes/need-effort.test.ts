import { describe, expect, test } from 'vitest'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { needPlane } from '../../../web/scenes/need-effort.ts'
import { orderLateFirst, tellingMilestone } from '../../../web/scenes/order-late-first.ts'

const answerOf = (
	values: (number | null)[],
	direction: 'moreIsBetter' | 'moreIsWorse' | 'neutral',
	reference: number | null,
	evaluation: unknown = { kind: 'statistic', aggregation: 'inhabitants' },
) =>
	({
		metric: { direction, evaluation },
		aggregation: 'measured',
		areas: values.map((_, i) => `BU${i}`),
		values,
		status: values.map((value) => (value === null ? 'missing' : 'ok')),
		reference: reference === null ? null : { value: reference, status: 'ok', code: 'GM1', name: 'G' },
	}) as unknown as ValuesAnswer
const asking = (need: ValuesAnswer, effort: ValuesAnswer) =>
	needPlane(need, effort, {})
		?.points.filter(({ asks }) => asks > 0)
		.map(({ code }) => code)

describe('needPlane', () => {
	test('much need is a high figure where more is worse, a low one where more is better', () => {
		const effort = answerOf([1, 1, 9, 9], 'neutral', 5)
		expect(asking(answerOf([10, 90, 10, 90], 'moreIsWorse', 50), effort)).toEqual(['BU1'])
		expect(asking(answerOf([10, 90, 10, 90], 'moreIsBetter', 50), effort)).toEqual(['BU0'])
	})
	test('an area without one of the figures is left out, and never counts as nothing', () => {
		const plane = needPlane(answerOf([10, null, 90], 'neutral', 50), answerOf([1, 1, null], 'neutral', 5), {})
		expect(plane?.points.map(({ code }) => code)).toEqual(['BU0'])
		expect(needPlane(answerOf([null], 'neutral', 5), answerOf([1], 'neutral', 5), {})).toBeNull()
	})
	test('the total of the gemeente parts nothing: there the middle of the areas does', () => {
		const sums = { kind: 'statistic', aggregation: 'sum' }
		const plane = needPlane(answerOf([1, 2, 9], 'neutral', 12, sums), answerOf([1, 2, 3], 'neutral', 2), {})
		expect(plane?.splits).toEqual([
			{ at: 2, by: 'middle' },
			{ at: 2, by: 'gemeente' },
		])
	})
})

describe('agreements', () => {
	test('late comes first, then what runs, what is done, what is off; else as given', () => {
		const of = (status: 'planned' | 'inProgress' | 'completed' | 'cancelled', late = false) => ({ status, late })
		const order = [of('completed'), of('cancelled'), of('planned'), of('inProgress', true), of('inProgress')]
		expect(orderLateFirst(order)).toEqual([order[3], order[2], order[4], order[0], order[1]])
	})
	const milestone = (title: string, agreedOn: string, actualOn: string | null, late = false) => ({
		title,
		agreedOn,
		actualOn,
		late,
	})
	test.each([
		['none', [], undefined],
		['the one that is late, agreed first', ['klaar', 'laat 2', 'laat', 'later'], 'laat'],
		['else the next', ['klaar', 'later', 'eerder'], 'eerder'],
		['else the last that was reached', ['klaar', 'begonnen'], 'klaar'],
	])('telling milestone: %s', (_, titles, expected) => {
		const all = {
			begonnen: milestone('begonnen', '2024-01-01', '2024-02-01'),
			klaar: milestone('klaar', '2025-01-01', '2025-01-01'),
			laat: milestone('laat', '2025-03-01', null, true),
			'laat 2': milestone('laat 2', '2025-06-01', null, true),
			eerder: milestone('eerder', '2026-01-01', null),
			later: milestone('later', '2026-06-01', null),
		}
		expect(tellingMilestone(titles.map((title) => all[title as keyof typeof all]))?.title).toBe(expected)
	})
})
