import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metrics as catalogue } from '../../../data/metrics.ts'
import { levels } from '../../../server/contract/common.ts'
import { MAXIMUM_CANDIDATES } from '../../../server/contract/criterion.ts'
import type { Metric } from '../../../server/contract/metric.ts'
import { defaultView, tasks, type View } from '../../../server/contract/view.ts'
import { stopOfTask } from '../../../web/layout/sheet-stops.ts'
import { changeTask } from '../../../web/tasks/change-task.ts'
import { choiceLevel, toggleCandidate } from '../../../web/tasks/choice/candidates.ts'
import { choiceFileName } from '../../../web/tasks/choice/choice-file.ts'
import { defaultCriterion, defaultDirection, freeMetrics, weightWord } from '../../../web/tasks/choice/criteria.ts'
import { presets } from '../../../web/tasks/choice/presets.ts'
import { panelPrints } from '../../../web/tasks/panel-prints.ts'
import { pickArea } from '../../../web/tasks/pick-area.ts'

const view = (changed: Partial<View> = {}): View => ({ ...defaultView, ...changed })
const inDataset = (ids: readonly string[]): Metric[] =>
	catalogue
		.filter(({ id }) => ids.includes(id))
		.map((metric) => ({ ...metric, levels: ['buurt', 'wijk'], period: { kind: 'years', years: ['2024'] } }))
const buurten = ['BU90010101', 'BU90010102', 'BU90010103']

describe('tasks', () => {
	it('weighing lets go of the selected area, a list keeps it, the same task changes nothing', () => {
		const chosen = view({ area: 'BU90010101' })
		expect(changeTask(chosen, 'choice')).toEqual({ task: 'choice', area: null })
		expect(changeTask(chosen, 'alerts')).toEqual({ task: 'alerts' })
		expect(changeTask(chosen, 'explore')).toEqual({})
	})
	it('the sheet of a phone opens as far as the task needs', () => {
		expect(tasks.map(stopOfTask)).toEqual(['peek', 'panel', 'full'])
	})
	it('pointing at the map selects, and makes a candidate while weighing', () => {
		expect(pickArea(view(), 'BU90010101')).toEqual({ area: 'BU90010101' })
		expect(pickArea(view({ area: 'BU90010101' }), 'BU90010101')).toEqual({ area: null })
		expect(pickArea(view({ task: 'choice' }), 'BU90010101')).toEqual({ candidates: ['BU90010101'] })
		expect(pickArea(view({ task: 'choice', candidates: buurten }), null)).toEqual({})
	})
	it.each<[string, Partial<View>, boolean]>([
		['the map, exploring', {}, false],
		['an area', { area: 'BU90010101' }, true],
		['a comparison', { compare: buurten }, true],
		['the list', { task: 'alerts' }, true],
		['a choice without criteria', { task: 'choice', candidates: buurten }, false],
		[
			'a choice',
			{ task: 'choice', candidates: buurten, criteria: [{ metric: 'cbs.woz', direction: 'high', weight: 1 }] },
			true,
		],
		['panels folded away', { task: 'alerts', panels: false }, false],
	])('on paper: %s', (_, changed, prints) => {
		expect(panelPrints(view(changed))).toBe(prints)
	})
})

