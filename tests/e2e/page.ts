import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest'
import { defaultView, type View } from '../../server/contract/view.ts'
import { encodeView } from '../../server/contract/view-codec.ts'

interface Place {
	/** Choices of the View that differ from the default; they become the address. */
	view?: Partial<View>
	/** Search part of the address as text, instead of `view`: for addresses that no View makes. */
	search?: string
	/** Another page than that of the map, such as `/embed`. */
	path?: string
	/** Whether to wait until the map has been drawn; by default when the View shows the map. */
	waitForMap?: boolean
}

export interface PageOptions extends Place {
	width?: number
	height?: number
	theme?: 'light' | 'dark'
	/** Pixels of the screen to a pixel of the page. */
	scale?: number
	/** Another server than the one on the demo Dataset, or a folder of one; without a slash behind it. */
	baseUrl?: string
	/** Another origin that this test may reach, such as of who signs people in. */
	reach?: string
	/** Before the first address is opened: to listen, or to take something from the browser. */
	prepare?: (page: Page) => unknown
	/** Faults that this test causes on purpose; others in the console fail the test. */
	expectedFaults?: RegExp
}

let browser: Browser

beforeAll(async () => {
	browser = await chromium.connect(inject('browserEndpoint'))
})
afterAll(async () => {
	await browser.close()
})

/** Until the map shows what the address asks for, all layers drawn. */
export async function waitForMap(page: Page): Promise<void> {
	await page.waitForFunction(() => document.documentElement.dataset.mapReady === 'true', null, { timeout: 120_000 })
}

/** Until the map has come to rest with an Answer whose name begins so: metric, level and period, as in web/map/use-picture.ts. */
export async function waitForAnswer(page: Page, name: string): Promise<void> {
	await page.waitForFunction((start) => document.documentElement.dataset.mapAnswer?.startsWith(start), name)
}

/**
 * Opens a page of its own, without reaching anything but the server, and watches its console: an error or warning that
 * the test did not announce fails the test.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
	const baseUrl = options.baseUrl ?? inject('baseUrl')
	const { origin } = new URL(baseUrl)
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
		colorScheme: options.theme ?? 'light',
		deviceScaleFactor: options.scale ?? 1,
		reducedMotion: 'reduce',
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
	})
	context.setDefaultTimeout(60_000)
	await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
	// The outside world is out of reach in every test: no base map, no address search, nothing that changes from day to day.
	await context.route(
		(url) => url.protocol.startsWith('http') && url.origin !== origin && url.origin !== options.reach,
		(route) => route.abort('internetdisconnected'),
	)
	const page = await context.newPage()
	// What the Content-Security-Policy stops is not always told in the console.
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
			// biome-ignore lint/suspicious/noConsole: the console of the page is where the test looks for faults
			console.error(`${effectiveDirective} forbids ${blockedURI} (${sourceFile})`)
		})
	})
	const faults: string[] = []
	const note = (text: string) => {
		if (!options.expectedFaults?.test(text)) faults.push(text)
	}
	page.on('pageerror', (error) => note(error.stack ?? error.message))
	page.on('console', (message) => {
		if (message.type() !== 'error' && message.type() !== 'warning') return
		const from = message.location().url
		if (from.startsWith('http') && !from.startsWith(origin)) return
		// SwiftShader tells that it is slow when pixels are read back; true, and of no concern.
		if (message.text().includes('GL Driver Message')) return
		note(`${message.type()}: ${message.text()} (${from})`)
	})
	onTestFinished(async () => {
		await context.close()
		expect(faults, 'faults in the console of the page').toEqual([])
	})
	await options.prepare?.(page)
	await visit(page, options, baseUrl)
	return page
}

/** Goes to another address in the same page, as somebody who pastes a link: everything is loaded anew. */
export async function visit(page: Page, place: Place, baseUrl = inject('baseUrl')): Promise<void> {
	const search = place.search ?? encodeView({ ...defaultView, ...place.view }).toString()
	await page.goto(`${baseUrl}${place.path ?? '/'}${search === '' ? '' : `?${search}`}`)
	if (place.waitForMap ?? (place.view?.display ?? 'map') === 'map') await waitForMap(page)
}

/** The scripts that the page has loaded so far: file names, with the moment each was asked for. */
export function scriptsOf(page: Page): Promise<{ file: string; asked: number }[]> {
	return page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name, startTime }) => ({ file: new URL(name).pathname.split('/').at(-1) ?? '', asked: startTime }))
			.filter(({ file }) => file.endsWith('.js')),
	)
}

/** Serious and critical violations of WCAG 2.2 AA, in words that say where. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze()
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.flatMap(({ id, help, nodes }) =>
			nodes.map((node) => `${id}: ${help}, at ${node.target.join(' ')}: ${node.failureSummary}`),
		)
}

/** One answer of the API of the server that the page uses. */
export async function api<T>(path: string, baseUrl = inject('baseUrl')): Promise<T> {
	const response = await fetch(`${baseUrl}/api/v1/${path}`)
	if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
	return (await response.json()) as T
}
