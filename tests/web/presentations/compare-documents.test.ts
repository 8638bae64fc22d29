import { expect, test } from 'vitest'
import { compareDocuments } from '../../../web/presentations/compare-documents.ts'
import { documentOf, sceneWith } from './documents.ts'

const base = documentOf(sceneWith('a', { title: 'Afval' }), sceneWith('b', { title: 'Bomen' }), 'c')

test('equal documents do not differ', () => {
	expect(compareDocuments(base, structuredClone(base), base)).toEqual([])
})

test('who changed which scene follows from what both began with', () => {
	const mine = documentOf(
		sceneWith('a', { title: 'Afval', message: 'Meer' }),
		sceneWith('b', { title: 'Mijn bomen' }),
		'c',
	)
	const theirs = documentOf(
		sceneWith('a', { title: 'Afval' }),
		sceneWith('b', { title: 'Hun bomen' }),
		sceneWith('c', { hidden: true }),
	)
	expect(compareDocuments(mine, theirs, base)).toEqual([
		{ kind: 'scene', id: 'a', title: 'Afval', fields: ['message'], by: 'mine' },
		{ kind: 'scene', id: 'b', title: 'Mijn bomen', fields: ['title'], by: 'both' },
		{ kind: 'scene', id: 'c', title: '', fields: ['hidden'], by: 'theirs' },
	])
	expect(compareDocuments(mine, theirs, null).map(({ by }) => by)).toEqual(['unknown', 'unknown', 'unknown'])
})

test('scenes added and removed, another order, another title', () => {
	const [a, b, c] = base.scenes
	const mine = { ...documentOf(c!, a!, 'n'), title: 'Schoon' }
	const theirs = documentOf(a!, b!, c!, 'o')
	expect(compareDocuments(mine, theirs, base)).toEqual([
		{ kind: 'head', fields: ['title'], by: 'mine' },
		{ kind: 'onlyMine', id: 'n', title: '', by: 'mine' },
		{ kind: 'onlyTheirs', id: 'b', title: 'Bomen', by: 'mine' },
		{ kind: 'onlyTheirs', id: 'o', title: '', by: 'theirs' },
		{ kind: 'order', by: 'mine' },
	])
})
