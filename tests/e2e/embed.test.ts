import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { demoPublication } from '../../scripts/build/demo-publication.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { accessibilityViolations } from './page.ts'

/** A site that data/demo/publication.json allows to frame the embed, and one that it does not. */
const HOST = 'https://www.markerwaard.example'
const STRANGER = 'https://www.elders.example'

let server: ServerProcess
let browser: Browser
beforeAll(async () => {
	server = await startServer(join(await demoPublication(), 'publication.duckdb'))
	browser = await chromium.connect(inject('browserEndpoint'))
})
afterAll(async () => {
	await browser?.close()
	await server?.stop()
})

interface Wanted extends BrowserContextOptions {
	/** Pages of other sites, by origin. */
	sites?: Record<string, string>
	/** Runs in the page before anything of it. */
	before?: () => void
	/** Faults in the console that this test causes on purpose. */
	expected?: RegExp
}

/** A page that reaches nothing but the server and the sites given; a fault in its console fails the test. */
async function newPage({ sites = {}, before, expected, ...options }: Wanted = {}): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 640, height: 560 },
		reducedMotion: 'reduce',
		locale: 'nl-NL',
		...options,
	})
	await context.route(
		(url) => url.protocol.startsWith('http') && url.origin !== server.url,
		(route) => {
			const { origin, pathname } = new URL(route.request().url())
			const body = pathname === '/' ? sites[origin] : undefined
			return body === undefined
				? route.abort('internetdisconnected')
				: route.fulfill({ contentType: 'text/html', body })
		},
	)
	const page = await context.newPage()
	if (before) await page.addInitScript(before)
	const faults: string[] = []
	const note = (text: string) => {
		if (!expected?.test(text)) faults.push(text)
	}
	page.on('pageerror', (error) => note(error.stack ?? error.message))
	page.on('console', (message) => {
		const text = message.text()
		if ((message.type() === 'error' || message.type() === 'warning') && !text.includes('GL Driver Message')) note(text)
	})
	onTestFinished(async () => {
		await context.close()
		expect(faults, 'faults in the console of the page').toEqual([])
	})
	return page
}

const address = (search = '') => `${server.url}/embed${search}`
const isReady = (page: Page) =>
	page.waitForFunction(() => document.documentElement.dataset.mapReady === 'true', null, { timeout: 60_000 })
const shows = (page: Page, answer: string) =>
	page.waitForFunction((start) => document.documentElement.dataset.mapAnswer?.startsWith(start), answer, {
		timeout: 60_000,
	})
/** The middle of an area of the first picture, in pixels of the page; it keeps its place when the map has come. */
const middleOf = (page: Page, code: string) =>
	page.locator(`.picture [data-code="${code}"] path`).evaluate((path: SVGPathElement) => {
		const box = path.getBBox()
		const { x, y } = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(
			path.getScreenCTM() ?? undefined,
		)
		return { x, y }
	})
const noWebGl = () => {
	HTMLCanvasElement.prototype.getContext = () => null
}

describe('without JavaScript', () => {
	test('there is a map with title, legend, source and table, in one request', async () => {
		const page = await newPage({ javaScriptEnabled: false })
		const asked: string[] = []
		page.on('request', (request) => asked.push(request.url()))
		await page.goto(address())
		expect(asked.filter((url) => !url.startsWith('data:') && !url.endsWith('.js'))).toEqual([address()])
		await page.getByRole('heading', { name: 'Meldingen per 1.000 inwoners' }).waitFor()
		expect(await page.locator('.picture [data-areas] path').count()).toBe(75)
		expect(await page.getByRole('img', { name: /^Legenda\./ }).isVisible()).toBe(true)
		expect(await page.getByText('Bron:').isVisible()).toBe(true)
		await page.locator('.twin summary').click()
		expect(await page.getByRole('table').getByRole('row').count()).toBe(76)
	})

	test('a click on an area chooses it', async () => {
		const page = await newPage({ javaScriptEnabled: false })
		await page.goto(address('?metric=cbs.woz'))
		await page.locator('.picture [data-code="BU90010203"]').click()
		await page.waitForURL(/area=BU90010203/)
		const name = await page.locator('[data-slot=chosen] b').textContent()
		expect(name).toContain(',')
		expect(await page.locator('.place').isVisible()).toBe(true)
	})

	test('metric and level are links', async () => {
		const page = await newPage({ javaScriptEnabled: false })
		await page.goto(address('?lockLevel=0&choices=cbs.woz'))
		await page.getByText('Onderwerp').click()
		await page.getByRole('link', { name: /WOZ/ }).click()
		await page.getByRole('heading', { name: /WOZ/ }).waitFor()
		await page.getByRole('link', { name: 'Wijk', exact: true }).click()
		await page.locator('.subtitle', { hasText: 'per wijk' }).waitFor()
		expect(await page.locator('[data-metric]').count()).toBe(2)
	})
})

