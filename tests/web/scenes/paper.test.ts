import { describe, expect, test } from 'vitest'
import { blankScene } from '../../../server/contract/presentation/scene.ts'
import { paperSize, pointedAt, printChoice, withPrintChoice } from '../../../web/scenes/paper.ts'

describe('what the address of the print page asks', () => {
	test.each([
		['', { paper: 'a4', notes: false }],
		['?notes=1', { paper: 'a4', notes: true }],
		['?size=16x9', { paper: '16x9', notes: false }],
		['?size=a3&notes=ja', { paper: 'a4', notes: false }],
	] as const)('%s', (search, expected) => {
		expect(printChoice(search)).toEqual(expected)
	})
	test('a choice is written beside what else the address says, and what is usual is not', () => {
		expect(withPrintChoice('?language=en', { paper: '16x9', notes: true })).toBe('?language=en&size=16x9&notes=1')
		expect(withPrintChoice('?size=16x9&notes=1', { paper: 'a4', notes: false })).toBe('')
	})
})

test('a page of notes is upright, whatever the paper', () => {
	expect(paperSize({ paper: 'a4', notes: false })).toEqual({ width: 297, height: 210 })
	const slide = paperSize({ paper: '16x9', notes: false })
	expect(slide.width / slide.height).toBeCloseTo(16 / 9, 3)
	for (const paper of ['a4', '16x9'] as const) {
		expect(paperSize({ paper, notes: true })).toEqual({ width: 210, height: 297 })
	}
})

test('a memo may be about whom scenes point at: each once, none of a scene that is hidden or broken', () => {
	const pointing = (id: string, areas: string[], hidden = false) => ({
		...blankScene(id, 'map'),
		hidden,
		highlights: areas.map((area) => ({ area, label: '' })),
	})
	expect(
		pointedAt([
			pointing('a', ['BU1', 'BU2']),
			pointing('b', ['BU3'], true),
			{ kind: 'broken', id: 'c', fault: 'view: must be text', raw: {} },
			pointing('d', ['BU2', 'BU4']),
		]),
	).toEqual(['BU1', 'BU2', 'BU4'])
})
