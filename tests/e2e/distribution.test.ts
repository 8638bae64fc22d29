import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Area } from '../../server/contract/area.ts'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { accessibilityViolations, api, openPage } from './page.ts'
import { viewOf } from './view-of.ts'

const areasOf = async () => (await api<{ areas: Area[] }>('areas')).areas

/** Values by code, dependable ones alone. */
async function valuesOf(metric: string): Promise<Map<string, number>> {
	const answer = await api<ValuesAnswer>(`values?metric=${metric}`)
	return new Map(
		answer.areas.flatMap((code, i) => {
			const value = answer.values[i]
			return answer.status[i] === 'ok' && value != null ? [[code, value] as const] : []
		}),
	)
}

/** How many areas have both metrics inside a box, counted apart from the screen. */
async function countInside([x0, y0, x1, y1]: readonly number[], first: string, second: string): Promise<number> {
	const [a, b] = [await valuesOf(first), await valuesOf(second)]
	return [...a].filter(([code, x]) => {
		const y = b.get(code)
		return y !== undefined && x >= (x0 ?? 0) && x <= (x1 ?? 0) && y >= (y0 ?? 0) && y <= (y1 ?? 0)
	}).length
}

const bivariate = { reading: 'bivariate', metric: 'signals.per1000', second: 'lbm.score' } as const
const card = (page: Page) => page.getByRole('region', { name: 'Samenhang' })
const plot = (page: Page) => page.getByRole('slider', { name: /Leefbaarheidsscore \(staand\)/ })

/** To a picture of the page by its link, until it has loaded. */
async function goTo(page: Page, link: string, title: string) {
	await page.getByRole('link', { name: link, exact: true }).click()
	const section = page.getByRole('region', { name: title })
	await section.scrollIntoViewIfNeeded()
	return section
}

describe('two metrics and the map', () => {
	test('a rectangle in the scatterplot fades the map, filters the table, and Escape undoes it', async () => {
		const page = await openPage({ view: bivariate })
		await plot(page).waitFor()
		const box = await plot(page).boundingBox()
		if (!box) throw new Error('the scatterplot has no place')
		const map = { x: 380, y: 80, width: 560, height: 440 }
		const before = await page.screenshot({ clip: map })
		await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.3)
		await page.mouse.down()
		await page.mouse.move(box.x + box.width - 10, box.y + box.height * 0.7, { steps: 4 })
		await page.mouse.up()
		await expect.poll(() => viewOf(page).brush?.of).toBe('values')
		const { brush } = viewOf(page)
		const inside = await countInside(brush?.box ?? [], 'signals.per1000', 'lbm.score')
		expect(inside).toBeGreaterThan(0)
		await card(page).getByText(`${inside} van 75 buurten geselecteerd`).waitFor()
		await expect.poll(async () => (await page.screenshot({ clip: map })).equals(before)).toBe(false)

		await page.getByRole('radio', { name: 'Tabel' }).check({ force: true })
		const grid = page.getByRole('grid')
		await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(String(inside + 1))
		await page.getByRole('radio', { name: 'Kaart' }).check({ force: true })
		await plot(page).focus()
		await page.keyboard.press('Escape')
		await expect.poll(() => viewOf(page).brush).toBeNull()
	})

	test('what is dragged over on the map is selected in the scatterplot', async () => {
		const areas = await areasOf()
		const middle = areas.map(({ lon }) => lon).sort((a, b) => a - b)[37] ?? 0
		const box: [number, number, number, number] = [middle, 50, 10, 55]
		const inside = areas.filter(({ lon }) => lon >= middle).length
		const page = await openPage({ view: { ...bivariate, brush: { of: 'map', box } } })
		await card(page).getByText(`${inside} van 75 buurten geselecteerd (op de kaart)`).waitFor()
		await card(page).getByRole('button', { name: 'Wis selectie' }).click()
		await expect.poll(() => viewOf(page).brush).toBeNull()
	})

	test('the card folds, and stays out of the way of a phone', async () => {
		const page = await openPage({ view: bivariate })
		await card(page).getByRole('button', { name: 'Spreiding inklappen' }).click()
		await expect.poll(() => plot(page).count()).toBe(0)
		await card(page).getByRole('button', { name: 'Spreiding uitklappen' }).click()
		await plot(page).waitFor()
		const phone = await openPage({ view: bivariate, width: 360, height: 740 })
		expect(await card(phone).count()).toBe(0)
	})

	test('the same selection in numbers, from a suggested second metric', async () => {
		const page = await openPage({ view: { display: 'distribution' } })
		const section = await goTo(page, 'Twee cijfers', 'Twee cijfers tegelijk')
		await section.getByRole('button', { name: 'Selecteren met getallen' }).click()
		const from = section.getByRole('group', { name: 'Meldingen per 1.000 inwoners' }).getByLabel('van')
		await from.fill('300,5')
		await from.press('Enter')
		await expect.poll(() => viewOf(page).brush?.box[0]).toBe(300.5)
		const { brush, second } = viewOf(page)
		expect(second).toBe('cbs.woz')
		const inside = await countInside(brush?.box ?? [], 'signals.per1000', 'cbs.woz')
		await section.getByText(`${inside} van 75 buurten geselecteerd`).waitFor()
		// What is outside is pale in the bars too.
		const faded = page.getByRole('listbox').locator('[data-faded]')
		await expect.poll(() => faded.count()).toBe((await valuesOf('signals.per1000')).size - inside)
	})

	test('arrow keys walk along both axes and Enter selects', async () => {
		const page = await openPage({ view: { ...bivariate, display: 'distribution' } })
		await goTo(page, 'Twee cijfers', 'Twee cijfers tegelijk')
		await plot(page).focus()
		const [signals, score] = [await valuesOf('signals.per1000'), await valuesOf('lbm.score')]
		const both = [...signals].filter(([code]) => score.has(code))
		const lowest = both.reduce((a, b) => (b[1] < a[1] ? b : a))[0]
		await page.keyboard.press('ArrowRight')
		const name = (await areasOf()).find(({ code }) => code === lowest)?.name ?? ''
		await expect.poll(() => plot(page).getAttribute('aria-valuetext')).toContain(`${name}.`)
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).area).toBe(lowest)
	})
})

