import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hotspot } from '../../../data/demo/truths.ts'
import type { Area } from '../../../server/contract/area.ts'
import type { Language, Problem } from '../../../server/contract/common.ts'
import type { Dataset } from '../../../server/contract/dataset.ts'
import { makeFormatters } from '../../../server/contract/format.ts'
import { mapColors } from '../../../server/contract/map-colors.ts'
import { drawMap } from '../../../server/contract/picture/draw-map.ts'
import type { PictureInput } from '../../../server/contract/picture/input.ts'
import { textWidth } from '../../../server/contract/picture/measure.ts'
import type { AreaTopology } from '../../../server/contract/picture/topology.ts'
import type { Theme } from '../../../server/contract/ramps.ts'
import type { AreaReading } from '../../../server/contract/reading/area-reading.ts'
import { makeReading, type ReadAnswer } from '../../../server/contract/reading/make-reading.ts'
import type { ValuesAnswer } from '../../../server/contract/values.ts'
import { defaultView, type Reading, type View } from '../../../server/contract/view.ts'
import { metricView } from '../../../web/distribution/metric-view.ts'
import { readingParameters, type SeriesAnswer, valuesParameters } from '../../../web/queries.ts'
import { surroundingsOf } from '../../../web/reading/surroundings.ts'
import { type DemoApp, openDemoApp } from '../../data/demo-app.ts'
import { attacks } from '../attack-list.ts'
import { openPublished, type Published } from '../published-fixture.ts'
import { boxOf, fillsOf, plain, squares, textsOf } from './drawing.ts'

let demo: DemoApp
let published: Published
let dataset: Dataset
const areas = new Map<string, Area[]>()
beforeAll(async () => {
	;[demo, published] = await Promise.all([openDemoApp(), openPublished()])
	dataset = await demo.get<Dataset>('/dataset')
	for (const level of ['buurt', 'wijk']) {
		areas.set(level, (await demo.get<{ areas: Area[] }>(`/areas?level=${level}`)).areas)
	}
})
afterAll(() => {
	demo?.close()
	published?.close()
})

const given = (parameters: object) =>
	new URLSearchParams(
		Object.entries(parameters).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
	)
const resources = { hotspots: 'hotspots', clusters: 'hotspots', funnel: 'funnel', trend: 'trends' } as const

/** The reading of a View as the screen makes it: of what the API answers to the screen's own questions. */
async function readingOf(view: View, theme: Theme): Promise<AreaReading> {
	const { reading: kind, second, language } = view
	const values = (metric: string) => demo.get(`/values?${given(valuesParameters(metricView(view, metric)))}`)
	const read = async () => {
		if (kind === 'values') throw new Error('no reading')
		if (kind !== 'bivariate') {
			return { kind, answer: await demo.get(`/${resources[kind]}?${given(readingParameters(view, kind))}`) }
		}
		return { kind, answer: await values(view.metric), second: await values(second ?? '') }
	}
	const series = await demo.get<SeriesAnswer>(
		`/series?metric=signals.count&interval=month&area=${dataset.gemeente?.code}`,
	)
	return makeReading(
		(await read()) as ReadAnswer,
		surroundingsOf({
			language,
			theme,
			format: makeFormatters(language),
			areas: areas.get(view.level),
			dataset,
			series,
		}),
	)
}

/** The question of a View to /map.svg. */
function questionOf(view: Partial<View>, more: Record<string, string> = {}) {
	return given({ ...view, ...(view.theme === 'system' ? { theme: undefined } : {}), ...more })
}
const svgOf = async (view: Partial<View>, more: Record<string, string> = {}) => {
	const response = await demo.app.request(`/api/v1/map.svg?${questionOf(view, more)}`)
	if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
	return response.text()
}

const waste = {
	metric: 'signals.per1000',
	category: [`${hotspot.main}/${hotspot.sub}`],
	from: '2023-01-01',
	to: '2026-01-01',
} satisfies Partial<View>

