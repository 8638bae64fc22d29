import { expect, test } from 'vitest'
import { openPage } from './page.ts'
import { viewOf } from './view-of.ts'

const overlays = [
	{ name: /^Meldingen als punten/, id: 'points', asks: '/signals/points' },
	{ name: /^Meldingen per zeshoek/, id: 'hexagons', asks: '/signals/hexagons' },
	{ name: /^Meldingen als gloed/, id: 'heat', asks: '/signals/points' },
	{ name: /^Investeringen/, id: 'investments', asks: '/investments' },
] as const

test.each(overlays)(
	'$id: switched on it is drawn and gets a line in the legend, off again both go',
	async ({ name, id, asks }) => {
		const page = await openPage()
		const map = page.locator('canvas.maplibregl-canvas')
		const legend = page.getByRole('region', { name: 'Legenda' })
		const controls = page.getByRole('region', { name: 'Kies wat je ziet' })
		await page.getByRole('button', { name: /^Over de kaart/ }).click()
		const before = await legend.innerText()
		const asked = page.waitForResponse((response) => response.url().includes(asks) && response.ok())
		await controls.locator('label').filter({ hasText: name }).click()
		await asked
		expect(viewOf(page).overlays).toContain(id)
		await expect.poll(() => legend.innerText()).not.toBe(before)
		await map.waitFor()
		await controls.locator('label').filter({ hasText: name }).click()
		await expect.poll(() => viewOf(page).overlays).not.toContain(id)
		await expect.poll(() => legend.innerText()).toBe(before)
	},
)

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

test('what draws overlays and charts is not loaded before it is needed', async () => {
	const page = await openPage()
	const scripts = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.map(({ name }) => new URL(name).pathname)
			.filter((path) => path.endsWith('.js')),
	)
	const controls = page.getByRole('region', { name: 'Kies wat je ziet' })
	await page.getByRole('button', { name: /^Over de kaart/ }).click()
	await controls
		.locator('label')
		.filter({ hasText: /^Investeringen/ })
		.click()
	await expect
		.poll(() =>
			page.evaluate(
				(known) =>
					performance
						.getEntriesByType('resource')
						.map(({ name }) => new URL(name).pathname)
						.filter((path) => path.endsWith('.js') && !known.includes(path)).length,
				scripts,
			),
		)
		.toBeGreaterThan(0)
})
