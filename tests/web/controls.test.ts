import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
	addDays,
	monthsOf,
	monthsOfRange,
	presetOf,
	presets,
	rangeOfMonths,
	shownRange,
	yearBefore,
} from '../../server/contract/signal-range.ts'
import type { AnswerRow } from '../../web/answer.ts'
import { isSubTicked, tickOfMain, toggleMain, toggleSub } from '../../web/controls/category-selection.ts'
import { extremeRows } from '../../web/controls/extreme-rows.ts'
import { stepStop, stopAfterDrag, stopHeight } from '../../web/layout/sheet-stops.ts'
import { fitCamera } from '../../web/view/fit-camera.ts'

const tree = [
	{ main: 'afval', subs: [{ sub: 'grofvuil' }, { sub: 'zwerfvuil' }] },
	{ main: 'groen', subs: [{ sub: 'boom' }] },
]

describe('choosing categories', () => {
	it.each([
		['nothing', [], 'none', [false, false]],
		['the whole', ['afval'], 'all', [true, true]],
		['a part', ['afval/zwerfvuil'], 'some', [false, true]],
		['another', ['groen'], 'none', [false, false]],
	] as const)('%s ticks afval: %s', (_, chosen, whole, parts) => {
		const [afval] = tree
		expect(tickOfMain(afval!, chosen)).toBe(whole)
		expect(['grofvuil', 'zwerfvuil'].map((sub) => isSubTicked('afval', sub, chosen))).toEqual(parts)
	})
	it.each([
		['tick a main', [], 'afval', ['afval']],
		['untick a main', ['afval'], 'afval', []],
		['a part becomes the whole', ['afval/grofvuil'], 'afval', ['afval']],
		['others stay, in the order of the tree', ['groen'], 'afval', ['afval', 'groen']],
	] as const)('toggleMain: %s', (_, chosen, main, expected) => {
		expect(toggleMain(tree, chosen, main)).toEqual(expected)
	})
	it.each([
		['tick one', [], 'afval', 'grofvuil', ['afval/grofvuil']],
		['tick the last: the whole', ['afval/grofvuil'], 'afval', 'zwerfvuil', ['afval']],
		['untick one of the whole: the others', ['afval'], 'afval', 'grofvuil', ['afval/zwerfvuil']],
		['untick the only one', ['afval/grofvuil'], 'afval', 'grofvuil', []],
		['an only sub is the whole', [], 'groen', 'boom', ['groen']],
		['unknown keys stay', ['oud/ding'], 'groen', 'boom', ['groen', 'oud/ding']],
	] as const)('toggleSub: %s', (_, chosen, main, sub, expected) => {
		expect(toggleSub(tree, chosen, main, sub)).toEqual(expected)
	})
	it('ticking twice changes nothing', () => {
		const step = fc.constantFrom('afval/grofvuil', 'afval/zwerfvuil', 'groen/boom', 'afval', 'groen')
		const apply = (chosen: readonly string[], key: string) => {
			const [main = '', sub] = key.split('/')
			return sub === undefined ? toggleMain(tree, chosen, main) : toggleSub(tree, chosen, main, sub)
		}
		fc.assert(
			fc.property(fc.array(step), fc.constantFrom('afval/grofvuil', 'afval/zwerfvuil', 'groen/boom'), (steps, key) => {
				const before = steps.reduce<string[]>(apply, [])
				expect(apply(apply(before, key), key)).toEqual(before)
			}),
		)
	})
})

describe('days of signals', () => {
	const signals = { from: '2023-03-15', to: '2025-11-20' }
	it.each([
		['2024-02-28', 1, '2024-02-29'],
		['2024-03-01', -1, '2024-02-29'],
		['2024-12-31', 1, '2025-01-01'],
	])('addDays(%s, %i) = %s', (day, days, expected) => {
		expect(addDays(day, days)).toBe(expected)
	})
	it.each([
		['2025-11-20', '2024-11-20'],
		['2024-02-29', '2023-02-28'],
		['2025-02-28', '2024-02-28'],
	])('yearBefore(%s) = %s', (day, expected) => {
		expect(yearBefore(day)).toBe(expected)
	})
	it.each([
		['nothing asked: the last twelve months', {}, signals, '2024-11-20', '2025-11-20'],
		['less than a year of signals', {}, { from: '2025-06-01', to: '2025-11-20' }, '2025-06-01', '2025-11-20'],
		['only until', { to: '2024-11-20' }, signals, '2023-11-20', '2024-11-20'],
		['only from', { from: '2024-01-01' }, signals, '2024-01-01', '2025-11-20'],
	])('shownRange: %s', (_, asked, days, from, to) => {
		expect(shownRange({ from: null, to: null, ...asked }, days)).toEqual({ from, to })
	})
	it('offers ready choices within what there is, on the calendar of the Dataset', () => {
		expect(presets(signals)).toEqual([
			{ key: 'lastYear', range: { from: null, to: null } },
			{ key: 'thisYear', range: { from: '2025-01-01', to: '2025-11-20' } },
			{ key: 'previousYear', range: { from: '2024-01-01', to: '2025-01-01' } },
			{ key: 'all', range: { from: '2023-03-15', to: '2025-11-20' } },
		])
		expect(
			presets({ from: '2025-02-01', to: '2026-01-01' }).map(({ key, range }) => [key, range.from, range.to]),
		).toEqual([
			['lastYear', null, null],
			['thisYear', '2025-02-01', '2026-01-01'],
			['all', '2025-02-01', '2026-01-01'],
		])
	})
	it.each([
		[{ from: null, to: null }, 'lastYear'],
		[{ from: '2024-11-20', to: null }, 'lastYear'],
		[{ from: '2025-01-01', to: null }, 'thisYear'],
		[{ from: '2024-01-01', to: '2025-01-01' }, 'previousYear'],
		[{ from: '2023-03-15', to: '2025-11-20' }, 'all'],
		[{ from: '2024-01-02', to: '2025-01-01' }, null],
	] as const)('%j is the choice %s', (view, expected) => {
		expect(presetOf(view, signals)).toBe(expected)
	})
	it('counts months that are touched, and cuts a choice of months to the signals', () => {
		const months = monthsOf({ from: '2024-11-15', to: '2025-02-01' })
		expect(months).toEqual(['2024-11', '2024-12', '2025-01'])
		const days = { from: '2024-11-15', to: '2025-02-01' }
		expect(rangeOfMonths(months, 0, 1, days)).toEqual({ from: '2024-11-15', to: '2025-01-01' })
		expect(rangeOfMonths(months, 2, 1, days)).toEqual({ from: '2024-12-01', to: '2025-02-01' })
		expect(monthsOfRange(months, { from: '2024-12-31', to: '2025-01-01' })).toEqual([1, 1])
		expect(monthsOfRange(months, { from: '2024-12-31', to: '2025-01-02' })).toEqual([1, 2])
	})
	it('months → days → the same months', () => {
		const months = monthsOf(signals)
		const index = fc.integer({ min: 0, max: months.length - 1 })
		fc.assert(
			fc.property(index, index, (a, b) => {
				expect(monthsOfRange(months, rangeOfMonths(months, a, b, signals))).toEqual([Math.min(a, b), Math.max(a, b)])
			}),
		)
	})
})

