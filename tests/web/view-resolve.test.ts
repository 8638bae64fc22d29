import { describe, expect, it } from 'vitest'
import { metricById } from '../../data/metrics.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { defaultView, type View } from '../../server/contract/view.ts'
import { changeLevel, changeMetric, type Known, noticesOfProblems, resolveView } from '../../web/view/resolve.ts'

const metric = (
	id: string,
	period: Metric['period'],
	levels: Metric['levels'] = ['buurt', 'wijk', 'gemeente'],
): Metric => {
	const definition = metricById.get(id)
	if (!definition) throw new Error(`${id} is not in the catalogue`)
	return { ...definition, period, levels }
}
const rate = metric('signals.per1000', { kind: 'days', from: '2023-01-01', to: '2025-01-01' })
const woz = metric('cbs.woz', { kind: 'years', years: ['2022', '2023', '2024'] })
const inhabitants = metric('cbs.inhabitants', { kind: 'years', years: ['2024'] })
const score = metric('lbm.score', { kind: 'years', years: ['2024'] })
const health = metric('rivm.goodHealth', { kind: 'years', years: ['2020', '2024'] }, ['wijk', 'gemeente'])
const money = metric('investments.committed', { kind: 'yearsAndAll', years: ['2023', '2024'] })

const known: Known = {
	dataset: {
		levels: [{ level: 'buurt', count: 2 }],
		signals: { count: 10, unplaced: 0, from: '2023-01-01', to: '2025-01-01' },
		investments: { count: 3, unplaced: 0 },
		publication: null,
	},
	metrics: [rate, woz, health, money],
	areas: { buurt: new Set(['BU90010101', 'BU90010102']), wijk: new Set(['WK900101']) },
	categories: new Set(['afval', 'afval/grofvuil']),
}
const bare: Known = {
	...known,
	dataset: { ...known.dataset, signals: null, investments: null },
	metrics: [woz, health],
}
const view = (patch: Partial<View>): View => ({ ...defaultView, ...patch })

describe('resolveView', () => {
	const cases: [string, Known, Partial<View>, Partial<View>, string[]][] = [
		['nothing asked, nothing said', known, {}, {}, []],
		[
			'an unknown metric becomes the opening one',
			known,
			{ metric: 'foo.bar' },
			{ metric: 'signals.per1000' },
			['metric notInDataset'],
		],
		[
			'two metrics without a second one get the first that stands beside the metric, silently',
			known,
			{ reading: 'bivariate' },
			{ reading: 'bivariate', second: 'cbs.woz' },
			[],
		],
		[
			'… and one without figures at the level is replaced, and said',
			known,
			{ reading: 'bivariate', second: 'rivm.goodHealth' },
			{ reading: 'bivariate', second: 'cbs.woz' },
			['second levelWithoutFigures'],
		],
		[
			'wijken are not compared within a wijk',
			known,
			{ level: 'wijk', universe: 'WK900101' },
			{ level: 'wijk', universe: null },
			['universe levelWithoutFigures'],
		],
		[
			'a buurt and a wijk cannot be weighed against each other',
			known,
			{ task: 'choice', candidates: ['BU90010101', 'WK900101', 'BU90010102'] },
			{ candidates: ['BU90010101', 'BU90010102'] },
			['candidates malformed'],
		],
		[
			'a funnel needs events',
			known,
			{ metric: 'cbs.woz', reading: 'funnel' },
			{ metric: 'cbs.woz', reading: 'values' },
			['reading metricWithoutEvents'],
		],
		['a Dataset without signals opens silently with its first metric', bare, {}, { metric: 'cbs.woz' }, []],
		[
			'… but not with a total, which would tell how large areas are',
			{ ...bare, metrics: [inhabitants, woz] },
			{},
			{ metric: 'cbs.woz' },
			[],
		],
		[
			'… and with the score of living there when it has one',
			{ ...bare, metrics: [woz, score] },
			{},
			{ metric: 'lbm.score' },
			[],
		],
		[
			'with an unknown metric its classes and breaks go',
			known,
			{ metric: 'foo.bar', bins: [1], breaks: [3], classification: 'own' },
			{ bins: [], breaks: [], classification: 'quantile' },
			['metric notInDataset'],
		],
		['a level without figures', known, { metric: 'rivm.goodHealth', level: 'buurt' }, { level: 'wijk' }, []],
		[
			'a chosen level without figures is said',
			{ ...known, metrics: [{ ...woz, levels: ['buurt'] }] },
			{ metric: 'cbs.woz', level: 'gemeente' },
			{ level: 'buurt' },
			['level levelWithoutFigures'],
		],
		['a known year stays', known, { metric: 'cbs.woz', period: '2023' }, { period: '2023' }, []],
		[
			'an unknown year becomes the newest',
			known,
			{ metric: 'cbs.woz', period: '1999' },
			{ period: null },
			['period periodWithoutFigures'],
		],
		[
			'all years belong to investments',
			known,
			{ metric: 'cbs.woz', period: 'all' },
			{ period: null },
			['period periodWithoutFigures'],
		],
		['all years of investments', known, { metric: 'investments.committed', period: 'all' }, { period: 'all' }, []],
		['a year means nothing to signals and goes silently', known, { period: '2023' }, { period: null }, []],
		['days within', known, { from: '2024-01-01', to: '2024-02-01' }, { from: '2024-01-01', to: '2024-02-01' }, []],
		['days partly within', known, { from: '2000-01-01', to: '2023-02-01' }, { from: '2000-01-01' }, []],
		[
			'days before all signals',
			known,
			{ from: '2000-01-01', to: '2001-01-01' },
			{ from: null, to: null },
			['from emptyRange'],
		],
		[
			'to is exclusive: a range that ends where signals begin is empty',
			known,
			{ to: '2023-01-01' },
			{ to: null },
			['to emptyRange'],
		],
		[
			'days the wrong way round',
			known,
			{ from: '2024-02-01', to: '2024-01-01' },
			{ from: null, to: null },
			['from emptyRange'],
		],
		['days after all signals', known, { from: '2025-01-01' }, { from: null }, ['from emptyRange']],
		[
			'an unknown category',
			known,
			{ category: ['afval', 'lawaai'] },
			{ category: ['afval'] },
			['category notInDataset'],
		],
		['an unknown area', known, { area: 'BU12345678' }, { area: null }, ['area notInDataset']],
		['a known area of another level', known, { area: 'WK900101' }, { area: 'WK900101' }, []],
		['an area of a level not asked yet is not judged', known, { area: 'GM9999' }, { area: 'GM9999' }, []],
		[
			'strangers leave the comparison',
			known,
			{ compare: ['BU90010101', 'BU12345678'] },
			{ compare: ['BU90010101'] },
			['compare notInDataset'],
		],
		[
			'overlays without data',
			bare,
			{ overlays: ['points', 'investments', 'names'] },
			{ overlays: ['names'] },
			['overlays notInDataset'],
		],
		['breaks must ascend', known, { classification: 'own', breaks: [2, 2] }, { breaks: [] }, ['breaks malformed']],
	]
	it.each(cases)('%s', (_, dataset, asked, expected, said) => {
		const { view: shown, notices } = resolveView(view(asked), dataset)
		expect(shown).toMatchObject(expected)
		expect(notices.map(({ parameter, reason }) => `${parameter} ${reason}`)).toEqual(said)
		// What is shown stands: resolving it again changes nothing and says nothing.
		expect(resolveView(shown, dataset)).toEqual({ view: shown, notices: [] })
	})

	it('says the value as the link had it', () => {
		expect(resolveView(view({ metric: 'foo.bar' }), known).notices[0]?.value).toBe('foo.bar')
		expect(resolveView(view({ from: '2000-01-01', to: '2001-01-01' }), known).notices[0]?.value).toBe(
			'2000-01-01 – 2001-01-01',
		)
	})
})

