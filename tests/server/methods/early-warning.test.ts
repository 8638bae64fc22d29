import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
	type CusumTransform,
	cusum,
	cusumDefaults,
	type EarsMethod,
	earsBounds,
} from '../../../server/methods/early-warning.ts'
import oracle from '../../oracles/early_warning.json' with { type: 'json' }

const { values } = oracle

describe("EARS as R's surveillance", () => {
	test.each(Object.entries(oracle.ears))('%s', (name, wanted) => {
		const method = name.slice(0, 2) as EarsMethod
		const bounds = earsBounds(values, method, { minSigma: Number(name.at(-1)) })
		expect(bounds.findIndex((bound) => bound !== null)).toBe(wanted.first_index0)
		const found = bounds.slice(wanted.first_index0)
		expect(found).toHaveLength(wanted.upperbound.length)
		for (const [i, bound] of found.entries()) expect(bound).toBeCloseTo(wanted.upperbound[i] as number, 8)
		const alarms = bounds.flatMap((bound, i) => (bound !== null && (values[i] as number) > bound ? [i] : []))
		expect(alarms).toEqual(wanted.alarm_index0)
	})
})

describe("CUSUM as R's surveillance", () => {
	test.each(Object.entries(oracle.cusum))('%s', (transform, wanted) => {
		const from = 260
		const m = values.slice(0, from).reduce((sum, value) => sum + value, 0) / from
		expect(m).toBeCloseTo(wanted.m, 9)
		const found = cusum(values.slice(from), m, { transform: transform as CusumTransform })
		expect(found).toHaveLength(wanted.cusum.length)
		for (const [i, value] of found.entries()) expect(value).toBeCloseTo(wanted.cusum[i] as number, 8)
		const alarms = [...found].flatMap((value, i) => (value >= cusumDefaults.h ? [from + i] : []))
		expect(alarms).toEqual(wanted.alarm_index0)
	})
})

describe('by hand', () => {
	test('C2 with minSigma 1: a baseline of zeros is passed by four, not by three', () => {
		const zeros = Array.from({ length: 9 }, () => 0)
		const bound = earsBounds([...zeros, 3], 'C2', { minSigma: 1 }).at(-1) as number
		expect(bound).toBeCloseTo(3.09, 2)
	})
	test('with minSigma 0 it alarms at the first report: why 1 is asked', () => {
		expect(
			earsBounds(
				Array.from({ length: 10 }, () => 0),
				'C2',
			).at(-1),
		).toBe(0)
	})
	test('C2 leaves two weeks between: 0 0 0 0 0 0 0 then 5 5 does not raise the bound of the next', () => {
		expect(earsBounds([0, 0, 0, 0, 0, 0, 0, 5, 5, 5], 'C2', { minSigma: 1 }).at(-1)).toBeCloseTo(3.09, 2)
		expect(earsBounds([0, 0, 0, 0, 0, 0, 0, 5, 5, 5], 'C1', { minSigma: 1 }).at(-1)).toBeGreaterThan(5)
	})
	test('CUSUM at the mean stays 0; m 1, counts 4 4: Rossi (4 − 3 + 4) / 2 = 2.5, less 1.04, twice', () => {
		expect([...cusum([1, 1, 1], 1)]).toEqual([0, 0, 0])
		const [first = 0, second = 0] = cusum([4, 4], 1)
		expect(first).toBeCloseTo(1.46, 10)
		expect(second).toBeCloseTo(2.92, 10)
	})
	test('too short a series has no bounds', () => expect(earsBounds([1, 2, 3], 'C2')).toEqual([null, null, null]))
})

test('never NaN, never under 0, whatever the counts', () => {
	const counts = fc.array(fc.nat(30), { maxLength: 40 })
	fc.assert(
		fc.property(
			counts,
			fc.constantFrom<EarsMethod>('C1', 'C2', 'C3'),
			fc.constantFrom(0, 1),
			(list, method, minSigma) => {
				for (const bound of earsBounds(list, method, { minSigma })) {
					if (bound !== null) expect(bound).toBeGreaterThanOrEqual(0)
				}
				for (const value of cusum(list, 0.1)) expect(value).toBeGreaterThanOrEqual(0)
			},
		),
	)
})
