import { describe, expect, it } from 'vitest'
import { contrast } from '../../../server/contract/ink.ts'
import type { Theme } from '../../../server/contract/ramps.ts'
import { longerRange } from '../../../server/contract/reading/longer-range.ts'
import { readBivariate } from '../../../server/contract/reading/read-bivariate.ts'
import { readFunnel } from '../../../server/contract/reading/read-funnel.ts'
import { readTrends } from '../../../server/contract/reading/read-trends.ts'
import {
	bivariateColors,
	emergenceColors,
	testedPale,
	testSteps,
} from '../../../server/contract/reading/reading-colors.ts'
import { emergences } from '../../../server/contract/trend.ts'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { code, funnel, trends } from '../explain/answers.ts'
import { answerOf } from '../rows.ts'
import { distance, sights } from '../sight.ts'
import { contextOf, countsOf } from './context.ts'

describe('funnel', () => {
	it.each([
		[2, 'high'],
		[1, 'high'],
		[0, 'pale'],
		[-1, 'low'],
		[-2, 'low'],
	] as const)('%d lies %s', (outside, kind) => {
		const reading = readFunnel(funnel({ outside }), contextOf())
		expect(reading.classOf(code)).toMatchObject({ key: String(outside), kind, count: 1 })
		expect(reading.remarks[0]).toBe('Elk gebied staat op zich: dit zegt niets over de buren.')
	})

	it('hatches what was not tested and says why', () => {
		const reading = readFunnel(funnel({ status: 'tooFewInhabitants', outside: null }), contextOf())
		expect(reading.classOf(code)).toMatchObject({
			kind: 'gap',
			pattern: 'tooFewInhabitants',
			label: 'te weinig inwoners',
		})
	})

	it('says that limits were widened only when they were', () => {
		expect(readFunnel(funnel(), contextOf()).about).toContain(
			'grenzen van toeval alleen: gebieden verschillen niet meer dan dat',
		)
	})

	it('says that nothing was counted', () => {
		const barrier = readFunnel({ ...funnel(), inference: 'noEvents' }, contextOf()).barrier
		expect(barrier?.title).toBe('Geen enkel geval in deze periode')
		expect(barrier?.remedies).toHaveLength(1)
	})
})

describe('trend', () => {
	const categories = emergences.filter((emergence) => emergence !== 'none')

	it.each(categories.flatMap((emergence) => [[emergence, 'hot'] as const, [emergence, 'cold'] as const]))(
		'%s %s has a class of its own, told by more than its colour',
		(emergence, kind) => {
			const reading = readTrends(trends({ emergence, kind }), contextOf())
			const found = reading.classOf(code)
			expect(found).toMatchObject({ key: `${kind} ${emergence}`, count: 1, kind: kind === 'hot' ? 'high' : 'low' })
			expect(found?.pattern).toBe(emergence === 'persistent' ? null : emergence)
		},
	)

	it('shows the cold ones only where they occur, and always those that are hot', () => {
		const keys = Object.keys(countsOf(readTrends(trends({ emergence: 'new', kind: 'cold' }), contextOf())))
		expect(keys).toEqual([...categories.map((category) => `hot ${category}`), 'cold new', 'none'])
	})

	it('with too few periods says rising, falling or neither', () => {
		const of = (direction: 'up' | 'down' | 'none') => {
			const answer = trends({ direction, emergence: null })
			const short = { ...answer, parameters: { ...answer.parameters, emergenceTested: false } }
			return readTrends(short, contextOf())
		}
		expect(countsOf(of('up'))).toEqual({ up: 1, down: 0, none: 0 })
		expect(of('down').classOf(code)).toMatchObject({ key: 'down', kind: 'low' })
		expect(of('none').classOf(code)?.kind).toBe('pale')
		expect(of('none').remarks[0]).toMatch(/^Te weinig perioden/)
	})

	it('says over which periods', () => {
		expect(readTrends(trends(), contextOf()).period).toBe('1e kwartaal 2023 – 4e kwartaal 2024')
	})

	it.each(['tooFewPeriods', 'tooFewExpected', 'noData'] as const)('has a sentence for %s', (inference) => {
		const { barrier } = readTrends(trends({ inference }), contextOf())
		expect(barrier?.text).not.toBe('')
	})
})

