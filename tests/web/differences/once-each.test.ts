import { expect, test } from 'vitest'
import { onceEach } from '../../../web/differences/once-each.ts'

const pair = (text: string) => ({ a: text[0] ?? '', b: text[1] ?? '' })

test('an area that differs from all of its neighbours is named once, with the one it differs from most', () => {
	const pairs = ['ox', 'py', 'ob', 'co', 'xb', 'cd'].map(pair)
	expect(onceEach(pairs).map(({ a, b }) => a + b)).toEqual(['ox', 'py', 'cd'])
})

test('pairs without an area in common all stay, in their order', () => {
	const pairs = ['ab', 'cd', 'ef'].map(pair)
	expect(onceEach(pairs)).toEqual(pairs)
	expect(onceEach([])).toEqual([])
})
