import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoPublication } from '../../scripts/build/demo-publication.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { accessibilityViolations, openPage } from './page.ts'

/** A site that data/demo/publication.json allows to frame the embed. */
const HOST = 'https://www.markerwaard.example'

let server: ServerProcess
beforeAll(async () => {
	server = await startServer(join(await demoPublication(), 'publication.duckdb'))
})
afterAll(() => server?.stop())

/** Of the preview the picture is enough, which is there at once: the map that takes its place has tests of its own. */
const noWebGl = () => {
	HTMLCanvasElement.prototype.getContext = () => null
}
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Zet deze kaart op je site' })
const preview = (page: Page) => page.frameLocator('iframe')
/** Until the preview shows an address with this in it, whole. */
async function shows(page: Page, part: string): Promise<void> {
	await expect.poll(() => page.frames()[1]?.url() ?? '').toContain(part)
	await preview(page).locator('main').waitFor()
}
const code = (page: Page, name: string) => dialogOf(page).getByRole('textbox', { name })
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test('choices change the preview and the code at once; what is copied works on a site that may frame it', async () => {
	const page = await openPage({
		baseUrl: server.url,
		search: 'metric=cbs.woz&area=BU90010203&display=table',
		waitForMap: false,
	})
	await page.addInitScript(noWebGl)
	await page.getByRole('button', { name: 'Insluiten' }).click()
	const dialog = dialogOf(page)
	await shows(page, 'embed?metric=cbs.woz&area=BU90010203')
	await dialog.getByText('www.markerwaard.example.', { exact: false }).first().waitFor()
	expect(await accessibilityViolations(page)).toEqual([])

	await dialog.getByRole('switch', { name: 'Titel' }).press('Space')
	await shows(page, 'title=0')
	await preview(page).getByRole('heading', { level: 1 }).waitFor({ state: 'detached' })
	await dialog.getByRole('switch', { name: /is gekozen/ }).press('Space')
	await dialog.getByRole('button', { name: 'Onderwerpen om uit te kiezen' }).click()
	await dialog
		.getByRole('checkbox', { name: /Inwoners/ })
		.first()
		.press('Space')
	await shows(page, 'choices=cbs.')
	expect(page.frames()[1]?.url()).not.toContain('area=')
	await preview(page).getByText('Onderwerp').first().waitFor()
	await dialog.getByRole('button', { name: 'Taal en kleuren' }).click()
	await dialog.getByRole('switch', { name: 'Eigen kleur' }).press('Space')
	await dialog.getByLabel('Kleurcode').fill('ffcc00')
	await dialog.getByText('Niet goed te lezen op een lichte achtergrond').waitFor()
	await dialog.getByLabel('Kleurcode').fill('a00000')
	await dialog.getByText('Goed te lezen op een lichte achtergrond').waitFor()
	await shows(page, 'accent=a00000')
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')

	// The frame that was asked for, with the height that the embed tells.
	await dialog.getByRole('button', { name: 'Kopieer code: Kaart op je pagina' }).click()
	const snippet = await copied(page)
	expect(snippet).toBe(await code(page, 'Code: Kaart op je pagina').inputValue())
	const context = page.context()
	await context.grantPermissions(['local-network-access']).catch(() => {})
	await context.route(`${HOST}/**`, (route) =>
		route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Gastheer</title>${snippet}` }),
	)
	const host = await context.newPage()
	await host.addInitScript(noWebGl)
	await host.goto(`${HOST}/nieuws?geheim=1`)
	await expect.poll(() => host.locator('iframe').evaluate((frame) => frame.style.height)).toMatch(/^\d{3,4}px$/)
	expect(await host.frames()[1]?.evaluate(() => document.referrer)).not.toContain('geheim')

	// The picture and the links.
	const image = await code(page, 'Code: Afbeelding, zonder script').inputValue()
	const sources = await host.evaluate((html) => {
		const found = new DOMParser().parseFromString(html, 'text/html').querySelector('img')
		return [found?.src ?? '', found?.srcset.split(' 1x, ')[1]?.replace(/ 2x$/, '') ?? '']
	}, image)
	for (const source of sources) {
		const answer = await page.request.get(source)
		expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png'])
	}
	expect(image).toContain('Hoogst:')
	const link = await code(page, 'WordPress').inputValue()
	const oembed = await page.request.get(`${server.url}/oembed?format=json&url=${encodeURIComponent(link)}`)
	expect(((await oembed.json()) as { html: string }).html).toContain('accent=a00000')
	expect((await page.request.get(await code(page, 'Alleen een link').inputValue())).status()).toBe(200)
})

test('of a map that was moved, what is in sight is embedded, or all of it', async () => {
	const page = await openPage({ baseUrl: server.url, search: 'metric=cbs.woz&camera=5.25,52.58,13.5' })
	await page.getByRole('button', { name: 'Insluiten' }).click()
	await shows(page, 'bbox=')
	const [west = 0, south = 0, east = 0, north = 0] = (
		new URL(page.frames()[1]?.url() ?? '').searchParams.get('bbox') ?? ''
	)
		.split(',')
		.map(Number)
	// Beside the panel at the left the middle of what is seen lies more to the right than that of the window.
	expect((west + east) / 2).toBeGreaterThan(5.25)
	expect(east - west).toBeLessThan((1440 * 360) / 512 / 2 ** 13.5)
	expect(south < 52.58 && 52.58 < north).toBe(true)
	const part = dialogOf(page).getByRole('radiogroup', { name: 'Deel van de kaart' })
	await part.getByText('Alles').click()
	await expect.poll(() => page.frames()[1]?.url()).not.toContain('bbox')
	await part.getByText('Wat nu in beeld is').click()
	await shows(page, 'bbox=')
	expect(await code(page, 'Code: Afbeelding, zonder script').inputValue()).toContain(
		`bbox=${west},${south},${east},${north}`,
	)
})

test('with the keyboard alone: opened, a size and a version chosen, past the preview, copied, closed', async () => {
	const page = await openPage({ baseUrl: server.url, search: 'display=table', theme: 'dark', waitForMap: false })
	await page.addInitScript(noWebGl)
	const opener = page.getByRole('button', { name: 'Insluiten' })
	await opener.press('Enter')
	const dialog = dialogOf(page)
	await preview(page).locator('main').waitFor()
	const steps = await page.evaluate(() => window.history.length)
	await dialog.getByRole('radio', { name: 'Past zich aan' }).press('ArrowRight')
	const pixels = dialog.getByRole('textbox', { name: 'Hoogte in pixels' })
	await pixels.press('Control+a')
	await page.keyboard.type('450')
	await page.keyboard.press('Enter')
	await expect.poll(() => code(page, 'Code: Kaart op je pagina').inputValue()).toContain('height="450"')
	expect(await code(page, 'Code: Kaart op je pagina').inputValue()).not.toContain('<script>')
	expect(await page.locator('iframe').getAttribute('height')).toBe('450')
	await dialog.getByRole('button', { name: 'Versie' }).press('Enter')
	await dialog.getByRole('radio', { name: 'Bijgewerkt' }).press('ArrowRight')
	await dialog.getByText('Blijft bij deze versie').waitFor()
	await shows(page, '/v/')
	expect(page.frames()[1]?.url()).toMatch(/\/v\/[0-9a-f]{16}\/embed/)
	// A choice is no step for the back button.
	expect(await page.evaluate(() => window.history.length)).toBe(steps)
	await dialog.getByRole('button', { name: 'Sla het voorbeeld over' }).press('Enter')
	await page.keyboard.press('Tab')
	await page.keyboard.press('Enter')
	await expect.poll(() => copied(page)).toContain('/v/')
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'detached' })
	expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('on a phone it stands under Deel, fills the screen and has no faults of accessibility', async () => {
	const page = await openPage({
		baseUrl: server.url,
		width: 390,
		height: 844,
		search: 'display=table',
		theme: 'dark',
		waitForMap: false,
	})
	await page.addInitScript(noWebGl)
	await page.getByRole('button', { name: 'Deel' }).click()
	await page.getByRole('button', { name: 'Zet deze kaart op je site' }).click()
	const dialog = dialogOf(page)
	await preview(page).locator('main').waitFor()
	await code(page, 'Code: Kaart op je pagina').waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
	expect(await dialog.evaluate((element) => element.scrollWidth <= window.innerWidth)).toBe(true)
})

test('the side of the team has nothing to embed', async () => {
	const page = await openPage({ baseUrl: inject('baseUrl'), waitForMap: false })
	await page.getByRole('button', { name: 'Deel' }).waitFor()
	expect(await page.getByRole('button', { name: 'Insluiten' }).count()).toBe(0)
})
