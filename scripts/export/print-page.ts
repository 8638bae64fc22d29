import type { Browser, Page } from 'playwright-core'
import type { Theme } from '../../server/contract/ramps.ts'
import { ExportError } from './export-error.ts'

/** Longer than the largest presentation takes on a slow machine. */
const PATIENCE = 180_000

/** What went wrong with a page for paper, in words; null: nothing. */
async function faultOf(page: Page, refused: readonly string[]): Promise<string | null> {
	const letters = await page.evaluate(() =>
		[...document.fonts].filter(({ status }) => status === 'error').map(({ family, weight }) => `${family} ${weight}`),
	)
	if (letters.length > 0) {
		return `the letters ${[...new Set(letters)].join(', ')} could not be loaded: make the front end again with \`npm run build\``
	}
	return refused.length === 0 ? null : `the page could not be made: ${refused.join('; ')}`
}

/**
 * Opens a page of the app for paper, without reaching anything but the app, waits until all of it is drawn, and hands it to `use`.
 * Throws ExportError when something that belongs to it was not there.
 */
export async function openPrintPage<T>(
	browser: Browser,
	url: string,
	{ scale = 1, theme = 'light' }: { scale?: number; theme?: Theme },
	use: (page: Page) => Promise<T>,
): Promise<T> {
	const { origin } = new URL(url)
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		deviceScaleFactor: scale,
		colorScheme: theme,
		reducedMotion: 'reduce',
		locale: 'nl-NL',
		timezoneId: 'Europe/Amsterdam',
	})
	try {
		await context.route(
			(asked) => asked.protocol.startsWith('http') && asked.origin !== origin,
			(route) => route.abort('internetdisconnected'),
		)
		const page = await context.newPage()
		const refused: string[] = []
		page.on('response', (response) => {
			const { pathname } = new URL(response.url())
			if (response.status() >= 400) refused.push(`${pathname} was answered ${response.status()}`)
		})
		page.on('pageerror', ({ message }) => refused.push(message))
		await page.goto(url)
		try {
			await page.waitForFunction(() => document.documentElement.dataset.printReady === 'true', null, {
				timeout: PATIENCE,
			})
		} catch (cause) {
			throw new ExportError((await faultOf(page, refused)) ?? 'the page was not drawn within three minutes', { cause })
		}
		const fault = await faultOf(page, refused)
		if (fault !== null) throw new ExportError(fault)
		return await use(page)
	} finally {
		await context.close()
	}
}
