import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import {
	addScene,
	changeHead,
	changeScene,
	placeScenes,
	removeScene,
	shiftScene,
} from '../../../web/presentations/edit/edit-scenes.ts'
import { beginEdit, type EditAction, type EditState, editReducer } from '../../../web/presentations/edit/edit-state.ts'
import { documentOf, idsOf, sceneWith } from './documents.ts'

const after = (state: EditState, ...actions: EditAction[]) => actions.reduce(editReducer, state)
const title = (state: EditState) => state.document.title
const typed = (title: string, at: number, field = 'title'): EditAction => ({
	type: 'change',
	change: changeHead({ title }),
	field,
	at,
})

describe('history', () => {
	test('typing in one field is one step; a pause or another field begins a new one', () => {
		const state = after(beginEdit(documentOf(), null), typed('A', 0), typed('Af', 300), typed('Afval', 900))
		expect(title(after(state, { type: 'undo' }))).toBe('Zwerfvuil')
		const paused = after(state, typed('Afval!', 5000))
		expect(title(after(paused, { type: 'undo' }))).toBe('Afval')
		const elsewhere = after(state, { type: 'change', change: changeHead({ author: 'Els' }), field: 'author', at: 950 })
		expect(after(elsewhere, { type: 'undo' }).document).toMatchObject({ title: 'Afval', author: '' })
	})

	test('undone and done again; a change in between forgets what could be done again', () => {
		const state = after(beginEdit(documentOf('a', 'b'), 'a'), { type: 'change', change: removeScene('a'), select: 'b' })
		expect(state.selected).toBe('b')
		const undone = after(state, { type: 'undo' })
		expect([idsOf(undone.document), undone.selected]).toEqual(['ab', 'a'])
		const again = after(undone, { type: 'redo' })
		expect([idsOf(again.document), again.selected]).toEqual(['b', 'b'])
		expect(after(undone, { type: 'change', change: shiftScene('b', -1) }).future).toEqual([])
	})

	test('what changes nothing is no step, and what is in sight always exists', () => {
		const state = beginEdit(documentOf('a', 'b'), 'b')
		expect(after(state, { type: 'change', change: changeScene('a', { title: '' }) })).toBe(state)
		expect(after(state, { type: 'change', change: shiftScene('a', -1) })).toBe(state)
		expect(after(state, { type: 'undo' })).toBe(state)
		expect(after(state, { type: 'change', change: removeScene('b') }).selected).toBe('a')
		expect(after(state, { type: 'select', selected: null }).selected).toBeNull()
	})

	test('all steps undone give the beginning, all done again the end', () => {
		const change = fc.oneof(
			fc.constantFrom('a', 'b', 'c', 'd').map((id) => shiftScene(id, 1)),
			fc.constantFrom('a', 'b', 'c', 'd').map((id) => removeScene(id)),
			fc
				.tuple(fc.constantFrom('a', 'b', 'c'), fc.string({ maxLength: 4 }))
				.map(([id, text]) => changeScene(id, { title: text })),
			fc.integer({ min: 0, max: 1e6 }).map((n) => addScene(sceneWith(`n${n}`), 'b')),
		)
		fc.assert(
			fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
				const begin = beginEdit(documentOf('a', 'b', 'c', 'd'), 'a')
				const end = after(begin, ...changes.map((change): EditAction => ({ type: 'change', change })))
				const steps = end.past.length
				const back = after(end, ...Array<EditAction>(steps).fill({ type: 'undo' }))
				const forth = after(back, ...Array<EditAction>(steps).fill({ type: 'redo' }))
				expect(back.document).toEqual(begin.document)
				expect(forth.document).toEqual(end.document)
			}),
		)
	})
})

test.each<[string, (document: OpenedPresentation) => OpenedPresentation, string]>([
	['up', shiftScene('c', -1), 'acbd'],
	['down', shiftScene('a', 1), 'bacd'],
	['the last stays last', shiftScene('d', 1), 'abcd'],
	['dragged before', placeScenes(new Set(['d']), 'a', 'before'), 'dabc'],
	['dragged after', placeScenes(new Set(['a']), 'c', 'after'), 'bcad'],
	['two keep their order', placeScenes(new Set(['d', 'b']), 'a', 'before'), 'bdac'],
	['onto itself', placeScenes(new Set(['a']), 'a', 'after'), 'abcd'],
	['added after', addScene(sceneWith('n'), 'b'), 'abncd'],
	['added at the end', addScene(sceneWith('n'), null), 'abcdn'],
	['removed', removeScene('b'), 'acd'],
])('a scene moves: %s', (_, change, ids) => {
	expect(idsOf(change(documentOf('a', 'b', 'c', 'd')))).toBe(ids)
})

test('a broken scene can be moved and removed, not written in; a hundred is enough', () => {
	const broken = { kind: 'broken', id: 'x', fault: 'kind: unknown', raw: { id: 'x', kind: 'film' } } as const
	const document = documentOf('a', broken)
	expect(changeScene('x', { title: 'Nee' })(document)).toBe(document)
	expect(shiftScene('x', -1)(document).scenes[0]).toBe(broken)
	const full = documentOf(...Array.from({ length: 100 }, (_, i) => `s${i}`))
	expect(addScene(sceneWith('n'), null)(full)).toBe(full)
})
