import { expect, test } from 'vitest'
import type { AlertsAnswer } from '../../server/contract/alert.ts'
import { makeFormatters } from '../../server/contract/format.ts'
import type { Metric } from '../../server/contract/metric.ts'
import { alertText } from '../../web/tasks/alerts/alert-text.ts'
import { accessibilityViolations, api, openPage, waitForMap } from './page.ts'
import { viewOf } from './view-of.ts'

const format = makeFormatters('nl')
const answers = async () => {
	const [list, { metrics }, { areas }] = await Promise.all([
		api<AlertsAnswer>('alerts'),
		api<{ metrics: Metric[] }>('metrics'),
		api<{ areas: { code: string; name: string; parent: string }[] }>('areas'),
	])
	if (list.alerts.length === 0)
		throw new Error('the demo municipality has planted turns for the worse, yet none is told')
	const areaOf = (code: string) => {
		const area = areas.find((one) => one.code === code)
		if (!area) throw new Error(`${code} is no buurt`)
		return area
	}
	return {
		list,
		areaOf,
		sentence: (reason: AlertsAnswer['alerts'][number]['reasons'][number]) =>
			alertText(
				reason,
				metrics.find(({ id }) => id === reason.metric),
				'nl',
				format,
			),
	}
}

test('the list is reached by keyboard, says what the server found, and puts a reason on the map', async () => {
	const { list, areaOf, sentence } = await answers()
	const page = await openPage()
	await page.getByRole('radio', { name: 'Verkennen' }).focus()
	await page.keyboard.press('ArrowRight')
	const panel = page.getByRole('article', { name: 'Let op' })
	await panel.waitFor()
	expect(viewOf(page).task).toBe('alerts')

	for (const { area, fronts, reasons } of list.alerts) {
		const item = panel.locator(`li[data-code="${area}"]`)
		await item.getByRole('link', { name: areaOf(area).name, exact: true }).waitFor()
		expect(await item.getByText(`${fronts} fronten`).count()).toBe(fronts > 1 ? 1 : 0)
		for (const reason of reasons) await item.getByText(sentence(reason), { exact: true }).waitFor()
	}
	const several = list.alerts.filter(({ fronts }) => fronts > 1).length
	expect(await panel.getByRole('heading', { name: 'Op twee of meer fronten' }).count()).toBe(several > 0 ? 1 : 0)

	const [first] = list.alerts
	const [reason] = first?.reasons ?? []
	if (!first || !reason) throw new Error('an alert without a reason')
	await panel
		.locator(`li[data-code="${first.area}"]`)
		.getByRole('link', { name: /op de kaart/ })
		.first()
		.click()
	await expect.poll(() => viewOf(page).area).toBe(first.area)
	expect(viewOf(page)).toMatchObject({
		metric: reason.metric,
		task: 'alerts',
		reading: reason.kind === 'emerging' ? 'trend' : 'values',
		category: reason.category === null ? [] : [reason.category],
	})
	await page
		.getByRole('complementary', { name: 'Gekozen gebied' })
		.getByRole('heading', { level: 2, name: areaOf(first.area).name })
		.waitFor()
})

test('filters are in the address; what filters away everything says so', async () => {
	const { list } = await answers()
	const page = await openPage({ view: { task: 'alerts' } })
	const panel = page.getByRole('article', { name: 'Let op' })
	for (const [name, kind] of [
		['Trends', 'trend'],
		['Hotspots', 'emerging'],
		['Plotselinge toename', 'surge'],
	] as const) {
		await panel.getByRole('button', { name, exact: true }).click()
		await expect.poll(() => viewOf(page).kinds).toEqual([kind])
		const left = list.alerts.filter(({ reasons }) => reasons.some((reason) => reason.kind === kind))
		await expect.poll(() => panel.locator('li[data-code]').count()).toBe(left.length)
		if (left.length === 0) await panel.getByText('Niets valt op.').waitFor()
		await panel.getByRole('button', { name, exact: true }).click()
	}
	await panel.getByRole('button', { name: 'Hoe komt deze lijst tot stand?' }).click()
	await panel.getByText(`Nooit op minder dan ${list.rules.minimumCases} gevallen.`, { exact: false }).first().waitFor()
	const csv = await panel.getByRole('link', { name: /als CSV-bestand/ }).getAttribute('href')
	expect(csv).toContain('/api/v1/alerts.csv?')
})

test('on paper the list stands by itself: title, day, sources, every reason', async () => {
	const { list, sentence } = await answers()
	const page = await openPage({ view: { task: 'alerts' } })
	await page.getByRole('article', { name: 'Let op' }).locator('li[data-code]').first().waitFor()
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
	await page.emulateMedia({ media: 'print' })
	await page.getByText(/gebiedsindeling \d{4} · Afgedrukt op/).waitFor()
	for (const { reasons } of list.alerts)
		for (const reason of reasons) await page.getByText(sentence(reason), { exact: true }).first().waitFor()
	await page.getByText(/^Bronnen: /).waitFor()
	expect(await page.getByRole('button', { name: 'Druk de lijst af' }).isVisible()).toBe(false)
	expect(await page.getByRole('region', { name: 'Kaart' }).isVisible()).toBe(false)
})

test.each(['light', 'dark'] as const)('no serious or critical violation of WCAG 2.2 AA, %s', async (theme) => {
	const page = await openPage({ theme, view: { task: 'alerts' } })
	await page.getByRole('article', { name: 'Let op' }).locator('li[data-code]').first().waitFor()
	await page.getByRole('button', { name: 'Hoe komt deze lijst tot stand?' }).click()
	expect(await accessibilityViolations(page)).toEqual([])
})

test('on a phone the list takes half of the screen, under the map', async () => {
	const page = await openPage({ width: 360, height: 740, view: { task: 'alerts' } })
	await waitForMap(page)
	await page.getByRole('article', { name: 'Let op' }).locator('li[data-code]').first().waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
})

test('a list that does not come is said, and can be asked again', async () => {
	const page = await openPage({ expectedFaults: /500/ })
	await page.route('**/api/v1/alerts?*', (route) => route.fulfill({ status: 500, body: '{}' }))
	await page.getByText('Let op', { exact: true }).click()
	await page.getByText('Deze gegevens konden niet worden opgehaald.').waitFor()
	await page.unroute('**/api/v1/alerts?*')
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click()
	await page.getByRole('article', { name: 'Let op' }).locator('li[data-code]').first().waitFor()
})
