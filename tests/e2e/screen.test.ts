import { describe, expect, test } from 'vitest'
import { displays } from '../../server/contract/view.ts'
import { api, openPage, visit } from './page.ts'
import { viewOf } from './view-of.ts'

describe.each([
	['phone', 360, 740],
	['laptop', 1440, 900],
	['wall', 2560, 1440],
] as const)('%s (%i wide)', (_, width, height) => {
	test('map, table and distribution fit: no sideways scrolling, nothing outside the window', async () => {
		const { areas } = await api<{ areas: { code: string }[] }>('areas')
		const page = await openPage({ width, height, view: { display: 'table' } })
		for (const display of displays) {
			await visit(page, { view: { display, area: areas[0]?.code ?? null } })
			await page.getByRole('article').getByRole('heading', { level: 2 }).first().waitFor()
			const [scrolled, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
			expect(scrolled, display).toBeLessThanOrEqual(inner ?? 0)
			const outside = await page.evaluate(() =>
				[...document.querySelectorAll('button, a, input, select, [role=switch]')]
					.filter((element) => {
						const { left, right, width: w } = element.getBoundingClientRect()
						const scrolls = element.closest('[class*=scroll], [class*=chips], table')
						const seen = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
						return seen && w > 1 && !scrolls && (right > innerWidth + 1 || left < -1)
					})
					.map((element) => element.outerHTML.slice(0, 120)),
			)
			expect(outside, display).toEqual([])
		}
	})
})

test('by keyboard alone: into the map, along it, pick, close, and on to the panel; focus is never lost', async () => {
	const page = await openPage()
	const focused = () =>
		page.evaluate(() => {
			const element = document.activeElement
			return element === null || element === document.body
				? null
				: (element.getAttribute('aria-label') ?? element.textContent)
		})
	await page.keyboard.press('Tab')
	expect(await focused()).toBe('Naar de kaart')
	await page.keyboard.press('Enter')
	await page.locator('canvas.maplibregl-canvas').focus()
	await page.keyboard.press('ArrowRight')
	await page.keyboard.press('Enter')
	await expect.poll(() => viewOf(page).area).not.toBeNull()
	await page.getByRole('article').waitFor()
	await page.keyboard.press('Escape')
	await expect.poll(() => viewOf(page).area).toBeNull()

	const visited = new Set<string>()
	for (let i = 0; i < 60; i++) {
		await page.keyboard.press('Tab')
		const at = await focused()
		if (at !== null) visited.add(at)
		const ringless = await page.evaluate(() => {
			const element = document.activeElement
			if (element === null || element === document.body || element instanceof HTMLCanvasElement) return null
			// The ring of a slider is drawn on its thumb, whose style cannot be asked.
			if (element instanceof HTMLInputElement && element.type === 'range') return null
			const shown = [element, element.parentElement, element.closest('label')].filter((e) => e !== null)
			const ring = shown
				.map((e) => getComputedStyle(e))
				.some((s) => s.outlineStyle !== 'none' || s.boxShadow !== 'none')
			return ring ? null : element.outerHTML.slice(0, 200)
		})
		expect(ringless, `focus is visible on ${at}`).toBeNull()
	}
	expect([...visited].some((name) => name.includes('Deel'))).toBe(true)
	expect([...visited].some((name) => name.includes('Klassen'))).toBe(true)
	expect([...visited].some((name) => name.includes('Welke meldingen'))).toBe(true)
})

test('panels off leaves map and legend, for a wall', async () => {
	const page = await openPage({ width: 1920, height: 1080 })
	await page.keyboard.press('p')
	await expect.poll(() => viewOf(page).panels).toBe(false)
	expect(await page.getByRole('radiogroup', { name: 'Per', exact: true }).isVisible()).toBe(false)
	expect(await page.getByRole('region', { name: 'Legenda' }).isVisible()).toBe(true)
})
