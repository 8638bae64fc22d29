import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import type { HotspotsAnswer } from '../../server/contract/hotspot.ts'
import { mapColors } from '../../server/contract/map-colors.ts'
import { patternOf } from '../../server/contract/patterns.ts'
import { testedPale, testSteps } from '../../server/contract/reading/reading-colors.ts'
import type { View } from '../../server/contract/view.ts'
import { accessibilityViolations, api, openPage, waitForAnswer } from './page.ts'
import { viewOf } from './view-of.ts'

/** Bulky waste: the demo plants four buurten of Noorderhoek. */
const grofvuil: Partial<View> = { reading: 'hotspots', category: ['afval/grofvuil'], overlays: [] }
const planted = ['Planetenbuurt', 'Sterrenbuurt', 'Kosmosplein', 'Kometenbuurt']
const question = 'hotspots?metric=signals.per1000&category=afval/grofvuil'
const legendOf = (page: Page) => page.getByRole('region', { name: 'Legenda' })

/** How many pixels of the map have each colour, where no panel lies over it. */
async function pixelsOf(page: Page): Promise<(color: string) => number> {
	const clip = { x: 560, y: 70, width: 640, height: 520 }
	const { data } = PNG.sync.read(await page.screenshot({ clip }))
	const counts = new Map<string, number>()
	for (let i = 0; i < data.length; i += 4) {
		const color = `#${[data[i], data[i + 1], data[i + 2]].map((byte) => (byte ?? 0).toString(16).padStart(2, '0')).join('')}`
		counts.set(color, (counts.get(color) ?? 0) + 1)
	}
	return (color) => counts.get(color) ?? 0
}

