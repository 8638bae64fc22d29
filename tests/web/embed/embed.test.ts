import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EmbedState } from '../../../server/contract/embed-page.ts'
import { properties, themeCss, themedSvg } from '../../../server/pages/themed-svg.ts'
import { fittingNames, longestLine } from '../../../web/embed/fitting-names.ts'
import { allowsOrigin, parentOrigin } from '../../../web/embed/parent-origin.ts'
import { notTaken, withSearch } from '../../../web/embed/with-search.ts'

describe('the page around an embed', () => {
	const allowed = ['https://www.gemeente.nl', 'https://*.krant.nl', 'http://localhost:8080']

	test.each([
		['https://www.gemeente.nl', true],
		['https://WWW.Gemeente.nl', true],
		['http://www.gemeente.nl', false],
		['https://gemeente.nl', false],
		['https://www.gemeente.nl.boef.nl', false],
		['https://www.gemeente.nl:444', false],
		['https://regio.krant.nl', true],
		['https://a.b.krant.nl', true],
		['https://krant.nl', false],
		['https://boefkrant.nl', false],
		['http://regio.krant.nl', false],
		['http://localhost:8080', true],
		['null', false],
	])('%s may be told: %s', (origin, may) => {
		expect(allowsOrigin(allowed, origin)).toBe(may)
	})

	test('is known from what the browser tells first, else from the referrer, and never guessed', () => {
		const told = { length: 1, 0: 'https://www.gemeente.nl' }
		expect(parentOrigin({ referrer: '', ancestorOrigins: told }, allowed)).toBe('https://www.gemeente.nl')
		expect(parentOrigin({ referrer: 'https://regio.krant.nl/a?b', ancestorOrigins: undefined }, allowed)).toBe(
			'https://regio.krant.nl',
		)
		expect(parentOrigin({ referrer: '' }, allowed)).toBeNull()
		expect(parentOrigin({ referrer: 'https://elders.nl/' }, allowed)).toBeNull()
		expect(
			parentOrigin(
				{ referrer: 'https://www.gemeente.nl/', ancestorOrigins: { length: 1, 0: 'https://elders.nl' } },
				allowed,
			),
		).toBeNull()
	})

	test('is never everybody', () => {
		fc.assert(
			fc.property(fc.webUrl(), (referrer) => {
				expect(parentOrigin({ referrer }, allowed)).not.toBe('*')
				expect(parentOrigin({ referrer }, [])).toBeNull()
			}),
		)
	})
})

describe('a picture of two themes', () => {
	test('has a custom property where they differ, one for each pair, and stays as it is elsewhere', () => {
		const draw = (a: string, b: string) =>
			`<path fill="${a}" stroke="#fff"/><path fill="${b}"/><path fill="${a}" d="M0 0"/><rect fill="url(#x)"/>`
		expect(themedSvg(draw('#111', '#222'), draw('#eee', '#ddd'))).toEqual({
			svg: draw('var(--p0)', 'var(--p1)'),
			colors: { light: ['#111', '#222'], dark: ['#eee', '#ddd'] },
		})
	})

	test('in light or dark alone has the properties of that side', () => {
		expect(themeCss('light', '--p0:#111', '--p0:#eee')).toBe(':root{color-scheme:light;--p0:#111}')
		expect(themeCss('dark', '--p0:#111', '--p0:#eee')).toBe(':root{color-scheme:dark;--p0:#eee}')
		expect(properties('k', ['#111', '#222'])).toBe('--k0:#111;--k1:#222')
	})
})