describe('with JavaScript', () => {
	test('the interactive map takes the place of the picture, and nothing moves', async () => {
		const page = await newPage({
			before: () => {
				const moved: number[] = []
				Object.assign(window, { moved })
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) moved.push((entry as unknown as { value: number }).value)
				}).observe({ type: 'layout-shift', buffered: true })
			},
		})
		await page.goto(address())
		const before = await page.locator('.map').boundingBox()
		const at = await middleOf(page, 'BU90010203')
		await isReady(page)
		expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([])
		expect(await page.locator('.map').boundingBox()).toEqual(before)
		// Where an area was drawn it is still, to the pixel at which one points.
		const name = await page.locator('.picture [data-code="BU90010203"]').getAttribute('aria-label')
		await page.mouse.move(at.x, at.y)
		await page.locator('.tip', { hasText: name?.split(':')[0] ?? '?' }).waitFor()
		const corners = await page.evaluate(() => {
			const box = document.querySelector('.picture')?.getBoundingClientRect()
			return box && { width: box.width, height: box.height }
		})
		expect(corners?.width).toBeGreaterThan(100)
		await page.locator('.picture').waitFor({ state: 'hidden' })
	})

	test('a click chooses, says the figure, marks the legend, and is in the address and in the way to the map', async () => {
		const page = await newPage()
		await page.goto(address('?metric=cbs.woz'))
		const at = await middleOf(page, 'BU90010203')
		await isReady(page)
		await page.mouse.click(at.x, at.y)
		await page.locator('[data-slot=chosen] b').waitFor()
		expect(await page.locator('[data-slot=chosen]').textContent()).toMatch(/€/)
		expect(page.url()).toContain('area=BU90010203')
		expect(await page.getByRole('link', { name: 'Bekijk op de kaart' }).getAttribute('href')).toBe(
			'./?metric=cbs.woz&area=BU90010203',
		)
		await page.reload()
		expect(await page.locator('[data-slot=chosen] b').textContent()).not.toBe('')
	})

	test('works with the keyboard: crosshair, Enter chooses, Escape clears, a sentence for who listens', async () => {
		const page = await newPage()
		await page.goto(address())
		await isReady(page)
		for (let i = 0; i < 10; i++) {
			await page.keyboard.press('Tab')
			if (await page.evaluate(() => document.activeElement?.tagName === 'CANVAS')) break
		}
		await page.keyboard.press('ArrowRight')
		await expect.poll(() => page.locator('.spoken').textContent()).toMatch(/:/)
		await page.keyboard.press('Enter')
		await page.locator('[data-slot=chosen] b').waitFor()
		await page.keyboard.press('Escape')
		await page.locator('[data-slot=chosen] b').waitFor({ state: 'detached' })
	})

	test('metric and level change without loading anew; the keyboard stays where it was', async () => {
		const page = await newPage()
		await page.goto(address('?lockLevel=0&choices=cbs.woz'))
		await isReady(page)
		await page.evaluate(() => Object.assign(window, { same: true }))
		await page.getByText('Onderwerp').click()
		await page.getByRole('link', { name: /WOZ/ }).press('Enter')
		await shows(page, 'cbs.woz buurt')
		await page.getByRole('heading', { name: /WOZ/ }).waitFor()
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Onderwerp')
		await page.getByRole('link', { name: 'Wijk', exact: true }).click()
		await shows(page, 'cbs.woz wijk')
		expect(await page.locator('[data-slot=table] tbody tr').count()).toBe(
			await page.evaluate(async () => (await (await fetch('./api/v1/areas?level=wijk')).json()).areas.length as number),
		)
		expect(page.url()).toContain('level=wijk')
		expect(await page.evaluate(() => 'same' in window)).toBe(true)
	})

	test('the page that a choice leaves behind is what the server makes of its address', async () => {
		const page = await newPage()
		await page.goto(address('?lockLevel=0&choices=cbs.woz'))
		await isReady(page)
		await page.getByText('Onderwerp').click()
		await page.getByRole('link', { name: /WOZ/ }).click()
		await shows(page, 'cbs.woz')
		const parts = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('[data-slot]')].map((part) => part.innerHTML.replaceAll('&amp;', '&')),
			)
		const after = await parts()
		const plain = await newPage({ javaScriptEnabled: false })
		await plain.goto(page.url())
		const fresh = await plain
			.locator('[data-slot]')
			.evaluateAll((all) => all.map((part) => part.innerHTML.replaceAll('&amp;', '&')))
		expect(after).toEqual(fresh)
	})

	test('an area is found by its name', async () => {
		const page = await newPage()
		await page.goto(address('?search=1'))
		await isReady(page)
		await page.getByRole('combobox', { name: 'Zoek een buurt' }).fill('sluisbuurt')
		await page.locator('[data-slot=chosen] b', { hasText: 'Sluisbuurt' }).waitFor()
	})

	test('figures that do not come are told, and the ones before stay', async () => {
		const page = await newPage({ expected: /internet|ERR_FAILED|Failed to load/ })
		await page.goto(address('?lockLevel=0'))
		await isReady(page)
		await page.context().route(/\/api\/v1\/values/, (route) => route.abort())
		await page.getByRole('link', { name: 'Wijk', exact: true }).click()
		await page.getByText('De cijfers zijn niet gekomen.').waitFor()
		expect(await page.getByText('per buurt').first().isVisible()).toBe(true)
	})

	test.each([
		['light', 'nl', 640],
		['dark', 'en', 360],
	] as const)('has no faults of accessibility: %s, %s, %i pixels wide', async (theme, language, width) => {
		const page = await newPage({ colorScheme: theme, viewport: { width, height: 640 } })
		await page.goto(
			address(`?language=${language}&lockLevel=0&choices=cbs.woz&search=1&area=BU90010203&metric=signals.count`),
		)
		await isReady(page)
		expect(await accessibilityViolations(page)).toEqual([])
		await page.locator('.twin summary').click()
		expect(await accessibilityViolations(page)).toEqual([])
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
	})
})

