import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { api, openPage, scriptsOf, visit } from './page.ts'
import { viewOf } from './view-of.ts'

const overlays = [
	{ name: /^Meldingen als punten/, id: 'points', asks: '/signals/points' },
	{ name: /^Meldingen per zeshoek/, id: 'hexagons', asks: '/signals/hexagons' },
	{ name: /^Meldingen als gloed/, id: 'heat', asks: null },
	{ name: /^Investeringen/, id: 'investments', asks: '/investments' },
] as const

test('each overlay: switched on it is drawn and gets a line in the legend, off again both go', async () => {
	const page = await openPage({ width: 1200, height: 780 })
	const legend = page.getByRole('region', { name: 'Legenda' })
	const controls = page.getByRole('region', { name: 'Kies wat je ziet' })
	// Where no panel lies over the map.
	const clip = { x: 560, y: 90, width: 400, height: 440 }
	const picture = async () => PNG.sync.read(await page.screenshot({ clip }))
	await page.getByRole('button', { name: /^Over de kaart/ }).click()
	const before = await legend.innerText()
	const bare = await picture()
	const drawn = async () => pixelmatch(bare.data, (await picture()).data, undefined, clip.width, clip.height)
	for (const { name, id, asks } of overlays) {
		// The glow is made of the points that are there already.
		const asked = asks && page.waitForResponse((response) => response.url().includes(asks) && response.ok())
		await controls.locator('label').filter({ hasText: name }).click()
		await asked
		await expect.poll(() => viewOf(page).overlays, { message: id }).toContain(id)
		await expect.poll(() => legend.innerText(), { message: id }).not.toBe(before)
		await expect.poll(drawn, { message: `${id} is drawn`, interval: 500 }).toBeGreaterThan(200)
		await controls.locator('label').filter({ hasText: name }).click()
		await expect.poll(() => viewOf(page).overlays, { message: id }).not.toContain(id)
		await expect.poll(() => legend.innerText(), { message: id }).toBe(before)
		// A name may have found another place meanwhile.
		await expect.poll(drawn, { message: `${id} is gone`, interval: 500 }).toBeLessThan(200)
	}
})

test('names and base map are switched too', async () => {
	const page = await openPage()
	const controls = page.getByRole('region', { name: 'Kies wat je ziet' })
	await page.getByRole('button', { name: /^Over de kaart/ }).click()
	await controls
		.locator('label')
		.filter({ hasText: /^Namen/ })
		.click()
	await expect.poll(() => viewOf(page).overlays).toEqual(['basemap'])
	await controls
		.locator('label')
		.filter({ hasText: /^Ondergrond/ })
		.click()
	await expect.poll(() => viewOf(page).overlays).toEqual([])
})

test('what draws overlays and charts is loaded after the first picture, and only when it is needed', async () => {
	const overlay = /^overlays-/
	const charts = /^(area-panel|compare-panel|table-view|distribution-view)-/
	const page = await openPage()
	const files = async () => (await scriptsOf(page)).map(({ file }) => file)
	expect(await files()).toEqual(expect.arrayContaining([expect.stringMatching(/^map-view-/)]))
	expect((await files()).filter((file) => overlay.test(file) || charts.test(file))).toEqual([])

	const [area] = (await api<{ areas: { code: string }[] }>('areas')).areas
	await visit(page, { view: { overlays: ['investments'], area: area?.code ?? null } })
	await expect
		.poll(files)
		.toEqual(expect.arrayContaining([expect.stringMatching(overlay), expect.stringMatching(/^area-panel-/)]))
	const firstPicture = await page.evaluate(() => performance.getEntriesByName('map:first-picture')[0]?.startTime)
	for (const { file, asked } of await scriptsOf(page)) {
		if (overlay.test(file)) expect(asked, file).toBeGreaterThanOrEqual(firstPicture ?? Number.POSITIVE_INFINITY)
	}
})