describe('noticesOfProblems', () => {
	it('tells a value that cannot be read from a parameter that does not exist', () => {
		expect(
			noticesOfProblems([
				{ parameter: 'level', value: 'straat' },
				{ parameter: 'fbclid', value: 'x' },
			]).map(({ reason }) => reason),
		).toEqual(['malformed', 'unknownParameter'])
	})
})

describe('changeMetric', () => {
	it('keeps level, selection and period where the new metric has them, and drops what was counted in the old one', () => {
		const before = view({
			metric: 'signals.per1000',
			level: 'wijk',
			area: 'WK900101',
			bins: [2],
			breaks: [1, 2],
			classification: 'own',
		})
		const after = { ...before, ...changeMetric(before, woz) }
		expect(after).toEqual({ ...before, metric: 'cbs.woz', bins: [], breaks: [], classification: 'quantile' })
	})
	it.each([
		['the same year', woz, '2024', '2024'],
		['a year it does not have', health, '2023', null],
		['all years, which only investments have', woz, 'all', null],
		['days instead of years', rate, '2024', null],
	])('period: %s', (_, to, period, expected) => {
		expect(changeMetric(view({ metric: 'investments.committed', period }), to).period).toBe(expected)
	})
	it('goes to the smallest areas that it has, when not to the same', () => {
		expect(changeMetric(view({ level: 'buurt' }), health).level).toBe('wijk')
	})
	it('keeps a classification that is not made of numbers', () => {
		expect(changeMetric(view({ classification: 'ckmeans' }), woz).classification).toBe('ckmeans')
	})
})

describe('changeLevel', () => {
	it.each([
		['buurt to its wijk', 'BU90010102', 'wijk', 'WK900101'],
		['buurt to its gemeente', 'BU90010102', 'gemeente', 'GM9001'],
		['wijk to its gemeente', 'WK0106AB', 'gemeente', 'GM0106'],
		['wijk to buurten: none is meant', 'WK900101', 'buurt', null],
		['gemeente to wijken: none is meant', 'GM9001', 'wijk', null],
		['the same level', 'BU90010102', 'buurt', 'BU90010102'],
		['nothing selected', null, 'wijk', null],
	] as const)('%s', (_, area, level, expected) => {
		expect(changeLevel(view({ area, bins: [1] }), level)).toEqual({
			level,
			bins: [],
			brush: null,
			mark: null,
			candidates: [],
			universe: null,
			area: expected,
		})
	})

	it.each([
		['a wijk still holds buurten', 'WK900101', 'buurt', 'WK900101'],
		['a wijk holds no wijken', 'WK900101', 'wijk', null],
		['a gemeente holds wijken', 'GM9001', 'wijk', 'GM9001'],
	] as const)('keeps what is compared within where it can: %s', (_, universe, level, expected) => {
		expect(changeLevel(view({ universe }), level).universe).toBe(expected)
	})
})
