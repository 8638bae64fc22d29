import { expect, test } from 'vitest'
import type { SceneAnswer } from '../../../server/contract/presentation/scene-answer.ts'
import { renewCitations, replaceNumber } from '../../../web/presentations/edit/renew-citations.ts'
import { sceneWith } from './documents.ts'

const answerWith = (value: number, text: string): SceneAnswer => ({
	kind: 'map',
	level: 'buurt',
	pictures: [],
	series: null,
	investments: null,
	shown: [],
	names: {},
	caption: '',
	sources: [],
	figures: [{ key: 'value:BU1', label: 'Planetenbuurt', value, text }],
	notices: [],
})

test('a number that has become another stays cited while one types elsewhere, until it is put right', () => {
	const written = sceneWith('a', { message: 'Planetenbuurt heeft er 84,2.' })
	const citations = renewCitations(written, answerWith(84.2, '84,2'), 'nl')
	expect(citations).toEqual([{ text: '84,2', figure: 'value:BU1' }])

	const later = answerWith(86.1, '86,1')
	const typedOn = { ...written, citations, title: 'Afval' }
	expect(renewCitations(typedOn, later, 'nl')).toEqual(citations)

	const right = { ...typedOn, ...replaceNumber(typedOn, '84,2', '86,1', 'nl') }
	expect(right.message).toBe('Planetenbuurt heeft er 86,1.')
	expect(renewCitations(right, later, 'nl')).toEqual([{ text: '86,1', figure: 'value:BU1' }])
})

test('only the number itself is replaced, wherever it stands', () => {
	const scene = sceneWith('a', { title: '84,2 en 184,2', body: 'Van 84,2 naar 84,25 op 1.084,2.', decisions: ['84,2'] })
	expect(replaceNumber(scene, '84,2', '90', 'nl')).toMatchObject({
		title: '90 en 184,2',
		body: 'Van 90 naar 84,25 op 1.084,2.',
		decisions: ['90'],
	})
})