describe('hotspots of bulky waste', () => {
	test('three states are drawn, the region is outlined, and the legend says how it was tested', async () => {
		const page = await openPage({ view: grofvuil })
		await waitForAnswer(page, 'signals.per1000 buurt 2025-01-01..2026-01-01 hotspots')
		const answer = await api<HotspotsAnswer>(question)
		const legend = legendOf(page)
		// How it was tested is one press away; what must be read with the colours is in sight.
		expect(await legend.innerText()).toContain(`${answer.global.tested} buurten getoetst`)
		await legend.getByRole('button', { name: /^Hoe getoetst/ }).click()
		await legend.getByText(/Benjamini-Hochberg/).waitFor()
		const said = await legend.innerText()
		expect(said).toContain('Hotspots · Meldingen per 1.000 inwoners')
		expect(said).toContain('gedeeld door inwoners')
		expect(said).toContain('vergeleken binnen Markerwaard')
		expect(said).toContain('queen')
		expect(said).toContain('Benjamini-Hochberg')
		expect(said).toContain(`${answer.global.tested} buurten getoetst`)
		expect(said).toContain('Deze cijfers klonteren')
		expect(said).toContain('zeer duidelijk q ≤ 0,01')
		expect(said).toContain('Moran’s I')
		expect(said).toContain('Niet opvallend is niet hetzelfde als in orde.')
		expect(said).toContain('Meldingen zeggen ook hoe graag mensen melden.')
		const strongest = answer.rows.filter(({ bin }) => bin === 3).length
		await legend.getByRole('button', { name: `Opvallend hoog, zeer duidelijk: ${strongest} buurten` }).waitFor()
		for (const [reason, count] of Object.entries(answer.global.notTested)) {
			const words = { noPopulation: 'geen inwoners', tooFewInhabitants: 'te weinig inwoners' }[reason]
			await legend
				.getByRole('button', { name: `${words}: ${count} ${count === 1 ? 'buurt' : 'buurten'}`, exact: true })
				.waitFor()
		}
		const pixels = await pixelsOf(page)
		expect(pixels(testSteps.light.hot[2])).toBeGreaterThan(500)
		expect(pixels(testedPale.light)).toBeGreaterThan(5000)
		expect(pixels(patternOf('tooFewInhabitants', 'light').background ?? '')).toBeGreaterThan(500)
		expect(pixels(mapColors.light.hotRegion)).toBeGreaterThan(200)
		expect(await accessibilityViolations(page)).toEqual([])
	})

	test('the planted region is one, bears the name of its core, and opens the panel of that area', async () => {
		const page = await openPage({ view: grofvuil })
		const { regions } = await api<HotspotsAnswer>(question)
		const { areas } = await api<{ areas: { code: string; name: string }[] }>('areas')
		const nameOf = (code: string | undefined) => areas.find((area) => area.code === code)?.name ?? ''
		const hot = regions.filter(({ kind }) => kind === 'hot')
		expect(hot).toHaveLength(1)
		expect(hot[0]?.areas.map(nameOf)).toEqual(expect.arrayContaining(planted))
		const core = nameOf(hot[0]?.core)
		expect(planted).toContain(core)
		await legendOf(page)
			.getByRole('button', { name: `Hotspot ${core} e.o.` })
			.click()
		await expect.poll(() => viewOf(page).area).toBe(hot[0]?.core)
		await page.getByRole('article').getByRole('heading', { name: core, exact: true }).first().waitFor()
	})

	test('the table has the same z and class as the server, sorts by them, and gives the file of the test', async () => {
		const page = await openPage({ view: { ...grofvuil, display: 'table', sort: '-z' } })
		const { rows } = await api<HotspotsAnswer>(question)
		const grid = page.getByRole('grid')
		const strongest = rows.filter(({ z }) => z !== null).sort((a, b) => (b.z ?? 0) - (a.z ?? 0))
		const first = grid.locator('tr[data-row="0"]')
		await expect.poll(() => first.getAttribute('data-code')).toBe(strongest[0]?.area)
		const nl = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
		for (const [i, { area, z, bin }] of strongest.slice(0, 8).entries()) {
			const row = grid.locator(`tr[data-row="${i}"]`)
			expect(await row.getAttribute('data-code')).toBe(area)
			const cells = await row.getByRole('gridcell').allInnerTexts()
			expect(cells).toContain(nl.format(z ?? 0))
			expect(cells.at(-1)).toMatch(bin ? /^Opvallend hoog/ : /^Niet opvallend \(getoetst\)/)
		}
		await grid.getByRole('button', { name: 'Hotspots' }).click()
		await expect.poll(() => viewOf(page).sort).toBe('-reading')
		const href = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
		expect(href).toMatch(/^\/api\/v1\/hotspots\.csv\?/)
		expect(href).toContain('method=gistar')
	})

	test('a class of the legend shows only its areas, by keyboard too', async () => {
		const page = await openPage({ view: grofvuil })
		const button = legendOf(page).getByRole('button', { name: /^Opvallend hoog, zeer duidelijk/ })
		await button.focus()
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).bins).toEqual([6])
		const strongest = testSteps.light.hot[2]
		await expect.poll(async () => (await pixelsOf(page))(testedPale.light)).toBe(0)
		expect((await pixelsOf(page))(strongest)).toBeGreaterThan(500)
		await legendOf(page).getByRole('button', { name: 'Toon alles' }).click()
		await expect.poll(() => viewOf(page).bins).toEqual([])
	})

	test('what the colours say is chosen by keyboard; the geometry is not asked for again', async () => {
		const page = await openPage({ view: { ...grofvuil, reading: 'values' } })
		const asked: string[] = []
		page.on('request', (request) => asked.push(new URL(request.url()).pathname))
		await page.getByRole('button', { name: /Wat de kleuren zeggen/ }).focus()
		await page.keyboard.press('Enter')
		await page.getByRole('option', { name: /^Waarde/ }).waitFor()
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).reading).toBe('hotspots')
		await waitForAnswer(page, 'signals.per1000 buurt 2025-01-01..2026-01-01 hotspots')
		expect(asked.filter((path) => path.endsWith('/hotspots'))).toHaveLength(1)
		expect(asked.filter((path) => path.includes('topojson'))).toEqual([])
	})

	test('the value stays in the spoken sentence, with what the colour says', async () => {
		const page = await openPage({ view: grofvuil })
		await waitForAnswer(page, 'signals.per1000 buurt 2025-01-01..2026-01-01 hotspots')
		await page.locator('[data-map] canvas').first().focus()
		await page.keyboard.press('ArrowUp')
		await expect
			.poll(() => page.locator('[data-map] [aria-live]').first().innerText())
			.toMatch(/: [\d.,]+ per 1\.000 inwoners, .+\. (Opvallend|Niet opvallend|Hoog|Laag)/)
	})
})

