import { describe, expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { api, openPage, waitForAnswer } from './page.ts'
import { viewOf } from './view-of.ts'

test('a metric is found and chosen by keyboard alone; map and legend follow', async () => {
	const page = await openPage()
	await page.getByRole('button', { name: /Ander onderwerp kiezen/ }).focus()
	await page.keyboard.press('Enter')
	const dialog = page.getByRole('dialog', { name: 'Kies een onderwerp' })
	await dialog.waitFor()
	await page.keyboard.type('woz')
	await dialog.getByRole('option', { name: /WOZ/ }).first().waitFor()
	await page.keyboard.press('ArrowDown')
	await dialog.getByRole('option', { name: /WOZ/ }).and(page.locator('[data-focused]')).waitFor()
	await page.keyboard.press('Enter')
	await dialog.waitFor({ state: 'detached' })
	await waitForAnswer(page, 'cbs.woz')
	expect(viewOf(page).metric).toBe('cbs.woz')
	const { metric } = await api<ValuesAnswer>('values?metric=cbs.woz')
	await page.getByRole('region', { name: 'Legenda' }).getByRole('heading', { name: metric.label.nl }).waitFor()
})

test('the catalogue stands in three families, each metric with its source', async () => {
	const page = await openPage()
	await page.getByRole('button', { name: /Ander onderwerp kiezen/ }).click()
	const dialog = page.getByRole('dialog', { name: 'Kies een onderwerp' })
	const { metrics } = await api<{ metrics: { label: { nl: string }; source: { name: string } }[] }>('metrics')
	for (const family of ['Signalen', 'Cijfers', 'Investeringen']) await dialog.getByText(family).first().waitFor()
	const options = await dialog.getByRole('option').allInnerTexts()
	expect(options.length).toBe(metrics.length)
	for (const { label, source } of metrics) {
		expect(options.some((option) => option.includes(label.nl) && option.includes(source.name))).toBe(true)
	}
})

test('the level changes what is drawn and how many areas the legend counts', async () => {
	const page = await openPage()
	for (const level of ['wijk', 'gemeente', 'buurt'] as const) {
		await page.getByRole('radiogroup', { name: 'Per', exact: true }).getByText(level, { exact: false }).click()
		await waitForAnswer(page, `signals.per1000 ${level}`)
		expect(viewOf(page).level).toBe(level)
	}
})

test('as a count it says that it is a count', async () => {
	const page = await openPage()
	await page.getByText('als aantal').click()
	await waitForAnswer(page, 'signals.count')
	await page.getByRole('region', { name: 'Legenda' }).getByText('telling, geen verhouding').waitFor()
})

describe('signals', () => {
	test('a category, a status and a channel each narrow what is counted', async () => {
		const page = await openPage({ view: { metric: 'signals.count' } })
		await page.getByRole('button', { name: /^Welke meldingen/ }).click()
		await page
			.getByRole('group', { name: 'Categorieën' })
			.getByText(/^Afval/)
			.first()
			.click()
		await expect.poll(() => viewOf(page).category).toEqual(['afval'])
		await page.getByRole('group', { name: 'Status' }).getByText('Open', { exact: true }).click()
		await expect.poll(() => viewOf(page).status).toEqual(['open'])
		await page.getByRole('group', { name: 'Herkomst' }).getByText('Eigen waarneming').click()
		await expect.poll(() => viewOf(page).channel).toEqual(['observation'])

		const sum = async (search: string) => {
			const { values } = await api<ValuesAnswer>(`values?metric=signals.count&level=gemeente&${search}`)
			return values[0] ?? 0
		}
		const steps = ['', 'category=afval', 'category=afval&status=open', 'category=afval&status=open&channel=observation']
		const totals = await Promise.all(steps.map(sum))
		expect(totals).toEqual([...totals].sort((a, b) => b - a))
		expect(new Set(totals).size).toBe(steps.length)
		const shown = new Intl.NumberFormat('nl-NL').format(totals[3] ?? 0)
		await page.getByRole('region', { name: 'Legenda' }).getByText(`samen: ${shown}`).waitFor()
	})

	test('a main category is a few of its parts too', async () => {
		const page = await openPage()
		await page.getByRole('button', { name: /^Welke meldingen/ }).click()
		await page.getByRole('button', { name: 'Toon onderdelen van Afval' }).click()
		await page
			.getByRole('group', { name: 'Categorieën' })
			.getByText(/^Grofvuil/)
			.first()
			.click()
		await expect.poll(() => viewOf(page).category).toEqual(['afval/grofvuil'])
	})

	test('the period is moved by keyboard on the histogram, by a button, and by a date', async () => {
		const page = await openPage()
		const { signals } = await api<{ signals: { from: string; to: string } }>('dataset')
		await page.getByRole('slider', { name: 'Eerste maand' }).focus()
		await page.keyboard.press('ArrowLeft')
		await expect.poll(() => viewOf(page).from).not.toBeNull()
		const { from, to } = viewOf(page)
		const months = (day: string | null) => Number(day?.slice(0, 4)) * 12 + Number(day?.slice(5, 7))
		expect(months(to ?? signals.to) - months(from)).toBe(13)
		await page.getByRole('button', { name: 'alles', exact: true }).click()
		await expect.poll(() => months(viewOf(page).from)).toBe(months(signals.from))
		await page.getByRole('group', { name: 'Van', exact: true }).getByRole('spinbutton').first().focus()
		await page.keyboard.type('01032020')
		await page.keyboard.press('Enter')
		await expect.poll(() => viewOf(page).from).toBe('2020-03-01')
	})

	test('the period is dragged over the histogram', async () => {
		const page = await openPage()
		const { signals } = await api<{ signals: { from: string; to: string } }>('dataset')
		const bars = page.getByRole('group', { name: 'Periode' }).locator('svg')
		await bars.waitFor()
		const box = await bars.boundingBox()
		if (!box) throw new Error('no histogram')
		const from = Number(signals.from.slice(0, 4))
		const years = Number(signals.to.slice(0, 4)) - from
		const at = (share: number) => [box.x + box.width * share + 1, box.y + box.height / 2] as const
		await page.mouse.move(...at(1 / years))
		await page.mouse.down()
		await page.mouse.move(...at(2 / years), { steps: 4 })
		await page.mouse.up()
		await expect.poll(() => viewOf(page).from).toBe(`${from + 1}-01-01`)
		expect(viewOf(page).to).toBe(`${from + 2}-02-01`)
	})
})

test('statistics have a year instead of a range of days', async () => {
	const { metrics } = await api<{ metrics: { id: string; period: { years: string[] } }[] }>('metrics')
	const years = metrics.find(({ id }) => id === 'cbs.woz')?.period.years ?? []
	const page = await openPage({ view: { metric: 'cbs.woz', period: years[0] ?? null } })
	await waitForAnswer(page, `cbs.woz buurt ${years[0]}`)
	expect(await page.getByRole('slider', { name: 'Eerste maand' }).count()).toBe(0)
	await page.getByRole('region', { name: 'Legenda' }).getByText(String(years[0])).first().waitFor()
})
