import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { patternOf } from '../../../server/contract/patterns.ts'
import { drawMap } from '../../../server/contract/picture/draw-map.ts'
import type { PictureOptions } from '../../../server/contract/picture/input.ts'
import { makeScale } from '../../../server/contract/scale.ts'
import { fillsOf, metric, plain, squares, textsOf } from './drawing.ts'

const options: PictureOptions = { width: 900, height: 600, language: 'nl', theme: 'light' }
const input = squares([10, 12, 18, 25, 'suppressed', 'missing', 'notApplicable', 'unreliable'], [10, 12, 18, 25])
/** The rasteriser reads XML strictly: what is not well-formed throws. */
const parse = (svg: string) => new Resvg(svg, { font: { loadSystemFonts: false } })

describe('areas', () => {
	test.each(['light', 'dark'] as const)(
		'have the colour of their class, or the hatch of why they have none: %s',
		(theme) => {
			const svg = drawMap(input, { ...options, theme })
			const fills = fillsOf(svg)
			const scale = makeScale(input.answer, theme)
			expect(fills.size).toBe(8)
			input.answer.areas.forEach((code, i) => {
				const value = input.answer.values[i] ?? null
				const status = input.answer.status[i]
				expect(fills.get(code)).toBe(value === null ? `url(#rk-${status})` : scale.colorOf(value))
				if (status === 'ok' || status === undefined) return
				const { d, ink } = patternOf(status, theme)
				const pattern = svg.match(new RegExp(`<pattern id="rk-${status}".*?</pattern>`))?.[0] ?? ''
				expect([pattern.includes(`d="${d}"`), pattern.includes(ink)]).toEqual([true, true])
			})
		},
	)

	test('say their name and figure, and lead where they are told to', () => {
		const svg = drawMap(input, { ...options, href: (code) => `/gebied/${code}?a=1&b=2` })
		const links = [...svg.matchAll(/<a href="([^"]+)" data-code="\w+" aria-label="([^"]+)">/g)]
		expect(links.map(([, href, label]) => [plain(href ?? ''), label]).slice(3, 5)).toEqual([
			['/gebied/BU00010003?a=1&b=2', 'Buurt 3: 25,0 stuks'],
			['/gebied/BU00010004?a=1&b=2', 'Buurt 4: niet getoond (te weinig)'],
		])
		expect(svg).toContain('role="group"')
		expect(drawMap(input, options)).toContain('role="img"')
	})

	test('outside the chosen classes fade, in the legend too; classes that are not there say nothing', () => {
		// Two of three classes, with three areas; four areas have none.
		const faded = (bins: number[], more: Partial<PictureOptions> = {}) =>
			drawMap(input, { ...options, ...more, bins }).match(/fill-opacity=".14"/g)?.length ?? 0
		expect([faded([2], { legend: false }), faded([2]), faded([]), faded([7])]).toEqual([6, 8, 0, 0])
	})

	test('when selected have a black line in a white halo, as have all of a wijk or gemeente', () => {
		const outlines = (area: string) =>
			[
				...drawMap(input, { ...options, area }).matchAll(
					/<path d="([^"]+)" stroke="(#101617|#ffffff)" stroke-width="[37]"/g,
				),
			].map(([, , color]) => color)
		expect(outlines('BU00010001')).toEqual(['#ffffff', '#101617'])
		expect(outlines('WK000100')).toEqual(['#ffffff', '#101617'])
		expect(outlines('GM0001')).toEqual(['#ffffff', '#101617'])
		expect(outlines('WK000199')).toEqual([])
	})
})

