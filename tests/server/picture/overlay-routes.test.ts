import { Resvg } from '@resvg/resvg-js'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import type { Problem } from '../../../server/contract/common.ts'
import type { investmentsAnswer } from '../../../server/contract/investment.ts'
import { hexagonClasses } from '../../../server/contract/overlays/hexagon-classes.ts'
import type { HexagonsAnswer } from '../../../server/contract/signal.ts'
import { B1, B4, B6, type Fixture, openFixture, signals } from '../fixture.ts'
import { openPublished, type Published } from '../published-fixture.ts'
import { plain, textsOf } from './drawing.ts'

let testdam: Fixture
let published: Published
beforeAll(async () => {
	;[testdam, published] = await Promise.all([openFixture(), openPublished()])
})
afterAll(() => {
	testdam.close()
	published.close()
})

const ask = (path: string, of: Pick<Fixture, 'app'> = testdam) => of.app.request(`/api/v1${path}`)
async function svgOf(question: string, of: Pick<Fixture, 'app'> = testdam): Promise<string> {
	const response = await ask(`/map.svg?${question}`, of)
	if (!response.ok) throw new Error(await response.text())
	return response.text()
}
/** What one layer draws: its group, with the groups in it. */
function layerOf(svg: string, name: string): string {
	const start = svg.indexOf(`<g data-overlay="${name}"`)
	let depth = 0
	for (const { 0: tag, index } of svg.slice(Math.max(0, start)).matchAll(/<g[ >]|<\/g>/g)) {
		depth += tag === '</g>' ? -1 : 1
		if (depth === 0) return svg.slice(start, start + index)
	}
	throw new Error(`there is no layer ${name}`)
}
const wordsOf = (svg: string) => textsOf(svg).join(' ').replaceAll('\u00a0', ' ')
/** Every signal that has a buurt, in one box. */
const everything = 'from=2023-01-01&to=2026-01-01&bbox=4.9,51.9,5.1,52.1'

describe('investments', () => {
	/** What each symbol says of itself: `Park (Aa) · In uitvoering · te laat · € 400`, by the mark that it has. */
	const symbolsOf = (svg: string) =>
		[...svg.matchAll(/<use href="#rk-mark-([\w-]+)" transform="[^"]+"><title>([^<]*)<\/title>/g)].map(
			([, mark = '', title = '']) => ({ mark, title: plain(title).replaceAll('\u00a0', ' ') }),
		)

	test.each([
		['inside', () => testdam],
		['published', () => published],
	] as const)(
		'are the places of /investments, each with the mark of its status, those that are late with a ring: %s',
		async (_, of) => {
			const { investments } = await of().get<z.infer<typeof investmentsAnswer>>('/investments')
			const svg = await svgOf('metric=cbs.woz&overlays=investments', of())
			const expected = investments.flatMap(({ title, status, late, areas }) =>
				areas.map(({ name }) => ({ mark: late ? `${status}-late` : status, name: `${title} (${name})` })),
			)
			const drawn = symbolsOf(svg).map(({ mark, title }) => ({ mark, name: title.split(' · ')[0] ?? '' }))
			const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
			expect(drawn.toSorted(byName)).toEqual(expected.toSorted(byName))
			expect(expected).toHaveLength(5)
			const lateInk = '#c22f1e'
			for (const { mark } of drawn) {
				const parts = svg.match(new RegExp(`<g id="rk-mark-${mark}">.*?</g>`))?.[0] ?? ''
				expect([mark, parts.includes(lateInk)]).toEqual([mark, mark.endsWith('-late')])
			}
		},
	)

	test('say what falls in their buurt; one without an amount is the smallest, and the amount not known', async () => {
		const svg = await svgOf('metric=cbs.woz&overlays=investments')
		expect(symbolsOf(svg).map(({ title }) => title)).toEqual(
			expect.arrayContaining([
				'Park (Aa) · In uitvoering · te laat · € 400',
				'Park (Bee) · In uitvoering · te laat · € 200',
				'Bedrag onbekend (=Dee) · Gepland · onbekend',
			]),
		)
		const scales = new Map(
			[...svg.matchAll(/scale\(([\d.]+)\)"><title>([^(]+) \((\S+)\)/g)].map(([, size, title, area]) => [
				`${title} ${area}`,
				Number(size),
			]),
		)
		const least = Math.min(...scales.values())
		expect(scales.get('Bedrag onbekend =Dee')).toBe(least)
	})

	test('are counted in the legend by status, with what is late, not on the map and without an amount, and their source', async () => {
		const words = wordsOf(await svgOf('metric=cbs.woz&overlays=investments&width=1400&height=1000'))
		for (const text of [
			'Investeringen',
			'Gepland: 2',
			'In uitvoering: 1',
			'Geannuleerd: 1',
			'te laat: 1',
			'1 zonder plaats',
			'1 zonder bekend',
			'Bron investeringen',
			'Investeringen Testdam',
		]) {
			expect(words).toContain(text)
		}
		expect(words).not.toContain('Afgerond')
		const english = await svgOf('metric=cbs.woz&overlays=investments&language=en')
		expect(english).toContain(
			'Over the map: Investments (Planned: 2; In progress: 1; Cancelled: 1; late: 1; 1 without a place',
		)
	})

	test('have other words where residents read them', async () => {
		const words = wordsOf(await svgOf('metric=cbs.woz&overlays=investments', published))
		expect(words).toContain('Plannen en projecten')
		expect(words).toContain('Bezig: 1')
		expect(words).not.toContain('In uitvoering')
	})

	test('stand over the areas and their outline, under the names', async () => {
		const svg = await svgOf(`metric=cbs.woz&overlays=investments,names&area=${B1}`)
		const places = ['data-areas', 'stroke-width="7"', 'data-overlay="investments"', '>Aa</text>'].map((part) =>
			svg.indexOf(part),
		)
		expect(places).not.toContain(-1)
		expect(places).toEqual(places.toSorted((a, b) => a - b))
	})
})

