import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metricById } from '../../data/metrics.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { baseView, publishedView } from '../../server/contract/published-view.ts'
import { type Known, resolveView } from '../../server/contract/resolve-view.ts'
import { defaultView, displays, overlays, readings, tasks, type View } from '../../server/contract/view.ts'
import { decodeView, encodeView } from '../../server/contract/view-codec.ts'

const woz = metricById.get('cbs.woz')
if (!woz) throw new Error('cbs.woz is not in the catalogue')
const years: Metric['period'] = { kind: 'years', years: ['2023', '2024'] }
const reports: Metric = { ...woz, id: 'reports.allPer1000', period: years, levels: ['buurt', 'wijk'] }
const publication = {
	rules: { base: 5, threshold: 5, cap: 90, minimumInhabitants: 50 },
	basemap: true,
	embedOrigins: [],
	contact: null,
	withheld: { metrics: 0, categories: 0, investments: 0, cells: 0 },
	hash: '0123456789abcdef',
	defaultView: 'metric=reports.allPer1000&level=wijk&classification=ckmeans&period=2023',
}
const known: Known = {
	dataset: {
		levels: [{ level: 'buurt', count: 2 }],
		signals: null,
		investments: { count: 3, unplaced: 0 },
		publication,
	},
	metrics: [{ ...woz, period: years, levels: ['buurt', 'wijk'] }, reports],
	areas: { buurt: new Set(['BU90010101', 'BU90010102']), wijk: new Set(['WK900101']) },
	categories: null,
}
const base = baseView(publication)
const opened = (search: string) => resolveView(decodeView(new URLSearchParams(search), base).view, known)

describe('a View on a publication', () => {
	it('an address without a word shows what the publisher chose, without a notice', () => {
		const { view, notices } = opened('')
		expect(notices).toEqual([])
		expect(view).toMatchObject({
			metric: 'reports.allPer1000',
			level: 'wijk',
			classification: 'ckmeans',
			period: '2023',
		})
	})

	it.each([
		['task=alerts', { task: 'explore' }, ['task']],
		['reading=hotspots&universe=WK900101', { reading: 'values', universe: null }, ['reading', 'universe']],
		['display=distribution', { display: 'map' }, ['display']],
		['overlays=points,heat,investments', { overlays: ['investments'] }, ['overlays']],
		['classification=equal&classes=7', { classification: 'ckmeans', classes: 5 }, ['classification', 'classes']],
		['category=afval&from=2024-01-01', { category: [], from: null }, ['from', 'category']],
		['metric=signals.per1000', { metric: 'reports.allPer1000' }, ['metric']],
		['brush=values:1,2,3,4&question=waar', { brush: null, question: '' }, ['brush', 'question']],
	] as [string, Partial<View>, string[]][])('%s becomes the public default, and is said', (search, expected, said) => {
		const { view, notices } = opened(search)
		expect(view).toMatchObject(expected)
		expect(notices.map(({ parameter }) => parameter).sort()).toEqual([...said].sort())
		expect(new Set(notices.map(({ reason }) => reason))).toEqual(new Set(['notPublished']))
	})

	it('what a resident may choose stays', () => {
		const search = 'metric=cbs.woz&level=buurt&period=2024&area=BU90010101&display=table&filter=haven&language=en'
		const { view, notices } = opened(search)
		expect(notices).toEqual([])
		expect(view).toMatchObject({ metric: 'cbs.woz', level: 'buurt', area: 'BU90010101', display: 'table' })
	})

	it('a base map that is never shown is not on, and nobody is told', () => {
		const without = { ...publication, basemap: false }
		const { view, notices } = resolveView(baseView(without), {
			...known,
			dataset: { ...known.dataset, publication: without },
		})
		expect(view.overlays).toEqual(['names'])
		expect(notices).toEqual([])
	})

	it('the publisher cannot open it with what only the team has', () => {
		const view = baseView({
			...publication,
			defaultView: 'task=choice&reading=trend&display=distribution&overlays=points',
		})
		expect(view).toMatchObject({ task: 'explore', reading: 'values', display: 'map', overlays: [] })
	})
})

const view = fc.record({
	task: fc.constantFrom(...tasks),
	reading: fc.constantFrom(...readings),
	display: fc.constantFrom(...displays),
	overlays: fc.subarray([...overlays]),
	level: fc.constantFrom('buurt' as const, 'wijk' as const),
	period: fc.constantFrom(null, '2023', '2024'),
	classification: fc.constantFrom('quantile' as const, 'equal' as const, 'ckmeans' as const),
	area: fc.constantFrom(null, 'BU90010101'),
	panels: fc.boolean(),
})

describe('for every View', () => {
	it('keeping to what is published once is enough, and says nothing the second time', () => {
		fc.assert(
			fc.property(view, (patch) => {
				const once = publishedView({ ...defaultView, ...patch }, publication)
				const twice = publishedView(once.view, publication)
				expect(twice).toEqual({ view: once.view, refused: [] })
			}),
		)
	})

	it('an address written against the base of a publication is read back as it was', () => {
		fc.assert(
			fc.property(view, view, (patch, opening) => {
				const [from, asked] = [
					{ ...base, ...opening },
					{ ...base, ...patch },
				]
				const { view: read, problems } = decodeView(encodeView(asked, from), from)
				expect(problems).toEqual([])
				expect(read).toEqual(asked)
			}),
		)
	})
})