describe('words', () => {
	test('say what, per what, when, where, how much, why not, and from whom', () => {
		const texts = textsOf(drawMap(input, options)).join(' | ')
		for (const part of [
			'Proefcijfer',
			'per buurt · 2024 · Testdam',
			'10,0 tot 12,0',
			'18,0 tot en met 25,0',
			'niet getoond (te weinig): 1',
			'minder dan 200 inwoners: 1',
			'geen gegevens: 1',
			'Gemeente Testdam: 15,5\u00a0stuks',
			'CC BY 4.0',
			'Peildatum 31',
		]) {
			expect(texts).toContain(part)
		}
	})

	test('are English when asked, and name the chosen categories', () => {
		const texts = textsOf(drawMap(input, { ...options, language: 'en', choices: ['Grofvuil', 'Open'] })).join(' ')
		expect(texts).toContain('per buurt · 2024 · Grofvuil and Open · Testdam')
		expect(texts).toContain('10.0 to below 12.0')
		expect(texts).toContain('As of 31 December 2024.')
	})

	test('of a fictional municipality say so twice', () => {
		const dataset = { ...input.dataset, fictional: true }
		const texts = textsOf(drawMap({ ...input, dataset }, { ...options, width: 1400, height: 900 })).join(' ')
		expect(texts).toContain('Testdam (fictief)')
		expect(texts).toContain('deze cijfers zijn verzonnen')
	})

	test('at the cap of a publication the highest class is open', () => {
		const capped = { ...input, answer: { ...input.answer, metric: { ...metric, cap: 25 } } }
		expect(textsOf(drawMap(capped, options))).toContain('18,0 of meer')
	})

	test('stay away where they are not wanted', () => {
		const bare = drawMap(input, { ...options, title: false, legend: false, source: false, names: false })
		expect(textsOf(bare)).toEqual([])
		expect(textsOf(drawMap(input, { ...options, fluid: true, names: false }))).toEqual([])
	})

	test.each([
		[1440, 900],
		[390, 500],
		[320, 240],
		[160, 120],
		[240, 160],
		[1200, 630],
		[3000, 200],
		[200, 3000],
	])('stand within the picture: %i × %i', (width, height) => {
		const svg = drawMap(input, { ...options, width, height })
		const places = [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)])
		const within = places.filter(([x = 0, y = 0]) => x >= 0 && x <= width && y >= 0 && y <= height)
		expect(within.length).toBe(places.length)
		expect(places.length).toBeGreaterThan(2)
	})
})

describe('an SVG', () => {
	const hostile = '</title><script>alert(1)</script>&"\'<![CDATA[\u0000\uFFFE\uD800]]>'
	const attacked = squares([1, 2], [1, 2], [hostile, hostile])
	attacked.dataset = {
		...attacked.dataset,
		title: hostile,
		gemeente: { code: 'GM0001', name: hostile },
	}
	attacked.answer = {
		...attacked.answer,
		metric: {
			...metric,
			label: { nl: hostile, en: hostile },
			unit: { nl: hostile, en: hostile },
			source: { name: hostile, licence: hostile, url: 'javascript:alert(1)' },
		},
		reference: { code: 'GM0001', name: hostile, value: 1, status: 'ok' },
	}

	test.each([
		['plain', input, {}],
		['dark', input, { theme: 'dark' }],
		['fluid', input, { fluid: true }],
		['linked', input, { href: () => 'x"><script>' }],
		['hostile', attacked, { choices: [hostile], href: () => hostile, area: 'BU00010000' }],
		['of one area', squares([3], [3, 3]), {}],
		['without values', squares(['missing', 'suppressed'], []), {}],
	] satisfies [string, typeof input, Partial<PictureOptions>][])(
		'is well-formed XML without script or anything from elsewhere: %s',
		(_, drawn, more) => {
			const svg = drawMap(drawn, { ...options, ...more })
			expect(() => parse(svg)).not.toThrow()
			expect(svg).not.toContain('<script')
			expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
				/https?:|<image|<use|<style|\son\w+=|@import|url\((?!#)/,
			)
		},
	)

	test('is the same for the same input', () => {
		expect(drawMap(input, options)).toBe(drawMap(input, options))
	})

	test('says that there is no value rather than showing none', () => {
		const svg = drawMap(squares(['missing', 'suppressed'], []), options)
		expect(textsOf(svg).join(' ')).toContain('Geen enkel gebied heeft hier een waarde.')
		expect(new Set(fillsOf(svg).values())).toEqual(new Set(['url(#rk-missing)', 'url(#rk-suppressed)']))
	})

	test('of a value outside own classes shows it as not known, and counts it', () => {
		const own = squares([5, 15], [10, 20])
		own.answer = { ...own.answer, query: { ...own.answer.query, classification: 'own' } }
		const svg = drawMap(own, options)
		expect(fillsOf(svg).get('BU00010000')).toBe('url(#rk-missing)')
		expect(textsOf(svg)).toContain('geen gegevens: 1')
	})

	test('without classes has a gradient', () => {
		const running = squares([5, 15, 20], [5, 20])
		running.answer = { ...running.answer, query: { ...running.answer.query, classification: 'unclassed' } }
		const svg = drawMap(running, options)
		expect(svg).toContain('<linearGradient id="rk-gradient"')
		expect(textsOf(svg)).toEqual(expect.arrayContaining(['5,0', '12,5', '20,0']))
	})

	test('that is fluid is as tight as its box, and its lines keep their width', () => {
		const svg = drawMap(input, { ...options, fluid: true })
		const [, width, height] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? []
		expect(Number(width)).toBe(900)
		// Eight squares of a hundredth of a degree beside one another; at 52° a degree is that much higher than wide.
		expect(Number(height)).toBeCloseTo(900 / 8 / Math.cos((52.005 * Math.PI) / 180), 0)
		expect(svg).toContain('vector-effect="non-scaling-stroke"')
	})
})