/** Each reading at least once, with filters, universes and other languages. */
const views: [string, Partial<View>, Theme][] = [
	['hotspots', { ...waste, reading: 'hotspots' }, 'light'],
	['hotspots in the dark', { ...waste, reading: 'hotspots', language: 'en' }, 'dark'],
	['hotspots of a statistic', { metric: 'cbs.income', period: '2022', reading: 'hotspots' }, 'light'],
	['hotspots of too few cases', { ...waste, from: '2025-12-20', to: '2025-12-23', reading: 'hotspots' }, 'light'],
	['hotspots within a wijk', { ...waste, reading: 'hotspots', universe: 'WK900102' }, 'light'],
	['clusters', { ...waste, reading: 'clusters' }, 'light'],
	['clusters per wijk', { metric: 'signals.per1000', level: 'wijk', reading: 'clusters' }, 'dark'],
	['funnel', { ...waste, reading: 'funnel' }, 'light'],
	['funnel within a wijk', { ...waste, reading: 'funnel', universe: 'WK900108' }, 'dark'],
	['trend of reports', { ...waste, reading: 'trend' }, 'light'],
	['trend of a statistic', { metric: 'cbs.woz', reading: 'trend', language: 'en' }, 'dark'],
	['two figures', { metric: 'signals.per1000', reading: 'bivariate', second: 'cbs.woz' }, 'light'],
	['two figures, filtered', { metric: 'lbm.score', reading: 'bivariate', second: 'signals.per1000' }, 'dark'],
]

