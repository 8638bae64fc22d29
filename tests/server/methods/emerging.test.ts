import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emergenceOf, esriPattern, lastRun } from '../../../server/methods/emerging.ts'
import { mannKendall, momentsOf } from '../../../server/methods/mann-kendall.ts'
import oracle from '../../oracles/emerging_hotspot.json' with { type: 'json' }

describe("Esri's text, category by category", () => {
	test.each(oracle.cases.map((c) => [c.name, c] as const))('%s', (_, c) => {
		const pattern = esriPattern(c.gi_z, c.significant)
		expect(pattern ? `${pattern.category} ${pattern.kind}spot` : 'no pattern detected').toBe(c.expected_esri_text)
		const trend = mannKendall(momentsOf(c.gi_z))
		expect(trend.s).toBe(c.mann_kendall.S)
		expect(trend.z).toBeCloseTo(c.mann_kendall.z, 9)
		expect(trend.p).toBeCloseTo(c.mann_kendall.p, 9)
	})
})

/** Steps as signs: + hot, - cold, . neither; z grows by the step unless they are given. */
const steps = (signs: string, z?: number[]) => {
	const values = z ?? [...signs].map((sign) => (sign === '+' ? 3 : sign === '-' ? -3 : 0))
	const significant = [...signs].map((sign) => sign !== '.')
	const pattern = esriPattern(values, significant)
	return [pattern?.kind ?? null, emergenceOf(pattern, significant)]
}

describe('in six words', () => {
	test.each([
		['..........', null, 'none'],
		['.........+', 'hot', 'new'],
		['........++', 'hot', 'new'],
		['.....+++++', 'hot', 'new'],
		['....++++++', 'hot', 'persistent'],
		['++++++++++', 'hot', 'persistent'],
		['+.++++++++', 'hot', 'persistent'],
		['+++++++++.', 'hot', 'historical'],
		['++++++++..', null, 'none'],
		['+..+..+..+', 'hot', 'onAndOff'],
		['---....+++', 'hot', 'onAndOff'],
		['.........-', 'cold', 'new'],
		['----------', 'cold', 'persistent'],
		['---------.', 'cold', 'historical'],
		['+++....---', 'cold', 'onAndOff'],
	])('%s: %s %s', (signs, kind, word) => expect(steps(signs)).toEqual([kind, word]))
	test('a trend in z: intensifying and diminishing, mirrored for cold', () => {
		const up = Array.from({ length: 10 }, (_, i) => 2 + i / 4)
		expect(steps('++++++++++', up)).toEqual(['hot', 'intensifying'])
		expect(steps('++++++++++', up.toReversed())).toEqual(['hot', 'diminishing'])
		const cold = up.map((z) => -z)
		expect(steps('----------', cold)).toEqual(['cold', 'intensifying'])
		expect(steps('----------', cold.toReversed())).toEqual(['cold', 'diminishing'])
	})
	test('nothing is no pattern', () => expect(steps('')).toEqual([null, 'none']))
})

test('the last run counts from the end', () => {
	expect([[], [true], [false], [true, false], [false, true, true]].map(lastRun)).toEqual([0, 1, 0, 0, 2])
})

test('cold mirrors hot', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.double({ min: -5, max: 5, noNaN: true }), fc.boolean()), { maxLength: 24 }),
			(list) => {
				const z = list.map(([value]) => value)
				const significant = list.map(([, is]) => is)
				const [here, there] = [
					esriPattern(z, significant),
					esriPattern(
						z.map((value) => -value),
						significant,
					),
				]
				expect(there?.category).toBe(here?.category)
				if (here) expect(there?.kind).not.toBe(here.kind)
			},
		),
	)
})