describe('where WebGL is missing', () => {
	test('the picture stays, its areas are links that work, and the map is not fetched', async () => {
		const page = await newPage({ before: noWebGl })
		const asked: string[] = []
		page.on('request', (request) => asked.push(request.url()))
		await page.goto(address('?metric=cbs.woz'))
		await page.waitForFunction(() => document.documentElement.dataset.mapReady === 'picture')
		expect(asked.filter((url) => url.includes('interactive'))).toEqual([])
		await page.locator('.picture [data-code="BU90010203"]').click()
		await page.waitForURL(/area=BU90010203/)
		expect(await page.locator('[data-slot=chosen]').textContent()).toMatch(/€/)
		expect(await accessibilityViolations(page)).toEqual([])
	})
})

describe('in a page of another site', () => {
	const host = (search: string) =>
		`<!doctype html><title>Gastheer</title><body style="margin:0"><iframe src="${address(search)}" width="600" height="200" style="border:0"></iframe>
		<script>window.told=[];addEventListener('message',(e)=>{if(e.data&&e.data.type==='regiekaart:height'){told.push(e.data.height);if(e.origin==='${server.url}')document.querySelector('iframe').height=e.data.height}})</script>`

	test('one that may frame it is told the height that it wants, and obeying changes nothing more', async () => {
		const page = await newPage({ sites: { [HOST]: host('') }, viewport: { width: 800, height: 900 } })
		await page
			.context()
			.grantPermissions(['local-network-access'])
			.catch(() => {})
		await page.goto(`${HOST}/`)
		const frame = page.frameLocator('iframe')
		await frame.locator('html[data-map-ready=true]').waitFor({ state: 'attached', timeout: 60_000 })
		const told = await page.evaluate(() => (window as unknown as { told: number[] }).told)
		expect(told).toHaveLength(1)
		expect(told[0]).toBeGreaterThan(400)
		const scrolls = await frame.locator('html').evaluate((html) => html.scrollHeight > html.clientHeight)
		expect(scrolls).toBe(false)
	})

	test('one that may not frame it is refused', async () => {
		const page = await newPage({ sites: { [STRANGER]: host('') }, expected: /frame-ancestors|Refused|Framing/ })
		await page.goto(`${STRANGER}/`)
		await page.waitForTimeout(500)
		expect(await page.frames()[1]?.locator('main').count()).toBe(0)
		expect(await page.evaluate(() => (window as unknown as { told: number[] }).told)).toEqual([])
	})
})