describe('two metrics', () => {
	const third = (breaks: number[], answer: ValuesAnswer): ValuesAnswer => ({ ...answer, breaks })
	const first = third(
		[0, 10, 20, 30],
		answerOf([
			['a', 5, 'ok'],
			['b', 15, 'ok'],
			['c', 30, 'ok'],
			['d', null, 'missing'],
			['e', 12, 'ok'],
		]),
	)
	const second = third(
		[1, 2, 3, 4],
		answerOf(
			[
				['a', 4, 'ok'],
				['b', 2, 'ok'],
				['c', 1, 'ok'],
				['d', 2, 'ok'],
				['e', 3, 'unreliable'],
			],
			'lbm.score',
		),
	)
	const reading = readBivariate(first, second, contextOf())
	const keyOf = (i: number) => reading.classOf(first.areas[i] as string)?.key

	it('puts each area in one of nine, and hatches where one of the two is not known', () => {
		expect([0, 1, 2, 3, 4].map(keyOf)).toEqual(['0 2', '1 1', '2 0', 'missing', 'unreliable'])
		expect(reading.classes.filter(({ kind }) => kind === 'mix')).toHaveLength(9)
	})

	it('names both axes and states the edges of the thirds', () => {
		expect(reading.axes?.map(({ edges }) => edges.length)).toEqual([2, 2])
		expect(reading.about).toContain('Meldingen per 1.000 inwoners: laag onder 10,0, hoog vanaf 20,0')
		expect(reading.headline).toMatch(/^Meldingen per 1\.000 inwoners en leefbaarheid/i)
	})

	it('calls two classes low and high, and one class the middle', () => {
		const two = readBivariate(third([0, 10, 10, 30], first), third([1, 1, 1, 4], second), contextOf())
		const keys = [0, 1, 2].map((i) => two.classOf(first.areas[i] as string)?.key)
		expect(keys).toEqual(['0 1', '2 1', '2 1'])
	})

	it('gives the second value to the table', () => {
		expect(reading.columns[0]?.numberOf(first.areas[1] as string)).toBe(2)
		expect(reading.columns[0]?.textOf(first.areas[4] as string)).toBe('–')
	})
})

describe('longerRange', () => {
	const days = { from: '2014-01-01', to: '2026-01-01' }
	it.each([
		['a month, four times', { from: '2025-12-01', to: '2026-01-01' }, 4, { from: '2025-08-01', to: '2026-01-01' }],
		['from within a month', { from: '2025-12-20', to: '2026-01-01' }, 2, { from: '2025-12-01', to: '2026-01-01' }],
		[
			'early days go on after the end',
			{ from: '2014-01-01', to: '2014-02-01' },
			3,
			{ from: '2014-01-01', to: '2014-05-01' },
		],
		['longer than there is', { from: '2020-01-01', to: '2026-01-01' }, 3, null],
		['not longer at all', { from: '2020-01-01', to: '2021-01-01' }, 1, null],
		['without an end', { from: '2020-01-01', to: '2021-01-01' }, Number.POSITIVE_INFINITY, null],
	] as const)('%s', (_, now, factor, expected) => {
		expect(longerRange(now, days, factor, null)).toEqual(expected)
	})

	it('goes by what was counted: wasps come in summer, so winter does not help', () => {
		const months = new Map(
			['2023', '2024', '2025'].flatMap((year) =>
				Array.from({ length: 12 }, (_, i) => [`${year}-${String(i + 1).padStart(2, '0')}`, i === 7 ? 10 : 0] as const),
			),
		)
		const august = { from: '2025-08-01', to: '2025-09-01' }
		const three = { from: '2023-01-01', to: '2026-01-01' }
		expect(longerRange(august, three, 2, months)).toEqual({ from: '2024-08-01', to: '2025-09-01' })
		expect(longerRange(august, three, 4, months)).toBeNull()
	})
})

describe('colours', () => {
	const themes: Theme[] = ['light', 'dark']
	const pairs = (colors: readonly string[]) => colors.flatMap((a, i) => colors.slice(i + 1).map((b) => [a, b] as const))

	describe.each(themes)('%s', (theme) => {
		const steps = [...testSteps[theme].hot, testedPale[theme], ...testSteps[theme].cold]

		it.each(sights)('hot, pale and cold stay apart (%s)', (sight) => {
			for (const [a, b] of pairs(steps)) expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(17)
		})

		it.each(sights)('the nine of two metrics stay apart (%s)', (sight) => {
			for (const [a, b] of pairs(bivariateColors[theme])) expect(distance(a, b, sight), `${a} ${b}`).toBeGreaterThan(14)
		})

		it('the strongest stands out most from the pale', () => {
			for (const side of ['hot', 'cold'] as const) {
				const away = testSteps[theme][side].map((color) => contrast(color, testedPale[theme]))
				expect(away).toEqual([...away].sort((a, b) => a - b))
				expect(away.at(-1)).toBeGreaterThan(3)
			}
		})

		it.each(sights)('a history is hot or cold to everybody (%s)', (sight) => {
			const { hot, cold } = emergenceColors[theme]
			for (const category of ['new', 'intensifying', 'persistent', 'diminishing', 'onAndOff'] as const)
				expect(distance(hot[category], cold[category], sight)).toBeGreaterThan(25)
		})
	})
})
