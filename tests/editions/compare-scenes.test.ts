import { describe, expect, test } from 'vitest'
import { metricById } from '../../data/metrics.ts'
import type { Scene } from '../../server/contract/presentation/scene.ts'
import { blankScene } from '../../server/contract/presentation/scene.ts'
import type { SceneAnswer } from '../../server/contract/presentation/scene-answer.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { compareScenes, type Moment } from '../../server/editions/compare-scenes.ts'
import { differenceAnswer } from '../../server/editions/difference-answer.ts'
import { B1, B2, B3, B4, B6 } from '../server/fixture.ts'

const definition = metricById.get('cbs.woz')
if (!definition) throw new Error('no cbs.woz')

type Value = number | 'missing' | 'suppressed' | 'unreliable'
/** An Answer with these values, by area. */
const values = (of: Record<string, Value>, period = '2023', whole: number | null = 300): ValuesAnswer => ({
	query: { metric: 'cbs.woz', level: 'buurt', period, filter: null, classification: 'quantile', classes: 5 },
	metric: { ...definition, levels: ['buurt'], period: { kind: 'years', years: [period] } },
	breaks: [],
	areas: Object.keys(of),
	values: Object.values(of).map((value) => (typeof value === 'number' ? value : value === 'unreliable' ? 50 : null)),
	status: Object.values(of).map((value) => (typeof value === 'number' ? 'ok' : value)),
	numerator: null,
	reference: { code: 'GM0001', name: 'Testdam', value: whole, status: whole === null ? 'missing' : 'ok' },
	denominator: null,
	aggregation: 'measured',
	unplaced: null,
})

const answer = (of: ValuesAnswer, more: Partial<SceneAnswer> = {}): SceneAnswer => ({
	kind: 'map',
	level: 'buurt',
	pictures: [{ view: 'metric=cbs.woz', values: of, read: null }],
	series: null,
	investments: null,
	shown: [],
	names: { [B1]: 'Aa', [B2]: 'Bee' },
	caption: '',
	sources: [{ name: 'CBS', licence: null, url: null }],
	figures: of.areas.flatMap((code, i) => {
		const value = of.values[i] ?? null
		return value === null ? [] : [{ key: `value:${code}`, label: code, value, text: `€ ${value}` }]
	}),
	notices: [],
	...more,
})

const scene = (id: string, more: Partial<Scene> = {}): Scene => ({ ...blankScene(id, 'map'), title: id, ...more })
const moment = (
	answers: Record<string, SceneAnswer>,
	scenes = Object.keys(answers).map((id) => scene(id)),
	divisionYear = 2024,
): Moment => ({
	scenes,
	answers,
	divisionYear,
})
const compare = (before: Moment, after: Moment) => compareScenes(before, after, 'nl')

describe('the difference of two Answers', () => {
	test('is after minus before where both are dependable, and says elsewhere why there is none', () => {
		const before = values({ [B1]: 200, [B2]: 400, [B3]: 'missing', [B4]: 100, [B6]: 'unreliable' }, '2023', 300)
		const after = values({ [B1]: 210, [B2]: 390, [B3]: 50, [B4]: 'suppressed', [B6]: 60 }, '2024', 305)
		const difference = differenceAnswer(before, after)
		expect(difference?.values).toEqual([10, -10, null, null, null])
		expect(difference?.status).toEqual(['ok', 'ok', 'missing', 'suppressed', 'notApplicable'])
		expect(difference?.reference).toMatchObject({ value: 5, status: 'ok' })
		expect(difference?.metric).toMatchObject({
			midpoint: 0,
			cap: null,
			label: { nl: expect.stringMatching(/^Verschil in /) },
		})
		expect(difference?.query.period).toBe('2024')
	})

	test('has breaks as far below 0 as above, with a class for what stayed the same', () => {
		const of = (shift: readonly number[]) =>
			values(Object.fromEntries([B1, B2, B3, B4, B6].map((code, i) => [code, 100 + (shift[i] ?? 0)])))
		const { breaks = [], query } = differenceAnswer(of([]), of([-30, 0, 10, 20, 40])) ?? {}
		// Sizes 10, 20, 30, 40: the median is 25; half of the last decimal that is shown is what reads as 0.
		const none = 0.5 * 10 ** -definition.decimals
		expect(breaks.slice(1, -1)).toEqual([-25, -none, none, 25])
		expect([breaks[0], breaks.at(-1)]).toEqual([-30, 40])
		expect(query).toMatchObject({ classification: 'own', classes: 5 })
	})

	test('is none where nothing changed, and of areas or metrics that are others', () => {
		const one = values({ [B1]: 0.1 + 0.2 })
		expect(differenceAnswer(one, values({ [B1]: 0.3 }))).toBeNull()
		expect(differenceAnswer(one, { ...one, query: { ...one.query, level: 'wijk' } })).toBeNull()
	})
})