describe('signals', () => {
	test('as points: one dot each, the open ones with a ring', async () => {
		const dots = async (question: string) => {
			const layer = layerOf(await svgOf(`metric=cbs.woz&overlays=points&${question}`), 'points')
			const all = [...layer.matchAll(/<path d="([^"]+)" stroke="([^"]+)"/g)]
			const of = (color: string) =>
				all.filter(([, , stroke]) => stroke === color).reduce((n, [, d = '']) => n + (d.match(/h0/g)?.length ?? 0), 0)
			return { closed: of('#1f3a5f'), open: of('#12263f'), rings: of('#ffffff') }
		}
		const placed = signals.filter(([, buurt]) => buurt !== null)
		const open = placed.filter(([, , , , , , status]) => status === 'open' || status === 'inProgress').length
		expect(await dots(everything)).toEqual({ closed: placed.length - open, open, rings: open })
		expect(await dots(`${everything}&category=groen&status=open`)).toEqual({ closed: 0, open: 1, rings: 1 })
	})

	test('as hexagons: as many cells of each class as the API gives', async () => {
		// Four tenths of a degree across on 400 pixels: zoom 9.5, for which cells of resolution 7 are asked.
		const days = 'from=2023-01-01&to=2026-01-01'
		const answer = await testdam.get<HexagonsAnswer>(`/signals/hexagons?${days}&resolution=7`)
		const svg = await svgOf(`metric=cbs.woz&overlays=hexagons&${days}&bbox=4.9,52,5.3,52.22&width=400&height=400`)
		const drawn = [...layerOf(svg, 'hexagons').matchAll(/<path d="([^"]+)" fill="([^"]+)"/g)].map(
			([, d = '', fill]) => [fill, d.match(/M/g)?.length],
		)
		const classes = hexagonClasses(answer.breaks, 'light')
			.map(({ color, contains }) => [color, answer.density.filter(contains).length])
			.filter(([, n]) => n !== 0)
		expect(drawn).toEqual(classes)
		expect(answer.cells.length).toBeGreaterThan(2)
		expect(svg).toContain(`${answer.total} meldingen in ${answer.cells.length} zeshoeken`)
	})

	test('as a glow: strongest where there are most, and the areas step back', async () => {
		const svg = await svgOf(`metric=cbs.woz&overlays=heat&${everything}`)
		expect(svg).toContain('<g data-areas="" opacity="0.35">')
		expect(await svgOf('metric=cbs.woz&overlays=points')).toContain('<g data-areas="">')
		const [, x, y, width, href = ''] =
			svg.match(
				/<image x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="[\d.]+"[^>]*href="data:image\/png;base64,([^"]+)"/,
			) ?? []
		const image = decode(Buffer.from(href, 'base64'))
		const perPixel = image.width / Number(width)
		const at = (code: string) => {
			const [, px = 0, py = 0] = (svg.match(new RegExp(`data-code="${code}" d="M([\\d.]+) ([\\d.]+)`)) ?? []).map(
				Number,
			)
			return { px, py }
		}
		// Aa has five signals, Bee two: the first corner of a square is as far from its middle in both.
		const strength = (code: string) => {
			const { px, py } = at(code)
			let most = 0
			for (let dx = -120; dx <= 120; dx++)
				for (let dy = -120; dy <= 120; dy++) {
					const column = Math.round((px + dx - Number(x)) * perPixel)
					const row = Math.round((py + dy - Number(y)) * perPixel)
					most = Math.max(most, image.data[row * image.width + column] ?? 0)
				}
			return most
		}
		expect(strength(B1)).toBeGreaterThanOrEqual(strength(B4))
		expect(strength(B6)).toBeGreaterThan(0)
		expect(wordsOf(svg)).toContain('geen hotspot')
	})

	test('name their own days and choice where the colours are about something else, and not where the title does', async () => {
		const words = wordsOf(await svgOf('metric=cbs.woz&overlays=points&from=2024-01-01&to=2025-01-01&category=afval'))
		expect(words).toContain('Meldingen als punten · 2024 · Afval')
		expect(words).toContain('Signalen Testdam')
		const same = wordsOf(
			await svgOf('metric=signals.count&overlays=points&from=2024-01-01&to=2025-01-01&category=afval'),
		)
		expect(same).toContain('Meldingen als punten open')
		expect(same).not.toContain('Meldingen als punten ·')
	})

	test('a filter without any of these layers is refused as ever', async () => {
		for (const overlays of ['', '&overlays=investments', '&overlays=names']) {
			const response = await ask(`/map.svg?metric=cbs.woz&category=afval${overlays}`)
			expect([response.status, ((await response.json()) as Problem).parameter]).toEqual([400, 'category'])
		}
	})
})

