import { expect, test } from 'vitest'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { lacksPicture } from '../../../web/show/scene-views.ts'

const answerOf = (pictures: number) =>
	({ pictures: Array.from({ length: pictures }, () => ({})) }) as unknown as SceneAnswer

test('a map whose metric is gone is not shown as another one', () => {
	expect(lacksPicture({ kind: 'map' }, answerOf(0))).toBe(true)
	expect(lacksPicture({ kind: 'map' }, answerOf(1))).toBe(false)
	expect(lacksPicture({ kind: 'compare' }, answerOf(1))).toBe(true)
	expect(lacksPicture({ kind: 'compare' }, answerOf(2))).toBe(false)
})

test('what is still on its way lacks nothing yet, and what is no map never does', () => {
	expect(lacksPicture({ kind: 'map' }, undefined)).toBe(false)
	expect(lacksPicture({ kind: 'text' }, null)).toBe(false)
	expect(lacksPicture({ kind: 'ranking' }, answerOf(0))).toBe(false)
})
