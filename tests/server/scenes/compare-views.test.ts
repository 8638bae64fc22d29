import { describe, expect, test } from 'vitest'
import { alignViews, haveSameClasses } from '../../../server/contract/presentation/compare-views.ts'
import { defaultView, type View } from '../../../server/contract/view.ts'
import { metric } from '../picture/drawing.ts'

const view = (more: Partial<View> = {}): View => ({ ...defaultView, metric: 'cbs.woz', ...more })
const breaks = [100, 200, 300, 450]

describe('alignViews', () => {
	test('gives another period the classes of the first', () => {
		expect(alignViews(view({ period: '2023' }), view({ period: '2025' }), breaks)).toEqual(
			view({ period: '2025', classification: 'own', breaks: [200, 300] }),
		)
	})

	test.each<[string, Partial<View>, Partial<View>]>([
		['another metric', {}, { metric: 'lbm.score' }],
		['another level', {}, { level: 'wijk' }],
		['another filter', {}, { category: ['afval'] }],
		['a test', { reading: 'hotspots' }, { reading: 'hotspots' }],
		['colours without steps', { classification: 'unclassed' }, { classification: 'unclassed' }],
		['classes that were chosen apart', {}, { classes: 3 }],
	])('leaves %s as it is', (_, first, second) => {
		expect(alignViews(view(first), view(second), breaks)).toEqual(view(second))
	})

	test('leaves classes that there are not, and is done after once', () => {
		expect(alignViews(view(), view({ period: '2025' }), [5, 5])).toEqual(view({ period: '2025' }))
		expect(alignViews(view(), view({ period: '2025' }), [])).toEqual(view({ period: '2025' }))
		const once = alignViews(view(), view({ period: '2025' }), breaks)
		expect(alignViews(view(), once, breaks)).toEqual(once)
	})
})

test('haveSameClasses looks at the edges between classes, not at the extremes', () => {
	const answer = (breaks: number[], level: View['level'] = 'buurt') =>
		({ metric, breaks, query: { level } }) as Parameters<typeof haveSameClasses>[0]
	expect(haveSameClasses(answer([1, 2, 3, 4]), answer([0, 2, 3, 9]))).toBe(true)
	expect(haveSameClasses(answer([1, 2, 3, 4]), answer([1, 2, 4]))).toBe(false)
	expect(haveSameClasses(answer([1, 2]), answer([1, 2]))).toBe(false)
	expect(haveSameClasses(answer([1, 2, 3]), answer([1, 2, 3], 'wijk'))).toBe(false)
})
