import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmbedState } from '../../server/contract/embed-page.ts'
import { mapSearch } from '../../server/contract/embed-parts.ts'
import { embedPages } from './embed-pages.ts'
import { B1, B2, B4, OOST, openFixture, WEST } from './fixture.ts'
import { openPublished, type Published } from './published-fixture.ts'

const pages = embedPages()
const { ask, page } = pages
const stateOf = (text: string) =>
	JSON.parse(/id="embed-state">(.*?)<\/script>/s.exec(text)?.[1] ?? 'null') as EmbedState | null
const noticeOf = (text: string) => /class="notice"[^>]*>(.*?)<\/p>/s.exec(text)?.[1] ?? null
const rows = (text: string) => [...text.matchAll(/<tr><th scope="row">/g)].length

describe('the page', () => {
	test('is whole without JavaScript: title, period, map, legend, source, table', async () => {
		const text = await page('')
		expect(text).toContain('<h1>Meldingen per 1.000 inwoners</h1>')
		expect(text).toContain('per buurt · 2024')
		for (const code of [B1, B2, B4]) expect(text).toContain(`data-code="${code}"`)
		expect(text).toMatch(/aria-label="Legenda\. [^"]*: \d+ buurten/)
		expect(text).toContain('Bron: ')
		expect(rows(text)).toBe(6)
		expect(text).toContain('<td>niet getoond (te weinig)</td>')
		expect(text).toContain('property="og:title" content="Meldingen per 1.000 inwoners, per buurt · 2024')
		expect(text).toContain('<html lang="nl"')
		expect(noticeOf(text)).toBeNull()
	})

	test('speaks English when the View does', async () => {
		const text = await page('?language=en')
		expect(text).toContain('<html lang="en"')
		expect(text).toContain('<h1>Reports per 1,000 inhabitants</h1>')
		expect(text).toContain('<td>not shown (too few)</td>')
	})

	test('asks for one script, after the picture, and only when it is interactive', async () => {
		const text = await page('')
		expect([...text.matchAll(/<script type="module" src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
			'./assets/embed-1.js',
		])
		expect(text.indexOf('<script')).toBeGreaterThan(text.indexOf('</footer>'))
		expect(text).not.toContain('modulepreload')
	})

	test('asks for nothing else to be whole, runs no inline script, and its one style sheet is in the policy by its hash', async () => {
		const response = await ask('/embed')
		const text = await response.text()
		expect(text).not.toMatch(/<link rel="stylesheet|<img|url\(http|@import|@font-face| style=| on\w+=/)
		expect([...text.matchAll(/<script(?! type="application\/json"| type="module" src=)/g)]).toHaveLength(0)
		const [sheet, ...others] = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => css ?? '')
		expect(others).toEqual([])
		const hash = createHash('sha256')
			.update(sheet ?? '')
			.digest('base64')
		const policy = response.headers.get('Content-Security-Policy') ?? ''
		expect(policy).toContain(`'sha256-${hash}'`)
		expect(policy).not.toContain('unsafe-inline')
	})

	test('says the figure of the chosen area, and marks it in the table', async () => {
		const text = await page(`?area=${B1}&metric=reports.all`)
		expect(text).toMatch(/<b>Aa, Oost<\/b> <span>15/)
		expect(text).toContain(`data-area="${B1}" aria-current="true"`)
	})

	test('links every area to itself with that area chosen', async () => {
		const text = await page('?metric=reports.all&title=1')
		expect(text).toContain(`<a tabindex="-1" href="?metric=reports.all&amp;title=1&amp;area=${B2}"`)
		expect(text).toContain(`href="?metric=reports.all&amp;title=1&amp;area=${B2}" data-area="${B2}"`)
	})

	test('leads to the public map with the same View, without the options of the embed', async () => {
		const text = await page('?metric=cbs.woz&legend=0&choices=reports.all&accent=aa0000')
		expect(text).toContain('class="to-map" href="./?metric=cbs.woz"')
		expect(mapSearch('?title=0&lockArea=GM0001')).toBe('')
	})

	test('leads to what protects the figures, without saying it again', async () => {
		expect(await page('?metric=cbs.woz')).toContain('href="./?metric=cbs.woz#grenzen"')
		expect(await page('?metric=cbs.woz&language=en')).toContain('>Limits of the figures</a>')
	})

	test('opens with the part that its address asks, of the first picture and the map alike', async () => {
		const boxOf = async (search: string) => stateOf(await page(search))?.dataset.bbox ?? []
		const whole = await boxOf('')
		const [west = 0, south = 0, east = 0, north = 0] = whole
		const part = [west + (east - west) / 4, south + (north - south) / 4, east, north]
		expect(await boxOf(`?bbox=${part.join(',')}`)).toEqual(part)
		expect(await page(`?bbox=${part.join(',')}`)).not.toContain('class="notice"')
		// Closer than a map comes: the same middle.
		const [a = 0, b = 0, c = 0, d = 0] = await boxOf(`?bbox=${west},${south},${west + 1e-6},${south + 1e-6}`)
		expect([(a + c) / 2, (b + d) / 2]).toEqual([expect.closeTo(west, 5), expect.closeTo(south, 5)])
		expect(c - a).toBeCloseTo(0.004, 6)
		// At zoom 12 a frame of 720 pixels shows 720 / (512 × 2¹²) of the world.
		const [left = 0, , right = 0] = await boxOf(`?camera=${west},${south},12`)
		expect((left + right) / 2).toBeCloseTo(west, 9)
		expect(right - left).toBeCloseTo((360 * 720) / (512 * 4096), 9)
		// One that looks elsewhere opens with everything.
		expect(await boxOf('?camera=100,10,12')).toEqual(whole)
	})

	test('leaves out what its options leave out', async () => {
		const text = await page('?title=0&legend=0')
		expect(text).not.toContain('<h1>')
		expect(text).not.toContain('class="scale"')
		expect(text).toContain('Bron: ')
	})

	test('is a still picture when that is asked: no script, no links on the map, no choices', async () => {
		const text = await page('?interactive=0&choices=cbs.woz&lockLevel=0')
		expect(stateOf(text)).toBeNull()
		expect(text).not.toContain('<script')
		expect(text).not.toContain('data-area=')
		expect(text).not.toContain('class="menu"')
	})

	test('offers metrics and levels when they may be chosen, and only published ones', async () => {
		expect(await page('')).not.toContain('class="menu"')
		const text = await page('?choices=cbs.woz,signals.count&lockLevel=0')
		expect(text).toContain('data-metric="cbs.woz"')
		expect(text).not.toContain('signals.count" data')
		expect(stateOf(text)?.metrics.map(({ id }) => id)).toEqual(['reports.allPer1000', 'cbs.woz'])
	})

	test('shows one wijk alone when it is locked, in the classes of the whole', async () => {
		const text = await page(`?lockArea=${WEST}&metric=reports.all`)
		expect(rows(text)).toBe(3)
		expect(text).not.toContain(`data-code="${B1}"`)
		expect(stateOf(text)?.options.lockArea).toBe(WEST)
	})

	test('takes the accent of the page around it where it can be read, and no other', async () => {
		expect(await page('?accent=7a0044&theme=light')).toContain('--accent:#7a0044')
		expect(await page('?accent=ffff00&theme=light')).not.toContain('#ffff00')
	})

	test.each([
		['?theme=light', 'color-scheme:light;', false],
		['?theme=dark', 'color-scheme:dark;', false],
		['', 'color-scheme:light dark;', true],
	])('has the colours of its theme: %s', async (search, scheme, both) => {
		const text = await page(search)
		expect(text).toContain(scheme)
		expect(text.includes('@media(prefers-color-scheme:dark)')).toBe(both)
	})
})

