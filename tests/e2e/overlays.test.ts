import { buffer } from 'node:stream/consumers'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
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

test('what lies over the map is in the shared picture, as the server draws the same View', async () => {
	const overlays = ['points', 'hexagons', 'heat', 'investments', 'names'] as const
	const page = await openPage({ view: { metric: 'cbs.woz', category: ['afval'], overlays: [...overlays] } })
	await page.getByRole('button', { name: 'Deel' }).first().click()
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByLabel('Bewaar als SVG-bestand').click(),
	])
	const svg = (await buffer(await download.createReadStream())).toString()
	expect([...svg.matchAll(/data-overlay="(\w+)"/g)].map(([, name]) => name)).toEqual([
		'heat',
		'hexagons',
		'points',
		'investments',
	])
	const { investments } = await api<{ investments: { areas: unknown[] }[] }>('investments')
	const places = investments.reduce((n, { areas }) => n + areas.length, 0)
	expect(svg.match(/<use href="#rk-mark-/g)).toHaveLength(places)
	const served = await fetch(
		`${inject('baseUrl')}/api/v1/map.svg?metric=cbs.woz&category=afval&overlays=${overlays.join()}`,
	)
	expect(svg).toBe(await served.text())

	const preview = page.getByAltText(/Over de kaart: Meldingen als punten/)
	await expect
		.poll(() => preview.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
		.toBeGreaterThan(0)
})

test('without WebGL the layers are in the picture that takes the place of the map, and areas below symbols can be chosen', async () => {
	const page = await openPage({
		view: { overlays: ['investments', 'points'] },
		waitForMap: false,
		prepare: (opened) =>
			opened.addInitScript(() => {
				HTMLCanvasElement.prototype.getContext = () => null
			}),
	})
	await page.locator('[data-overlay="points"]').waitFor({ state: 'attached' })
	const symbols = page.locator('[data-overlay="investments"] use')
	expect(await symbols.count()).toBeGreaterThan(10)
	const place = await symbols.evaluateAll((marks) =>
		marks
			.map((mark) => mark.getBoundingClientRect())
			.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
			.find(({ x, y }) => document.elementFromPoint(x, y)?.closest('a[data-code]')),
	)
	await page.mouse.click(place?.x ?? 0, place?.y ?? 0)
	await expect.poll(() => viewOf(page).area).toMatch(/^BU/)
})