describe('two moments of a presentation', () => {
	test('nothing changed', () => {
		const one = moment({ a: answer(values({ [B1]: 200 })) })
		expect(compare(one, one)).toMatchObject([{ scene: 'a', kind: 'same', values: [], difference: null }])
	})

	test('other words are no change, nor is another period with the same figures', () => {
		const before = moment({ a: answer(values({ [B1]: 200 }, '2023')) })
		const after = moment({ a: answer(values({ [B1]: 200 }, '2024'), { caption: 'anders' }) }, [
			scene('a', { title: 'Nieuw' }),
		])
		expect(compare(before, after)).toMatchObject([{ title: 'Nieuw', kind: 'same' }])
	})

	test('figures: the whole first, then areas by the size of the change; ranks follow and are not told', () => {
		const figure = (key: string, value: number) => ({ key, label: key, value, text: String(value) })
		const before = answer(values({ [B1]: 200, [B2]: 400 }), {
			figures: [
				figure(`value:${B1}`, 200),
				figure(`value:${B2}`, 400),
				figure(`rank:${B1}`, 2),
				figure('reference', 300),
				figure('count:hot', 2),
			],
		})
		const after = answer(values({ [B1]: 210, [B2]: 300 }), {
			figures: [
				figure(`value:${B1}`, 210),
				figure(`value:${B2}`, 300),
				figure(`rank:${B1}`, 1),
				figure('reference', 303),
				figure('count:hot', 2),
			],
		})
		const [found] = compare(moment({ a: before }), moment({ a: after }))
		expect(found?.kind).toBe('changed')
		expect(found?.values.map(({ figure: key, before: was, after: is }) => [key, was, is])).toEqual([
			['reference', 300, 303],
			[`value:${B2}`, 400, 300],
			[`value:${B1}`, 200, 210],
		])
	})

	test('a figure that came or went has nothing on the other side; a year that came is no change', () => {
		const figure = (key: string, value: number) => ({ key, label: key, value, text: String(value) })
		const before = answer(values({ [B1]: 1 }), { figures: [figure(`value:${B1}`, 1)] })
		const after = answer(values({ [B1]: 1 }), { figures: [figure(`value:${B2}`, 4), figure(`value:${B1}:2025`, 3)] })
		const [found] = compare(moment({ a: before }), moment({ a: after }))
		expect(found?.values.map(({ figure: key, before: was, after: is }) => [key, was, is])).toEqual([
			[`value:${B1}`, 1, null],
			[`value:${B2}`, null, 4],
		])
	})

	test('scenes that are new, gone, or ask something else', () => {
		const woz = answer(values({ [B1]: 200 }))
		const wijk = values({ WK000101: 200 })
		const other = answer({ ...wijk, query: { ...wijk.query, level: 'wijk' } })
		const changes = compare(moment({ a: woz, b: woz }), moment({ c: woz, a: other }))
		expect(changes.map(({ scene: id, kind }) => [id, kind])).toEqual([
			['c', 'new'],
			['a', 'asksOther'],
			['b', 'gone'],
		])
		expect(changes.every(({ values: of, difference }) => of.length === 0 && difference === null)).toBe(true)
	})

	test('areas of another division are not compared', () => {
		const before = moment({ a: answer(values({ [B1]: 200 })) })
		const after = moment({ a: answer(values({ [B1]: 210 })) }, undefined, 2025)
		expect(compare(before, after)).toMatchObject([{ kind: 'same', values: [], difference: null }])
	})
})

describe('agreements', () => {
	const investment = (id: string, more: Record<string, unknown> = {}) => ({
		id,
		title: `Werk ${id}`,
		programme: null,
		theme: null,
		partner: 'Gemeente',
		partnerKind: 'municipality' as const,
		status: 'inProgress' as const,
		startsOn: '2024-01-01',
		endsOn: null,
		budgeted: 1000,
		committed: null,
		spent: null,
		collegeTarget: 'Meer groen',
		late: false,
		share: null,
		areas: [],
		milestones: [
			{ title: 'Start', agreedOn: '2025-01-01', actualOn: null as string | null, late: false },
			{ title: 'Klaar', agreedOn: '2026-01-01', actualOn: null as string | null, late: false },
		],
		source: '',
		...more,
	})
	const agreed = (investments: ReturnType<typeof investment>[], rest = 0): SceneAnswer =>
		answer(values({}), {
			kind: 'investments',
			pictures: [],
			investments: { asOf: '2025-06-01', partners: [], investments },
			figures: rest > 0 ? [{ key: 'rest', label: '', value: rest, text: '' }] : [],
		})
	const between = (before: SceneAnswer, after: SceneAnswer) =>
		compare(moment({ a: before }), moment({ a: after }))[0]?.agreements.map(({ kind, investment: id }) => [kind, id])

	test('met, missed, other days, target, status, amount, new and gone', () => {
		const [start, done] = investment('x').milestones
		if (!start || !done) throw new Error('two milestones')
		const before = agreed(
			['met', 'missed', 'moved', 'target', 'status', 'amount', 'gone', 'same'].map((id) => investment(id)),
		)
		const after = agreed([
			investment('met', { milestones: [{ ...start, actualOn: '2025-02-01' }, done] }),
			investment('missed', { milestones: [{ ...start, late: true }, done], late: true }),
			investment('moved', { milestones: [start, { ...done, agreedOn: '2027-01-01' }] }),
			investment('target', { collegeTarget: null }),
			investment('status', { status: 'onHold' }),
			investment('amount', { budgeted: 1200 }),
			investment('new'),
			investment('same'),
		])
		expect(between(before, after)).toEqual([
			['missed', 'missed'],
			['met', 'met'],
			['date', 'moved'],
			['target', 'target'],
			['status', 'status'],
			['new', 'new'],
			['gone', 'gone'],
			['amount', 'amount'],
		])
	})

	test('of a list that shows a part it is not said that something came or went', () => {
		expect(between(agreed([investment('x')], 3), agreed([investment('y')], 3))).toEqual([])
	})

	test('the words say the milestone and its days', () => {
		const [start] = investment('x').milestones
		const after = agreed([investment('x', { milestones: [{ ...start, actualOn: '2025-02-01' }] })])
		const [found] = compare(moment({ a: agreed([investment('x')]) }), moment({ a: after }))
		expect(found?.agreements[0]).toMatchObject({
			title: 'Werk x',
			before: 'Start: afgesproken op 1 januari 2025',
			after: 'Start: gehaald op 1 februari 2025',
		})
	})
})
