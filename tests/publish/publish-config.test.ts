import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { sensitivityOf } from '../../data/sensitive-categories.ts'
import { completeYears } from '../../scripts/publish/complete-years.ts'
import { publicConfig, publishFolder, runPublish } from './public-testdam.ts'

const folder = publishFolder()
beforeAll(folder.make)

const label = { nl: 'x', en: 'x' }
const categories = (...list: object[]) => ({ ...publicConfig, signals: { categories: list } })

describe('a config that names what is not there', () => {
	it.each<[string, object | string, string]>([
		['a metric', { metrics: ['cbs.wozz'] }, 'metrics[0]: there is no metric cbs.wozz: did you mean cbs.woz'],
		['a metric without data', { metrics: ['cbs.income'] }, 'metrics[0]: this Dataset has no data for cbs.income'],
		['a metric twice', { metrics: ['cbs.woz', 'cbs.woz'] }, 'metrics[1]: cbs.woz is named twice'],
		[
			'single reports',
			{ metrics: ['signals.count'] },
			'signals.count is counted from single reports: name what may be counted under signals.categories',
		],
		['money without investments', { metrics: ['investments.spent'] }, 'investments.spent needs "investments": {}'],
		[
			'a level',
			{ metrics: ['cbs.woz'], levels: ['straat'] },
			'levels[0]: "straat" must be one of buurt, wijk, gemeente',
		],
		[
			'a level outside',
			{ metrics: [{ metric: 'cbs.woz', levels: ['wijk'] }], levels: ['buurt'] },
			'metrics[0].levels[0]: wijk is no level of this publication: buurt',
		],
		[
			'a level without figures',
			{ metrics: [{ metric: 'cbs.urbanity', levels: ['wijk'] }] },
			'cbs.urbanity has no figures per wijk, only per buurt',
		],
		[
			'a year',
			{ metrics: ['cbs.woz'], years: { from: '2012', to: '2024' } },
			'years.from: there are no figures of 2012: what is named here has them of 2021 to 2024',
		],
		[
			'a year too far',
			{ metrics: ['cbs.woz'], years: { from: '2023', to: '2031' } },
			'years.to: there are no figures of 2031',
		],
		[
			'years turned about',
			{ metrics: ['cbs.woz'], years: { from: '2024', to: '2021' } },
			'years: from 2024 is later than to 2021',
		],
		[
			'a year as a number',
			{ metrics: ['cbs.woz'], years: { from: 2021, to: 2024 } },
			'years.from: 2021 must be a year in quotes, such as "2024"',
		],
		[
			'a category',
			categories({ category: 'afvall', label }),
			'signals.categories[0]: there is no category afvall: did you mean afval',
		],
		[
			'a category twice',
			categories({ category: 'afval', label }, { category: 'afval', label }),
			'signals.categories[1]: afval is named twice',
		],
		[
			'a sensitive category',
			categories({ category: 'overlast-van-en-door-personen-of-groepen', label }),
			'never goes out: it is about people',
		],
		[
			'a sensitive sub',
			categories({ category: 'overlast-van-en-door-personen-of-groepen/jongerenoverlast', label }),
			'never goes out: it is about people',
		],
		[
			'a category without public signals',
			categories({ category: 'wegen', label }),
			'wegen never goes out: not one of its signals has visibility public',
		],
		['a category without a name', categories({ category: 'afval' }), 'signals.categories[0].label: is missing'],
		[
			'an investment',
			{ ...publicConfig, investments: { except: ['I9'] } },
			'investments.except[0]: there is no investment I9: did you mean I1',
		],
		[
			'an opening metric',
			{ ...publicConfig, defaultView: 'metric=cbs.income' },
			'defaultView: metric cbs.income does not go out',
		],
		[
			'an opening level',
			{ ...publicConfig, defaultView: 'metric=reports.groen&level=buurt' },
			'defaultView: reports.groen does not go out per buurt, only per wijk, gemeente',
		],
		[
			'an opening choice',
			{ ...publicConfig, defaultView: 'metrik=cbs.woz' },
			'defaultView: metrik=cbs.woz: did you mean metric?',
		],
		[
			'an opening for the team',
			{ ...publicConfig, defaultView: 'reading=hotspots' },
			'defaultView: reading means nothing in a publication',
		],
		[
			'an opening area',
			{ ...publicConfig, defaultView: 'area=BU99999999' },
			'defaultView: there is no area BU99999999 in this publication',
		],
		['a setting', { ...publicConfig, metric: [] }, 'there is no setting metric: did you mean metrics?'],
		[
			'a setting of a category',
			categories({ category: 'afval', label, level: ['wijk'] }),
			'signals.categories[0]: there is no setting level: did you mean levels',
		],
		[
			'an origin',
			{ ...publicConfig, embedOrigins: ['www.testdam.nl'] },
			'embedOrigins[0]: "www.testdam.nl" must be an origin such as https://www.gemeente.nl',
		],
		['nothing', {}, 'names nothing that may go out'],
		[
			'no JSON',
			'{\n\t"metrics": ["cbs.woz",]\n}',
			'is not JSON: line 2, column 24 has "]" where something else must stand',
		],
	])('%s: says so, and writes nothing', async (_, config, sentence) => {
		const to = folder.path('refused')
		const { code, error } = await runPublish('--db', folder.db, '--to', to, '--config', folder.config(config))
		expect(error).toContain(sentence)
		expect(error).toContain('Nothing was published.')
		expect(code).toBe(1)
		expect(existsSync(to)).toBe(false)
	})

	it('says everything that is wrong at once', async () => {
		const config = folder.config({ metrics: ['cbs.wozz', 'cbs.incom'], investments: { except: ['I9'] } })
		const { error } = await runPublish('--db', folder.db, '--to', folder.path('x'), '--config', config)
		expect(error.split('\n').filter((line) => line.includes('config-'))).toHaveLength(3)
	})
})