describe.each(views)('a picture of %s', (_, patch, theme) => {
	const view: View = { ...defaultView, ...patch }
	let reading: AreaReading
	let svg: string
	beforeAll(async () => {
		reading = await readingOf(view, theme)
		svg = await svgOf(patch, { theme, width: '1500', height: '1100' })
	})

	test('gives every area the colour or the hatch that the screen gives it', () => {
		const fills = fillsOf(svg)
		const codes = areas.get(view.level)?.map(({ code }) => code) ?? []
		expect(fills.size).toBe(codes.length)
		for (const code of codes) {
			const found = reading.classOf(code)
			const fill = fills.get(code) ?? ''
			if (!found) expect([code, fill]).toEqual([code, mapColors[theme].pending])
			else if (found.pattern === null) expect([code, fill]).toEqual([code, found.color])
			else {
				// What fills it is in the file, and holds the colour that lies under the texture.
				const id = fill.match(/^url\(#(.+)\)$/)?.[1] ?? ''
				const pattern = svg.match(new RegExp(`<pattern id="${id}".*?</pattern>`))?.[0] ?? ''
				expect([code, id.includes(found.pattern), pattern.includes(found.color ?? '<rect')]).toEqual([code, true, true])
			}
		}
		for (const one of reading.classes) {
			const drawn = codes.filter((code) => reading.classOf(code)?.index === one.index)
			expect([one.key, drawn.length]).toEqual([one.key, one.count])
		}
	})

	test('says each class with its count, why others have none, and what must be read beside it', () => {
		const words = textsOf(outside(svg)).join(' ').replaceAll('\u00a0', ' ')
		expect(words.startsWith(reading.headline)).toBe(true)
		if (reading.period) expect(words).toContain(reading.period)
		for (const { kind, label, count, color } of reading.classes) {
			if (kind === 'gap') expect(words).toContain(`${label} ${count}`)
			else if (!reading.barrier && kind !== 'mix') expect(words).toContain(`${label} ${count}`)
			if (kind === 'mix') expect(svg).toContain(`fill="${color}"`)
		}
		if (reading.barrier) {
			expect(words).toContain(`${reading.barrier.title} ${reading.barrier.text}`)
		} else for (const remark of reading.remarks) expect(words).toContain(remark)
		if (reading.judged) expect(words).toContain(reading.judged)
		for (const source of reading.sources) expect(words).toContain(source)
		expect(words).toMatch(view.language === 'nl' ? /licentie CC0.*Peildatum/ : /licence CC0.*As of/)
	})

	test('says it for who does not see it: of each area, and of the whole', () => {
		const titles = [...svg.matchAll(/data-code="(\w+)"[^>]*><title>([^<]*)<\/title>/g)]
		expect(titles.length).toBe(areas.get(view.level)?.length)
		for (const [, code = '', title = ''] of titles) {
			const said = reading.wordsOf(code)
			if (said !== null) expect(plain(title).endsWith(said)).toBe(true)
		}
		const summary = plain(svg.match(/<desc[^>]*>([^<]*)<\/desc>/)?.[1] ?? '')
		expect(summary.startsWith(reading.headline)).toBe(true)
		if (reading.barrier) expect(summary).toContain(reading.barrier.text)
		for (const { label } of reading.regions) expect(summary).toContain(label)
	})

	test('outlines each region and names it once', () => {
		const outlined = [...svg.matchAll(/data-region="(\w+)" d="([^"]+)"/g)]
		expect(outlined.map(([, core]) => core)).toEqual(reading.regions.map(({ core }) => core))
		for (const [i, { areas: inside, label }] of reading.regions.entries()) {
			const parts = inside.map((code) => boxOf(svg.match(new RegExp(`data-code="${code}" d="([^"]+)"`))?.[1] ?? ''))
			const whole = {
				left: Math.min(...parts.map(({ left }) => left)),
				right: Math.max(...parts.map(({ right }) => right)),
				top: Math.min(...parts.map(({ top }) => top)),
				bottom: Math.max(...parts.map(({ bottom }) => bottom)),
			}
			const around = boxOf(outlined[i]?.[2] ?? '')
			// Each is simplified by itself, to half a pixel.
			for (const side of ['left', 'right', 'top', 'bottom'] as const) {
				expect(Math.abs(around[side] - whole[side])).toBeLessThan(2)
			}
			const names = textsOf(svg.match(/<svg x.*<\/svg>(?=<g font)/)?.[0] ?? '').join(' ')
			expect(names.split(label)).toHaveLength(2)
		}
	})

	test('keeps its words whole, apart and in sight at every size', async () => {
		const answer = await demo.get<ValuesAnswer>(`/values?${given(valuesParameters(view))}`)
		const topology = await demo.get<AreaTopology>(`/areas.topojson?level=${view.level}`)
		const input = { answer, reading, topology, context: null, areas: areas.get(view.level) ?? [], dataset }
		for (const [width, height, textScale] of [
			[1200, 800, 1],
			[1200, 630, 1.5],
			[800, 800, 1],
			[400, 600, 1],
			[320, 240, 1],
		] as const) {
			const sized = drawMap(input, { width, height, textScale, theme, language: view.language })
			const rects = rectsOf(outside(sized))
			expect(rects.length).toBeGreaterThan(4)
			for (const rect of rects) {
				const { left, right, top, bottom, text } = rect
				expect([width, text, left > -1 && right <= width + 1 && top > -1 && bottom <= height + 1]).toEqual([
					width,
					text,
					true,
				])
				const over = rects.find(
					(other) =>
						other !== rect &&
						left < other.right - 1 &&
						other.left < right - 1 &&
						top < other.bottom - 1 &&
						other.top < bottom - 1,
				)
				expect([width, text, over?.text]).toEqual([width, text, undefined])
			}
			if (reading.within && width > 320) {
				expect(textsOf(sized).join(' ').toLowerCase()).toContain(reading.within.toLowerCase())
			}
			// Notes are given up before classes.
			const judged = reading.classes.filter(({ kind }) => kind !== 'gap')
			const drawn = judged.filter(({ color }) => outside(sized).includes(color ?? '') || color === null)
			if (!reading.barrier) expect([width, drawn.length]).toEqual([width, judged.length])
			expect(outside(sized)).toContain(reading.barrier ? reading.barrier.title.split(' ')[0] : 'rect')
		}
	})
})

/** A picture without what stands on its map. */
const outside = (svg: string) => svg.replace(/<svg x=.*<\/svg>(?=<g font)/, '')

/** Where each line of text stands, as wide as our own letters are. */
function rectsOf(svg: string) {
	return [...svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', content = '']) => {
		const number = (name: string) => Number(attributes.match(new RegExp(` ${name}="([-\\d.]+)"`))?.[1])
		const size = number('font-size')
		const text = plain(content)
		const wide = textWidth(text, size, attributes.includes('"600"') ? 600 : 400)
		const shift = attributes.includes('"end"') ? 1 : attributes.includes('"middle"') ? 0.5 : 0
		const left = number('x') - wide * shift
		return { text, left, right: left + wide, top: number('y') - size * 0.7, bottom: number('y') + size * 0.2 }
	})
}

test('what was planted is outlined and named after one of its own: bulky waste', async () => {
	const svg = await svgOf({ ...waste, reading: 'hotspots' })
	const cores = [...svg.matchAll(/data-region="(\w+)"/g)].map(([, core]) => core)
	expect(cores).toHaveLength(1)
	expect(hotspot.buurten).toContain(cores[0])
	const name = areas.get('buurt')?.find(({ code }) => code === cores[0])?.name
	expect(textsOf(svg).join(' ')).toContain(`Hotspot ${name} e.o.`)
})

test('where nobody can be compared areas are hatched, never pale', async () => {
	const fills = fillsOf(await svgOf({ ...waste, reading: 'hotspots' }))
	const { rows } = await demo.get<{ rows: { area: string; status: string }[] }>(
		`/hotspots?${given({ ...waste, method: 'gistar' })}`,
	)
	const untested = rows.filter(({ status }) => status !== 'tested')
	expect(untested.length).toBeGreaterThan(0)
	for (const { area, status } of untested) expect(fills.get(area)).toBe(`url(#rk-${status})`)
})

test('chosen classes stay, the others fade, in the legend too; a class that is not there chooses nothing', async () => {
	const reading = await readingOf({ ...defaultView, ...waste, reading: 'hotspots' }, 'light')
	const faded = (svg: string) =>
		svg.match(/<path data-code="\w+" d="[^"]*" fill="[^"]*" fill-opacity=".14"/g)?.length ?? 0
	const strongest = reading.classes.find(({ key }) => key === '3')
	const svg = await svgOf({ ...waste, reading: 'hotspots', bins: [strongest?.index ?? -1] })
	expect(faded(svg)).toBe((areas.get('buurt')?.length ?? 0) - (strongest?.count ?? 0))
	expect(outside(svg)).toContain('fill-opacity=".14"')
	expect(faded(await svgOf({ ...waste, reading: 'hotspots', bins: [31] }))).toBe(0)
})

test('the title names the filter of whichever of two figures takes it, and the file what it holds', async () => {
	const response = await demo.app.request(
		`/api/v1/map.svg?metric=lbm.score&reading=bivariate&second=signals.per1000&category=afval/grofvuil`,
	)
	expect(textsOf(await response.text()).join(' ')).toContain('Grofvuil')
	expect(response.headers.get('Content-Disposition')).toMatch(/filename="lbm\.score_buurt_\d{4}_bivariate\.svg"/)
})

test.each(['hotspots', 'clusters', 'trend'] as const)('%s: the same bytes again', async (reading) => {
	const other = await openDemoApp()
	const question = `/api/v1/map.png?${given({ ...waste, reading, width: 500, height: 400 })}`
	const [a, b] = await Promise.all([demo.app.request(question), other.app.request(question)])
	other.close()
	expect(Buffer.from(await a.arrayBuffer()).equals(Buffer.from(await b.arrayBuffer()))).toBe(true)
})

test.each([
	['metric=cbs.woz&reading=bivariate', 'second', 400],
	['metric=cbs.woz&reading=bivariate&second=cbs.woz', 'second', 400],
	['metric=cbs.woz&reading=bivariate&second=cbs.wos', 'second', 400],
	['metric=cbs.woz&second=cbs.income', 'second', 400],
	['metric=cbs.woz&reading=hotspots&second=cbs.income', 'second', 400],
	['metric=cbs.woz&reading=bivariate&second=cbs.income&category=afval', 'category', 400],
	['metric=cbs.woz&reading=bivariate&second=cbs.income&universe=GM9001', 'universe', 400],
	['metric=cbs.woz&universe=GM9001', 'universe', 400],
	['metric=cbs.woz&reading=hotspots&universe=WK999999', 'universe', 400],
	['metric=cbs.woz&reading=hotspots&universe=nergens', 'universe', 400],
	['metric=signals.per1000&level=wijk&reading=hotspots&universe=WK900102', 'universe', 400],
	['metric=cbs.woz&reading=funnel', 'metric', 422],
	['metric=cbs.woz&reading=trend&category=afval', 'category', 400],
	['metric=cbs.wos&reading=trend', 'metric', 400],
	['metric=signals.per1000&reading=clusters&period=2024', 'period', 400],
])('refuses %s and names %s', async (question, parameter, status) => {
	for (const path of ['/map.svg', '/map.png']) {
		const response = await demo.app.request(`/api/v1${path}?${question}`)
		expect([response.status, ((await response.json()) as Problem).parameter]).toEqual([status, parameter])
	}
})

test.each(['bins', 'second', 'universe', 'reading'])(
	'%s with something else in it is refused in plain text',
	async (name) => {
		for (const attack of attacks.html ?? []) {
			const query = given({
				metric: 'signals.per1000',
				reading: name === 'second' ? 'bivariate' : 'hotspots',
				[name]: attack,
			})
			const response = await demo.app.request(`/api/v1/map.svg?${query}`)
			expect([attack, response.status, response.headers.get('Content-Type')]).toEqual([
				attack,
				400,
				'application/problem+json',
			])
		}
	},
)

test('a publication says which it can draw', async () => {
	for (const reading of ['hotspots', 'clusters', 'funnel', 'trend', 'bivariate'] satisfies Reading[]) {
		for (const path of ['/map.svg', '/map.png']) {
			const response = await published.app.request(`/api/v1${path}?metric=cbs.inhabitants&reading=${reading}`)
			expect([response.status, await response.json()]).toEqual([
				400,
				expect.objectContaining({ parameter: 'reading', value: reading, suggestions: ['values'] }),
			])
		}
	}
	expect((await published.app.request('/api/v1/map.svg?metric=cbs.inhabitants&reading=values')).status).toBe(200)
	expect((await published.app.request('/api/v1/map.svg?metric=cbs.inhabitants&universe=GM0001')).status).toBe(400)
})

describe('names that mean no good', () => {
	const hostile = '</title><script>alert(1)</script>&"\'<![CDATA[\u0000\uFFFE\uD800]]>'
	const input = squares([1, 2, 3, 'suppressed'], [1, 2, 3], [hostile, hostile])
	const reading = (layout: AreaReading['layout'], barrier: AreaReading['barrier'] = null): AreaReading => ({
		kind: layout === 'square' ? 'bivariate' : 'hotspots',
		level: 'buurt',
		title: hostile,
		headline: hostile,
		period: hostile,
		layout,
		sides: [hostile, hostile],
		classes: [
			...Array.from({ length: 9 }, (_, index) => ({
				index,
				key: `${index}`,
				label: hostile,
				short: hostile,
				color: '#ff0000',
				pattern: index === 0 ? ('new' as const) : null,
				count: 1,
				kind: 'high' as const,
			})),
			{ index: 9, key: 'x', label: hostile, short: hostile, color: null, pattern: 'missing', count: 1, kind: 'gap' },
		],
		classOf: (code) => (code.endsWith('3') ? null : (reading(layout).classes[0] ?? null)),
		wordsOf: () => hostile,
		remarks: [hostile],
		about: [hostile],
		judged: hostile,
		within: hostile,
		gapTitle: hostile,
		sources: [hostile],
		columns: [],
		regions: [{ id: 'hot-1', kind: 'hot', areas: ['BU00010000'], core: 'BU00010000', label: hostile, tolerance: 12 }],
		barrier,
		axes: [
			{ label: hostile, unit: hostile, edges: [hostile, hostile] },
			{ label: hostile, unit: hostile, edges: [hostile, hostile] },
		],
		csv: null,
	})
	test.each([
		['bar', null],
		['list', null],
		['square', null],
		['bar', { title: hostile, text: hostile, remedies: [] }],
	] satisfies [AreaReading['layout'], AreaReading['barrier']][])(
		'stand as text in a legend with a %s',
		(layout, barrier) => {
			for (const [width, height] of [
				[1200, 800],
				[800, 800],
				[300, 300],
			] as const) {
				const drawn: PictureInput = { ...input, reading: reading(layout, barrier) }
				const svg = drawMap(drawn, { width, height, language: 'nl' as Language, theme: 'light' })
				expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow()
				expect(svg).not.toContain('<script')
				expect(svg).not.toContain('CDATA[\u0000')
			}
		},
	)
})