describe('the funnel', () => {
	test('says the numbers of the API, lights the area in the bars, and Enter selects', async () => {
		const { rows } = await api<FunnelAnswer>('funnel?metric=signals.per1000')
		const tested = rows.filter(({ outside }) => outside !== null)
		const largest = tested.reduce((a, b) => ((b.expected ?? 0) > (a.expected ?? 0) ? b : a))
		const page = await openPage({ view: { display: 'distribution' } })
		const section = await goTo(page, 'Afwijkend voor de grootte', 'Afwijkend voor de grootte')
		const above = tested.filter(({ outside }) => (outside ?? 0) > 0).length
		const below = tested.filter(({ outside }) => (outside ?? 0) < 0).length
		await section
			.getByText(`Van ${tested.length} getoetste buurten liggen er ${above} boven en ${below} onder de trechter.`)
			.waitFor()
		const funnel = section.getByRole('slider')
		await funnel.focus()
		await page.keyboard.press('End')
		const name = (await areasOf()).find(({ code }) => code === largest.area)?.name ?? ''
		await expect.poll(() => funnel.getAttribute('aria-valuetext')).toContain(`${name}: ${largest.observed} waar je er`)
		const option = page.getByRole('listbox').getByRole('option', { name: new RegExp(name) })
		await expect.poll(() => option.getAttribute('data-hovered')).toBe('true')
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).area).toBe(largest.area)
	})

	test('a metric that counts nothing gets words and the metrics that do', async () => {
		const page = await openPage({ view: { display: 'distribution', metric: 'cbs.woz' } })
		const section = await goTo(page, 'Afwijkend voor de grootte', 'Afwijkend voor de grootte')
		await section.getByText('Een trechter kan alleen bij gebeurtenissen die je telt').waitFor()
		await section.getByRole('link', { name: 'Meldingen per 1.000 inwoners' }).click()
		await expect.poll(() => viewOf(page).metric).toBe('signals.per1000')
		await page.getByRole('region', { name: 'Afwijkend voor de grootte' }).getByRole('slider').waitFor()
	})
})

describe('all areas in order', () => {
	test('are walked by arrow keys, highest first, and Enter selects', async () => {
		const values = [...(await valuesOf('signals.per1000'))].sort((a, b) => b[1] - a[1])
		const page = await openPage({ view: { display: 'distribution' } })
		const list = page.getByRole('listbox', { name: 'Alle buurten, van hoog naar laag' })
		await list.focus()
		expect(await list.getByRole('option').count()).toBe(values.length)
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('ArrowDown')
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).area).toBe(values[1]?.[0])
		await expect.poll(() => list.getByRole('option', { selected: true }).count()).toBe(1)
	})

	test('have a wijk marked: that of the selected area, or a chosen one, which goes along in the address', async () => {
		const areas = await areasOf()
		const values = await valuesOf('signals.per1000')
		const inWijk = (code: string | null) => areas.filter((area) => area.parent === code && values.has(area.code)).length
		const own = areas.find((area) => area.code === 'BU90010101')
		const page = await openPage({ view: { display: 'distribution', area: 'BU90010101' } })
		const marked = page.getByRole('listbox').locator('[data-marked]')
		await expect.poll(() => marked.count()).toBe(inWijk(own?.parent ?? null))
		await page.getByRole('button', { name: /Markeer wijk/ }).click()
		await page.getByRole('option', { name: 'Polderkwartier' }).click()
		await expect.poll(() => viewOf(page).mark).toMatch(/^WK/)
		await expect.poll(() => marked.count()).toBe(inWijk(viewOf(page).mark))
	})
})

test.each([
	['laptop', 1440, 900, 'light'],
	['phone', 360, 740, 'dark'],
] as const)('every picture is accessible and fits on a %s', async (_, width, height, theme) => {
	const page = await openPage({
		width,
		height,
		theme,
		view: { display: 'distribution', second: 'lbm.score', brush: { of: 'values', box: [200, -1, 400, 1] } },
	})
	await goTo(page, 'Afwijkend voor de grootte', 'Afwijkend voor de grootte')
	await goTo(page, 'Twee cijfers', 'Twee cijfers tegelijk')
	await plot(page).waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
	const wide = await page.evaluate(
		() =>
			[...document.querySelectorAll('#stage *')].filter(
				(element) =>
					element.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(element).position !== 'absolute',
			).length,
	)
	expect(wide, 'elements that stick out').toBe(0)
})