describe('a command line that cannot be', () => {
	it.each<[string[], string]>([
		[[], 'say which Dataset with --db FILE'],
		[['--db', 'x'], 'say where the publication comes with --to DIR'],
		[['--db', 'x', '--to', 'y', '--keep', '0'], '--keep 0 must be a number of versions'],
		[['--db', 'x', '--to', 'y', '--titel', 'z'], "Unknown option '--titel'"],
		[['--db', 'x', '--to', 'y', '--preview'], '--preview asks a person before anything goes out: run it in a terminal'],
		[['--db', folder.path('none.duckdb'), '--to', folder.path('y')], 'none.duckdb does not exist'],
		[['--db', folder.db, '--to', folder.path('y'), '--config', folder.path('none.json')], 'none.json does not exist'],
	])('%j', async (argv, sentence) => {
		const { code, error } = await runPublish(...argv)
		expect(error).toContain(sentence)
		expect(code).toBe(1)
	})

	it('explains itself', async () => {
		const { code, out } = await runPublish('--help')
		expect(code).toBe(0)
		expect(out).toContain('npm run publish -- --db FILE --to DIR')
	})
})

describe('completeYears', () => {
	it.each<[string, string, string | null, string[], string[]]>([
		['2019-01-01', '2021-12-31', null, ['2019', '2020', '2021'], []],
		['2019-01-20', '2021-12-05', '2021-12-31', ['2019', '2020', '2021'], []],
		['2019-02-01', '2021-12-31', null, ['2020', '2021'], ['2019']],
		['2019-01-01', '2021-12-30', '2021-12-30', ['2019', '2020'], ['2021']],
		['2019-01-01', '2021-06-30', '2022-02-01', ['2019', '2020'], ['2021']],
		['2021-03-01', '2021-09-01', null, [], ['2021']],
	])('%s to %s, peildatum %s', (first, last, asOf, complete, incomplete) => {
		expect(completeYears(first, last, asOf)).toEqual({ complete, incomplete })
	})
})

describe('sensitive categories', () => {
	it.each([
		'overlast-van-en-door-personen-of-groepen',
		'overlast-van-en-door-personen-of-groepen/vuurwerkoverlast',
		'wonen/leegstand',
		'ondermijning',
		'overlast/jongerenoverlast',
		'openbare-orde/drugshandel',
		'sociaal/zorgmelding',
		'veiligheid/huiselijk-geweld',
		'overig/verward-gedrag',
		'openbare-orde/hangjongeren',
		'openbare-orde/straatintimidatie',
		'veiligheid/woninginbraak',
		'overlast/woonoverlast',
		'overlast/softdrugs',
	])('%s never goes out', (category) => {
		expect(sensitivityOf(category)).not.toBeNull()
	})
	it.each([
		'afval',
		'afval/grofvuil',
		'wegen-verkeer-straatmeubilair/speelplaats',
		'overlast-van-dieren/ratten',
		'overlast-in-de-openbare-ruimte/parkeeroverlast',
		'openbaar-groen-en-water/boom',
		'overlast-bedrijven-en-horeca/geluidsoverlast-muziek',
		'overlast-van-dieren/dierenasiel',
	])('%s may', (category) => {
		expect(sensitivityOf(category)).toBeNull()
	})
})
