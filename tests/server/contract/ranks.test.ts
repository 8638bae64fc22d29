import { expect, test } from 'vitest'
import { ranksOf } from '../../../server/contract/presentation/ranks.ts'
import { blankScene } from '../../../server/contract/presentation/scene.ts'
import { questionOf } from '../../../server/contract/presentation/scene-question.ts'

const answer = {
	areas: ['A', 'B', 'C', 'D', 'E', 'F'],
	values: [3, 7, 7, null, 99, 0],
	status: ['ok', 'ok', 'ok', 'missing', 'unreliable', 'ok'],
} satisfies Parameters<typeof ranksOf>[0]

test('equal values share a place, and what does not count has none', () => {
	expect(Object.fromEntries(ranksOf(answer))).toEqual({ B: 1, C: 1, A: 3, F: 4 })
	expect(ranksOf({ areas: [], values: [], status: [] }).size).toBe(0)
})

test('places are among the areas that are held against each other, whatever their order', () => {
	expect(Object.fromEntries(ranksOf(answer, ['F', 'C', 'D', 'weg', 'A']))).toEqual({ C: 1, A: 2, F: 3 })
})

test('a scene asks for what it shows, and for none of its words', () => {
	const scene = { ...blankScene('a1', 'map'), title: 'Titel', view: 'metric=cbs.woz', beside: 'metric=cbs.gas' }
	expect(questionOf(scene, 'en')).toEqual({ kind: 'map', view: 'metric=cbs.woz', language: 'en' })
	const highlights = [
		{ area: 'BU90010101', label: 'hier' },
		{ area: 'BU90010102', label: '' },
	]
	expect(questionOf({ ...scene, kind: 'compare', highlights }, 'nl')).toEqual({
		...{ kind: 'compare', view: 'metric=cbs.woz', beside: 'metric=cbs.gas', language: 'nl' },
		areas: ['BU90010101', 'BU90010102'],
	})
	expect(questionOf(blankScene('b2', 'closing'), 'nl')).toBeNull()
})