describe('a publication', () => {
	test.each(['points', 'hexagons', 'heat'])('has no %s, and says so', async (overlay) => {
		for (const path of ['/map.svg', '/map.png']) {
			const response = await ask(`${path}?metric=cbs.woz&overlays=names,${overlay}`, published)
			expect(response.status).toBe(400)
			expect((await response.json()) as Problem).toMatchObject({
				parameter: 'overlays',
				value: overlay,
				suggestions: ['investments', 'names', 'basemap'],
			})
		}
	})

	test('gives nothing of a signal away in its pictures', async () => {
		const svg = await svgOf('metric=reports.allPer1000&overlays=investments,names,basemap', published)
		for (const [id, , , day] of signals) {
			expect(svg).not.toContain(id)
			expect(svg).not.toContain(day)
		}
		expect(svg).not.toContain('data-overlay="points"')
	})
})

test('names follow what a View says of its layers, unless they are asked for by themselves', async () => {
	const named = async (question: string) => (await svgOf(`metric=cbs.woz&${question}`)).includes('>Aa</text>')
	expect(await named('')).toBe(true)
	expect(await named('overlays=names,basemap')).toBe(true)
	expect(await named('overlays=investments')).toBe(false)
	expect(await named('overlays=')).toBe(false)
	expect(await named('overlays=investments&names=1')).toBe(true)
	expect(await named('overlays=names&names=0')).toBe(false)
})

test('an unknown layer is refused by name', async () => {
	const response = await ask('/map.svg?metric=cbs.woz&overlays=names,traffic')
	expect([response.status, ((await response.json()) as Problem).parameter]).toEqual([400, 'overlays'])
})

test.each([
	'overlays=investments',
	`overlays=points,hexagons,heat,investments,names&${everything}`,
	'overlays=points,heat&metric=signals.count&theme=dark&width=400&height=600',
])('the same question is the same bytes, as a picture that every reader of XML takes: %s', async (question) => {
	const other = await openFixture()
	const whole = `metric=cbs.woz&${question}`.replace(/metric=cbs.woz&(.*metric=)/, '$1')
	const [first, second] = await Promise.all([svgOf(whole), svgOf(whole, other)])
	expect(first).toBe(second)
	expect(() => new Resvg(first, { font: { loadSystemFonts: false } })).not.toThrow()
	other.close()
})

test('what somebody typed is text in a picture, never a part of it', async () => {
	const name = `</title><script>alert(1)</script>&"'<image href="https://evil.example/x.png">`
	const hostile = await openPublished({ name })
	const svg = await svgOf('metric=cbs.woz&overlays=investments&width=1400&height=1200', hostile)
	expect(svg).not.toContain('<script')
	expect(svg).not.toContain('<image')
	expect(plain(svg)).toContain(`${name} (${name})`)
	expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow()
	hostile.close()
})

describe('a camera', () => {
	const seen = (svg: string) => [...svg.matchAll(/data-code="(\w+)"/g)].map(([, code]) => code)

	test('is that of a View: what its window shows is in sight', async () => {
		const near = seen(await svgOf('metric=cbs.woz&camera=5.01,52.01,16&title=0&legend=0'))
		expect(near).toContain(B1)
		expect(near).not.toContain(B6)
		expect(seen(await svgOf('metric=cbs.woz&camera=5.02,52.02,12'))).toHaveLength(6)
	})

	test('gives hexagons the grain of the screen', async () => {
		const answer = await testdam.get<HexagonsAnswer>(`/signals/hexagons?from=2023-01-01&to=2026-01-01&resolution=10`)
		const svg = await svgOf('metric=cbs.woz&overlays=hexagons&from=2023-01-01&to=2026-01-01&camera=5.02,52.02,13')
		expect(svg).toContain(`${answer.total} meldingen in ${answer.cells.length} zeshoeken`)
	})

	test.each([
		'5,52',
		'5,52,23',
		'200,52,12',
		'5,91,12',
		'5,,12',
		'a,b,c',
		`5,52,12&within=WK000101`,
		'5,52,12&bbox=5,52,5.1,52.1',
	])('is refused by name: %s', async (camera) => {
		const response = await ask(`/map.svg?metric=cbs.woz&camera=${camera}`)
		expect([response.status, ((await response.json()) as Problem).parameter]).toEqual([400, 'camera'])
	})
})