describe('candidates', () => {
	it('come and go, and twice is as before', () => {
		expect(toggleCandidate([], 'BU90010101')).toEqual(['BU90010101'])
		expect(toggleCandidate(buurten, 'BU90010102')).toEqual(['BU90010101', 'BU90010103'])
		expect(toggleCandidate(toggleCandidate(buurten, 'BU90010199'), 'BU90010199')).toEqual(buurten)
	})
	it('are never more than can be weighed, and never of two levels', () => {
		const code = fc.oneof(
			fc.integer({ min: 0, max: 40 }).map((n) => `BU900101${String(n).padStart(2, '0')}`),
			fc.integer({ min: 0, max: 9 }).map((n) => `WK90010${n}`),
		)
		fc.assert(
			fc.property(fc.array(code, { maxLength: 60 }), (codes) => {
				const chosen = codes.reduce<string[]>(toggleCandidate, [])
				expect(chosen.length).toBeLessThanOrEqual(MAXIMUM_CANDIDATES)
				expect(new Set(chosen).size).toBe(chosen.length)
				expect(new Set(chosen.map((c) => c.slice(0, 2))).size).toBeLessThanOrEqual(1)
			}),
		)
	})
	it('set the level; without any it is that of the View', () => {
		expect(choiceLevel(view({ level: 'buurt' }))).toBe('buurt')
		expect(choiceLevel(view({ level: 'buurt', candidates: ['WK900101'] }))).toBe('wijk')
	})
})

describe('criteria', () => {
	it.each([
		['moreIsWorse', 'high'],
		['moreIsBetter', 'low'],
		['neutral', 'high'],
	] as const)('of a metric that %s a %s value asks for the choice', (direction, end) => {
		expect(defaultDirection({ direction })).toBe(end)
		expect(defaultCriterion({ id: 'cbs.woz', direction })).toEqual({ metric: 'cbs.woz', direction: end, weight: 5 })
	})
	it('are offered where they have figures, once', () => {
		const metrics = inDataset(['cbs.woz', 'lbm.score'])
		expect(freeMetrics(metrics, 'wijk', []).map(({ id }) => id)).toEqual(['cbs.woz', 'lbm.score'])
		expect(freeMetrics(metrics, 'gemeente', [])).toEqual([])
		expect(
			freeMetrics(metrics, 'buurt', [{ metric: 'cbs.woz', direction: 'high', weight: 1 }]).map(({ id }) => id),
		).toEqual(['lbm.score'])
	})
	it('weigh in words', () => {
		expect([1, 2, 3, 4, 6, 7, 8, 9, 10].map(weightWord)).toEqual([
			'veryLight',
			'light',
			'light',
			'usual',
			'usual',
			'heavy',
			'heavy',
			'veryHeavy',
			'veryHeavy',
		])
	})
})

describe('presets', () => {
	it('name only metrics of the catalogue', () => {
		const all = inDataset(catalogue.map(({ id }) => id))
		expect(presets(all, 'buurt').map(({ criteria }) => criteria.length)).toEqual([4, 3, 3, 3])
	})
	it('hold only what the Dataset has at the level, two criteria or more, each once', () => {
		const ids = catalogue.map(({ id }) => id)
		fc.assert(
			fc.property(fc.subarray(ids), fc.constantFrom(...levels), (there, level) => {
				for (const { criteria } of presets(inDataset(there), level)) {
					expect(level).not.toBe('gemeente')
					expect(criteria.length).toBeGreaterThanOrEqual(2)
					expect(criteria.length).toBeLessThanOrEqual(4)
					expect(new Set(criteria.map(({ metric }) => metric)).size).toBe(criteria.length)
					for (const { metric } of criteria) expect(there).toContain(metric)
				}
			}),
		)
	})
	it('follow the worse side of each metric that has one', () => {
		const all = inDataset(catalogue.map(({ id }) => id))
		for (const { criteria } of presets(all, 'buurt'))
			for (const { metric, direction } of criteria) {
				const known = all.find(({ id }) => id === metric)
				if (known?.direction !== 'neutral') expect(direction, metric).toBe(known && defaultDirection(known))
			}
	})
})

it('a file is named after what it is about, whatever the names', () => {
	expect(choiceFileName('’t Ven-Noord', 'Cité / Oost', '2026-11-21')).toBe(
		'afweging-t-ven-noord-cite-oost-2026-11-21.html',
	)
	fc.assert(
		fc.property(fc.string(), fc.string(), (a, b) => {
			expect(choiceFileName(a, b, '2026-11-21')).not.toMatch(/[\s/\\:*?"<>|]/)
		}),
	)
})