describe('what is not published', () => {
	test.each([
		['a metric of the team', '?metric=signals.count', 'metric=signals.count'],
		['a metric that does not exist', '?metric=no.such', 'metric=no.such'],
		['a period without figures', '?metric=cbs.woz&period=1987', 'period=1987'],
		['an area that does not exist', '?area=BU99999999', 'area=BU99999999'],
		['a locked area that does not exist', '?lockArea=GM9999', 'lockArea=GM9999'],
		['a faulty option', '?accent=red', 'accent=red'],
		['a part without the map', '?bbox=10,10,11,11', 'bbox=10,10,11,11'],
		['a part from right to left', '?bbox=6,52,5,53', 'bbox=6,52,5,53'],
		['an unknown parameter', '?sql=DROP', 'sql=DROP'],
		['a reading of the team', '?reading=hotspots', 'reading=hotspots'],
	])('%s: the public default, with a notice', async (_, search, told) => {
		const text = await page(search)
		expect(noticeOf(text)).toContain(told)
		expect(rows(text)).toBe(6)
	})

	test('is not told of what only moves or colours the picture', async () => {
		expect(noticeOf(await page('?camera=5,52,99'))).toBeNull()
	})

	test('never makes an error page of any address', async () => {
		const anything = fc.dictionary(
			fc.constantFrom(
				'metric',
				'level',
				'period',
				'area',
				'classes',
				'breaks',
				'classification',
				'lockArea',
				'bins',
				'x',
			),
			fc.oneof(
				fc.string(),
				fc.constantFrom('wijk', 'gemeente', '2024', 'cbs.woz', B1, OOST, 'GM0001', 'own', '3,1', 'all'),
			),
		)
		await fc.assert(
			fc.asyncProperty(anything, async (query) => {
				const response = await ask(`/embed?${new URLSearchParams(query)}`)
				expect(response.status).toBe(200)
				expect(await response.text()).toContain('</html>')
			}),
			{ numRuns: 60 },
		)
	})
})

describe('names that are code', () => {
	const name = `"><script>alert('x')</script><!-- ]]> &amp; </style>`
	let hostile: Published
	beforeAll(async () => {
		hostile = await openPublished({ name })
	})
	afterAll(() => hostile.close())

	test.each(['/embed', '/embed?lockLevel=0&choices=cbs.woz', '/embed?interactive=0'])(
		'are text in %s',
		async (path) => {
			const text = await (await hostile.app.request(`http://kaart.test${path}`)).text()
			expect(text).toContain('&lt;script&gt;')
			expect(text).not.toMatch(/<script>|alert\('x'\)<\/script>/)
			expect([...text.matchAll(/<\/style>/g)]).toHaveLength(1)
		},
	)

	test('are text in what comes from the address', async () => {
		const text = await page(`?metric=${encodeURIComponent(name)}&area=${encodeURIComponent(name)}`)
		expect(text).not.toMatch(/<script>/)
		expect(noticeOf(text)).toContain('&lt;script&gt;')
	})
})

test('an internal Dataset has no embed', async () => {
	const internal = await openFixture()
	try {
		for (const path of ['/embed', '/oembed?url=http://localhost/embed']) {
			expect((await internal.app.request(`http://localhost${path}`)).status).toBe(404)
		}
	} finally {
		internal.close()
	}
})
