import { expect, test } from 'vitest'
import { outsideColor } from '../../server/contract/reading/outside-color.ts'
import { testedPale, testSteps } from '../../server/contract/reading/reading-colors.ts'
import { thirdOf } from '../../server/contract/reading/thirds.ts'
import { makeScale } from '../../server/contract/scale.ts'
import { answerOf } from './rows.ts'

test('outside a funnel is red above and blue below, stronger the farther; inside is pale', () => {
	const { hot, cold } = testSteps.light
	expect([-2, -1, 0, 1, 2].map((outside) => outsideColor(outside, 'light'))).toEqual([
		cold[2],
		cold[1],
		testedPale.light,
		hot[1],
		hot[2],
	])
})

test('thirds: low, middle and high; two classes are low and high; one is the middle', () => {
	const scaleOf = (breaks: number[]) => makeScale({ ...answerOf([]), breaks }, 'light')
	expect([1, 2, 3, 9].map((value) => thirdOf(scaleOf([0, 2, 3, 4]), value))).toEqual([0, 1, 2, null])
	expect([1, 3].map((value) => thirdOf(scaleOf([0, 2, 2, 4]), value))).toEqual([0, 2])
	expect(thirdOf(scaleOf([5, 5, 5, 5]), 5)).toBe(1)
})