describe('too few cases', () => {
	const rare: Partial<View> = {
		reading: 'hotspots',
		category: ['overlast-van-dieren/wespen'],
		from: '2025-08-01',
		to: '2025-09-01',
	}

	test('no area is coloured, screen and legend say why, and the buttons help', async () => {
		const page = await openPage({ view: { ...rare, overlays: [] } })
		const notice = page.getByRole('status').filter({ hasText: 'Te weinig gevallen om te toetsen' })
		await notice.waitFor()
		expect(await legendOf(page).innerText()).toContain('Te weinig gevallen om te toetsen')
		const pixels = await pixelsOf(page)
		for (const color of [...testSteps.light.hot, ...testSteps.light.cold, testedPale.light])
			expect(pixels(color)).toBe(0)
		await notice.getByRole('button', { name: 'Langere periode' }).click()
		await notice.waitFor({ state: 'detached' })
		expect((viewOf(page).from ?? '') < '2025-08-01').toBe(true)
		await legendOf(page)
			.getByText(/Deze cijfers klonteren/)
			.waitFor()
	})

	test('per wijk there are enough', async () => {
		const page = await openPage({ view: rare })
		const { global } = await api<HotspotsAnswer>(
			'hotspots?metric=signals.per1000&category=overlast-van-dieren/wespen&from=2025-08-01&to=2025-09-01&level=wijk',
		)
		const notice = page.getByRole('status').filter({ hasText: 'Te weinig gevallen om te toetsen' })
		await notice.waitFor()
		const button = notice.getByRole('button', { name: 'Per wijk' })
		expect(await button.count()).toBe(global.inference === 'ok' ? 1 : 0)
		if (global.inference !== 'ok') return
		await button.click()
		await expect.poll(() => viewOf(page).level).toBe('wijk')
		await notice.waitFor({ state: 'detached' })
	})
})

test('two metrics: a second one is chosen, the square names both, its value stands in the table', async () => {
	const page = await openPage({ view: { reading: 'bivariate', second: 'cbs.woz' } })
	await waitForAnswer(page, 'signals.per1000 buurt 2025-01-01..2026-01-01 bivariate')
	const legend = legendOf(page)
	expect(await legend.innerText()).toContain('Meldingen per 1.000 inwoners en gemiddelde WOZ-waarde')
	const squares = legend.getByRole('button', { name: /Meldingen per 1\.000 inwoners: .+ · Gemiddelde WOZ-waarde: / })
	await squares.first().waitFor()
	expect(await squares.count()).toBe(9)
	await page
		.getByRole('radio', { name: 'Tabel' })
		.or(page.getByText('Tabel', { exact: true }))
		.first()
		.click()
	await page.getByRole('grid').getByRole('columnheader', { name: 'Gemiddelde WOZ-waarde' }).waitFor()
})

test('areas are chosen by a box on the map, and let go', async () => {
	const page = await openPage({ view: { overlays: [] } })
	await legendOf(page).getByRole('button', { name: 'Kies gebieden op de kaart' }).click()
	await page.mouse.move(700, 200)
	await page.mouse.down()
	await page.mouse.move(900, 400, { steps: 5 })
	await page.mouse.up()
	await expect.poll(() => viewOf(page).brush?.of).toBe('map')
	await legendOf(page)
		.getByRole('button', { name: /gekozen: wis$/ })
		.click()
	await expect.poll(() => viewOf(page).brush).toBeNull()
	// Escape leaves without a choice.
	await legendOf(page).getByRole('button', { name: 'Kies gebieden op de kaart' }).click()
	await page.getByRole('button', { name: 'Stop met kiezen' }).waitFor()
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Stop met kiezen' }).waitFor({ state: 'detached' })
})