describe('extremeRows', () => {
	const row = (name: string, value: number | null, rank: number | null): AnswerRow => ({
		index: 0,
		code: name,
		name,
		parent: null,
		parentName: null,
		inhabitants: 1,
		value,
		numerator: null,
		status: rank === null ? 'missing' : 'ok',
		rank,
	})
	const names = (rows: AnswerRow[], direction: 'moreIsWorse' | 'moreIsBetter' | 'neutral' = 'neutral') => {
		const { first, last } = extremeRows(rows, direction)
		return [...first.map((r) => r.name), last?.name]
	}
	it('gives the three highest and the lowest that have a rank', () => {
		const rows = [row('c', 3, 3), row('x', null, null), row('a', 9, 1), row('e', 1, 5), row('b', 5, 2), row('d', 2, 4)]
		expect(names(rows)).toEqual(['a', 'b', 'c', 'e'])
		expect(names(rows, 'moreIsWorse')).toEqual(['a', 'b', 'c', 'e'])
	})
	it('begins at the low end where a higher value is better', () => {
		const rows = [row('c', 3, 3), row('a', 9, 1), row('e', 1, 5), row('b', 5, 2), row('d', 2, 4)]
		expect(names(rows, 'moreIsBetter')).toEqual(['e', 'd', 'c', 'a'])
	})
	it('says how many share the last place', () => {
		const rows = [row('a', 9, 1), row('b', 5, 2), row('c', 3, 3), row('z', 0, 4), row('y', 0, 4), row('x', 0, 4)]
		expect(extremeRows(rows, 'neutral')).toMatchObject({ last: { name: 'x' }, alike: 2 })
	})
	it('gives none of a handful, and none when all are alike', () => {
		expect(names([row('a', 9, 1), row('b', 8, 2), row('c', 7, 3), row('d', 6, 4)])).toEqual([undefined])
		expect(names(['a', 'b', 'c', 'd', 'e'].map((name) => row(name, 4, 1)))).toEqual([undefined])
	})
})

describe('the sheet of a phone', () => {
	it('has three stops between its head and the whole screen', () => {
		expect((['peek', 'panel', 'full'] as const).map((stop) => stopHeight(stop, 800, 96))).toEqual([96, 440, 792])
	})
	it.each([
		['a slow drag ends at the nearest', 300, 0, 'panel'],
		['near the bottom', 200, 0.1, 'peek'],
		['near the top', 700, -0.1, 'full'],
		['a flick up goes to the next above', 200, 1, 'panel'],
		['a flick up from above half', 500, 1, 'full'],
		['a flick down goes to the next below', 500, -1, 'panel'],
		['a flick down at the bottom stays', 96, -1, 'peek'],
		['a flick up at the top stays', 792, 1, 'full'],
	] as const)('%s', (_, height, velocity, expected) => {
		expect(stopAfterDrag(height, velocity, 800, 96)).toBe(expected)
	})
	it('steps and stays at the ends', () => {
		expect([stepStop('peek', 1), stepStop('full', 1), stepStop('panel', -1), stepStop('peek', -1)]).toEqual([
			'panel',
			'full',
			'peek',
			'peek',
		])
	})
})

describe('fitCamera', () => {
	it('centres a box and takes half of the window', () => {
		// 512 px show 360 degrees at zoom 0: half of 1024 px showing 0.36 degrees is 1000 times as near, log2 1000 = 9.97.
		const camera = fitCamera([5, 52, 5.36, 52.001], { width: 1024, height: 768 })
		expect(camera.lon).toBe(5.18)
		expect(camera.lat).toBeCloseTo(52.0005, 4)
		expect(camera.zoom).toBe(9.97)
	})
	it('comes no nearer than zoom 16, also to a point', () => {
		expect(fitCamera([5, 52, 5, 52], { width: 1024, height: 768 })).toEqual({ lon: 5, lat: 52, zoom: 16 })
	})
})