describe('a page that is a file', () => {
	const metric = (id: string, levels: string[], years: string[]) => ({ id, levels, period: { kind: 'years', years } })
	const state = {
		view: { metric: 'cbs.woz', level: 'buurt', period: null, area: null },
		metrics: [metric('cbs.woz', ['buurt', 'wijk'], ['2023', '2024']), metric('lbm.score', ['wijk'], ['2022'])],
	} as unknown as EmbedState
	const read = (search: string) => withSearch(state, search).view

	test('makes the choices of its address itself', () => {
		expect(read('?metric=lbm.score&level=wijk&period=2022&area=WK000101')).toEqual({
			metric: 'lbm.score',
			level: 'wijk',
			period: '2022',
			area: 'WK000101',
		})
	})

	test('has the options of its address, and of the metrics those that it names', () => {
		const asked = (search: string) => withSearch(state, search)
		expect(asked('?metric=lbm.score&legend=0&title=1&search=x&lockArea=WK000101&language=en')).toMatchObject({
			options: { legend: false, title: true, lockArea: 'WK000101' },
			metrics: [{ id: 'lbm.score' }],
			view: { language: 'en' },
		})
		expect(asked('?choices=lbm.score,signals.count').metrics.map(({ id }) => id)).toEqual(['cbs.woz', 'lbm.score'])
	})

	test('has the colours of its address where the file has both sides', () => {
		const asked = (theme: string, search: string) =>
			withSearch({ ...state, view: { ...state.view, theme } } as EmbedState, search)
		expect(asked('system', '?theme=dark&accent=7A0044&interactive=0')).toMatchObject({
			view: { theme: 'dark' },
			options: { accent: '7A0044', interactive: false },
		})
		expect(asked('light', '?theme=dark').view.theme).toBe('light')
		expect(asked('system', '?theme=red&accent=red').options).not.toHaveProperty('accent')
	})

	test('opens with the part of its address, when that lies on its map', () => {
		const whole = { ...state, dataset: { ...state.dataset, bbox: [5, 52, 6, 53] } } as EmbedState
		const asked = (search: string) => withSearch(whole, search)
		expect(asked('?bbox=5.2,52.1,5.4,52.3')).toMatchObject({
			dataset: { bbox: [5.2, 52.1, 5.4, 52.3] },
			options: { bbox: [5.2, 52.1, 5.4, 52.3] },
		})
		for (const search of ['?bbox=1,1,2,2', '?bbox=5.4,52,5.2,53', '?bbox=5,52', '?bbox=5,52,6,53,', '?bbox=a,b,c,d']) {
			expect(asked(search).dataset).toBe(whole.dataset)
			expect(notTaken(asked(search), search)).toHaveLength(1)
		}
		expect(notTaken(asked('?bbox=5.20,52,6,53'), '?bbox=5.20,52,6,53')).toEqual([])
	})

	test('says what it did not take over', () => {
		const said = (search: string) => notTaken(withSearch(state, search), search)
		expect(said('')).toEqual([])
		expect(said('?metric=lbm.score&level=wijk&period=2022&area=WK000101&choices=cbs.woz&legend=0')).toEqual([])
		expect(said('?metric=signals.count&period=1987&choices=cbs.woz,a.b&area=<b>')).toEqual([
			'metric=signals.count',
			'period=1987',
			'choices=a.b',
			'area=<b>',
		])
		expect(said('?metric=lbm.score&level=buurt')).toEqual(['level=buurt'])
	})

	test('takes the smallest areas that a metric has', () => {
		expect(read('?metric=lbm.score')).toMatchObject({ metric: 'lbm.score', level: 'wijk' })
	})

	test('keeps what it has for what it does not understand or does not have', () => {
		expect(read('?metric=signals.count&level=gemeente&period=1987&area=x')).toEqual(state.view)
		fc.assert(
			fc.property(fc.webQueryParameters(), (search) => {
				const { metric, level } = read(search)
				expect(state.metrics.some(({ id, levels }) => id === metric && levels.includes(level))).toBe(true)
			}),
		)
	})
})

test.each([
	['', 0],
	['Centrum', 7],
	['De Gaarden', 10],
	['Dorpskern Rijkersdorp', 11],
	['Industrieterrein Noord', 16],
])('the longest line of "%s" has %i letters', (name, letters) => {
	expect(longestLine(name)).toBe(letters)
})

test('names have room on the map from the whole zoom at which MapLibre asks, those of the first picture from its own', () => {
	const area = (name: string, wide: number) => ({
		...{ name, code: `BU${name}`, level: 'buurt' as const, parent: null, inhabitants: 10, households: 5, landArea: 1 },
		...{
			urbanity: null,
			buildingPeriod: null,
			lon: 5,
			lat: 52,
			bbox: [5, 52, 5 + wide, 52.01] as [number, number, number, number],
		},
	})
	// Ten letters are 60 pixels: as wide as 60 / 512 of the world at zoom 0, so at zoom 10.4 and 11.2 of areas so wide.
	const wide = (zoom: number) => ((60 / 512) * 360) / 2 ** zoom
	const areas = [area('Tienletter', wide(10.4)), area('Letterstie', wide(11.2))]
	const from = (zoom: number, written: string | null = null) =>
		fittingNames(areas, { zoom, size: 12, written }).features.map(({ properties }) => properties?.from)
	expect(from(10.6)).toEqual([10, 12])
	expect(from(11.5)).toEqual([10, 11])
	expect(from(0)).toEqual([11, 12])
	// What is written on the first picture stays, what is not waits for the next whole zoom.
	expect(from(11.5, 'Elders Letterstie')).toEqual([12, 11])
	expect(from(10.6, 'Letterstie')).toEqual([11, 10])
})
