import { describe, expect, it } from 'vitest'
import { isCount } from '../../server/contract/is-count.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { makeScale } from '../../server/contract/scale.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { formatBreaks, parseBreaks, roundBreaks } from '../../web/legend/own-breaks.ts'
import { clampedPositionOf, positionOf } from '../../web/scale/position.ts'

describe('own boundaries', () => {
	it.each([
		['10; 20,5; 50', [10, 20.5, 50]],
		['10 20,5 50', [10, 20.5, 50]],
		['-0,5; 0; 0,5', [-0.5, 0, 0.5]],
		['1.500; 20.000', [1500, 20000]],
		['0.25; 0.5', [0.25, 0.5]],
		['7', [7]],
		['', null],
		['20; 10', null],
		['10; 10', null],
		['tien', null],
		['10; ; 20', [10, 20]],
		['1 2 3 4 5 6 7 8 9 10 11 12', null],
	])('%s', (text, expected) => {
		expect(parseBreaks(text)).toEqual(expected)
	})

	it('are written as they are read', () => {
		const breaks = [-1.5, 0, 12.25]
		expect(parseBreaks(formatBreaks(breaks))).toEqual(breaks)
	})

	it('begin rounded, but never so far that two become one', () => {
		expect(roundBreaks([10.123, 20.456], 1)).toEqual([10.1, 20.5])
		expect(roundBreaks([0.121, 0.124], 1)).toEqual([0.121, 0.124])
	})
})

describe('places along the bar', () => {
	const answer = {
		metric: { family: 'statistics', direction: 'neutral', midpoint: null } as Metric,
		query: {
			metric: 'a.b',
			level: 'buurt',
			period: null,
			filter: null,
			classification: 'quantile',
			classes: 2,
		} as const,
		breaks: [0, 10, 110],
		values: [],
		status: [],
	}
	const classed = makeScale(answer, 'light')
	const unclassed = makeScale(
		{ ...answer, breaks: [0, 200], query: { ...answer.query, classification: 'unclassed' } },
		'light',
	)

	it.each([
		[0, 0],
		[5, 0.25],
		[10, 0.5],
		[60, 0.75],
		[110, 1],
		[111, null],
	])('classes are equally wide: %d lies at %d', (value, place) => {
		expect(positionOf(classed, value)).toBe(place)
	})

	it('run on without classes, and are held at the ends for an average', () => {
		expect(positionOf(unclassed, 50)).toBe(0.25)
		expect(positionOf(unclassed, -1)).toBeNull()
		expect(clampedPositionOf(classed, 500)).toBe(1)
		expect(clampedPositionOf(classed, -500)).toBe(0)
	})
})

describe('isCount', () => {
	const of = (evaluation: Metric['evaluation'], aggregation: ValuesAnswer['aggregation'] = 'measured') =>
		isCount({ metric: { evaluation } as Metric, aggregation })
	it.each([
		['people', of({ kind: 'statistic', aggregation: 'sum' }), true],
		['a share', of({ kind: 'statistic', aggregation: 'inhabitants' }), false],
		['crimes per 1,000', of({ kind: 'ratio', numerator: 'police.crimes', factor: 1000 }), false],
		['reports', of({ kind: 'signals', per: 'none' }), true],
		['reports per 1,000', of({ kind: 'signals', per: 'inhabitants' }), false],
		['euros', of({ kind: 'investments', amount: 'spent', per: 'none' }), true],
		['euros per inhabitant', of({ kind: 'investments', amount: 'spent', per: 'inhabitants' }), false],
	])('%s', (_, actual, expected) => {
		expect(actual).toBe(expected)
	})
})
