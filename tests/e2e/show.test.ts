import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { accessibilityViolations } from './page.ts'
import { showPresentation } from './show-presentation.ts'
import { isReady, serveShow, shows } from './show-server.ts'

const shown = showPresentation.scenes.filter(({ hidden }) => !hidden)
const gone = {
	...showPresentation,
	scenes: [
		{ id: 'gone', kind: 'map', title: 'Weg', message: 'Dit onderwerp is er niet meer', view: 'metric=does.notExist' },
		{ id: 'after', kind: 'text', title: 'Daarna', message: 'De rest werkt' },
	],
}
const server = serveShow({
	leeg: { ...showPresentation, scenes: showPresentation.scenes.filter(({ hidden }) => hidden) },
	nieuw: { ...showPresentation, schema: 99 },
	kapot: '{ "schema": 1, "title": ',
	weg: gone,
})

const sceneOf = (page: Page) => new URL(page.url()).searchParams.get('scene')
const message = (page: Page) => page.locator('h1').innerText()

test('a show is led by keys, presses and its bar, and the address says where it is', async () => {
	const page = await server.open('proef/toon', { width: 1024, height: 768 })
	await shows(page, 'open')
	expect(await message(page)).toBe('Drie dingen om te weten')
	await page.getByText('Scène 1 van 11: Opening').waitFor({ state: 'attached' })

	const press = async (key: string, scene: string) => {
		for (const one of key === ' ' ? [' '] : key.split(' ')) await page.keyboard.press(one)
		await shows(page, scene)
		expect(sceneOf(page)).toBe(scene)
	}
	await press('End', 'close')
	await press('PageUp', 'agreed')
	await press('ArrowLeft', 'table')
	await press('PageDown', 'agreed')
	// Hidden scenes have no number; the second digit belongs to the first.
	await press('1 1', 'close')
	await press('1 0', 'agreed')
	await press('7', 'lines')
	await press(' ', 'effort')
	await press('Shift+Space', 'lines')
	await press('Home', 'open')
	expect(await page.title()).toContain('Opening · Proefvoorstelling')

	await page.mouse.click(1000, 400)
	await shows(page, 'where')
	await page.mouse.click(20, 400)
	await shows(page, 'open')
	await page.getByRole('button', { name: 'Volgende scène' }).focus()
	await page.keyboard.press('Enter')
	await shows(page, 'where')

	// Blank, and back; a step shows the picture again.
	await page.keyboard.press('b')
	await page.getByText('Het scherm is zwart').waitFor({ state: 'attached' })
	expect(await page.locator('main').getAttribute('aria-hidden')).toBe('true')
	await page.keyboard.press('.')
	expect(await page.locator('main').getAttribute('aria-hidden')).toBeNull()

	await page.keyboard.press('n')
	const notes = page.getByRole('complementary', { name: 'Sprekersnotities' })
	await expect.poll(() => notes.innerText()).toBe('Vraag de wethouder naar de proef met de containers.')
	await page.keyboard.press('Escape')
	await notes.waitFor({ state: 'detached' })

	await page.keyboard.press('d')
	await expect.poll(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
	await page.keyboard.press('d')

	await page.keyboard.press('?')
	await page.getByRole('dialog', { name: 'Toetsen' }).waitFor()
	// What is open takes the keys.
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Escape')
	await page.getByRole('dialog').waitFor({ state: 'detached' })
	expect(sceneOf(page)).toBe('where')

	await page.reload()
	await shows(page, 'where')
	await page.keyboard.press('Escape')
	await page.getByRole('dialog', { name: 'Stoppen met presenteren?' }).waitFor()
	await page.keyboard.press('Enter')
	await page.getByRole('dialog').waitFor({ state: 'detached' })
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Naar de lijst' }).click()
	await page.waitForURL(/\/presentaties$/)
	// Scenes were put in place of each other: one step back is where one came from.
	expect(shown).toHaveLength(11)
})

test('once loaded it needs no network: every scene, a look around at another level, and back', async () => {
	const page = await server.open('proef/toon', {
		width: 1024,
		height: 768,
		expectedFaults: /ERR_INTERNET_DISCONNECTED/,
	})
	await isReady(page)
	await page.getByText('Klaar: werkt nu ook zonder netwerk').waitFor({ state: 'attached' })
	const asked: string[] = []
	await page.context().route('**', (route) => {
		asked.push(route.request().url())
		return route.abort('internetdisconnected')
	})
	await page.context().setOffline(true)
	for (const { id } of shown) {
		await shows(page, id)
		await page.keyboard.press('ArrowRight')
	}
	await page.keyboard.press('2')
	await shows(page, 'where')

	await page.keyboard.press('e')
	const explore = page.getByRole('group', { name: 'Vrij verkennen' })
	await page.waitForFunction(() => document.documentElement.dataset.mapAnswer?.includes(' buurt '))
	await explore.getByRole('radio', { name: 'Wijk' }).check({ force: true })
	await page.waitForFunction(() => document.documentElement.dataset.mapAnswer?.includes(' wijk '))
	expect(await explore.getByText('De server geeft geen antwoord.').count()).toBe(0)
	// A field takes the letter; outside it the same letter leads back.
	await explore.getByPlaceholder(/Zoek buurt/).fill('')
	await page.keyboard.type('e')
	await explore.waitFor()
	await page.keyboard.press('Escape')
	await page.keyboard.press('Escape')
	await explore.getByRole('button', { name: 'Kaart', exact: true }).or(explore.locator('canvas')).first().focus()
	await page.keyboard.press('e')
	await explore.waitFor({ state: 'detached' })
	expect(sceneOf(page)).toBe('where')
	await page.keyboard.press('ArrowRight')
	await shows(page, 'hot')
	await page.keyboard.press('e')
	await explore.waitFor()
	await page.keyboard.press('Escape')
	await explore.waitFor({ state: 'detached' })
	await page.keyboard.press('b')
	await page.keyboard.press('ArrowLeft')
	await shows(page, 'where')
	// The base map is elsewhere, and missed by nobody.
	expect(asked.filter((url) => !url.includes('pdok.nl'))).toEqual([])
})

test('what is not there is said, and the rest is shown', async () => {
	const faults = /status of 4(04|22|00)/
	const page = await server.open('weg/toon', { width: 1024, height: 768, expectedFaults: faults })
	await page.getByText('Niet alles van deze scène is er nog.').waitFor()
	await page.keyboard.press('n')
	await page.getByRole('complementary').getByText('metric=does.notExist').waitFor()
	await page.keyboard.press('ArrowRight')
	await shows(page, 'after')
	expect(await message(page)).toBe('De rest werkt')
	for (const [id, words] of [
		['leeg', 'Alle 1 scènes van deze presentatie zijn verborgen of onleesbaar.'],
		['nieuw', 'Deze presentatie is gemaakt met een nieuwere Regiekaart.'],
		['kapot', 'Deze presentatie is niet te lezen.'],
		['is-er-niet', 'Deze presentatie is er niet.'],
	]) {
		await page.goto(`${server.url()}/presentaties/${id}/toon`)
		await page.getByRole('heading', { name: words }).waitFor()
	}
})

test('a show can be used by everybody', async () => {
	const page = await server.open('proef/toon', { width: 1024, height: 768 })
	await isReady(page)
	for (const scene of ['where', 'order', 'close']) {
		await page.keyboard.press(
			String(shown.findIndex(({ id }) => id === scene) + 1)
				.split('')
				.at(0) ?? '',
		)
		if (scene === 'close') await page.keyboard.press('End')
		await shows(page, scene)
		expect(await accessibilityViolations(page), scene).toEqual([])
	}
	const size = (selector: string) =>
		page.locator(selector).evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
	expect(await size('h1')).toBeGreaterThanOrEqual(36)
	expect(await size('footer > div')).toBeGreaterThanOrEqual(16)
})
