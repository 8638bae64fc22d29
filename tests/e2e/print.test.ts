import { expect, test } from 'vitest'
import { api, openPage } from './page.ts'

interface Investments {
	investments: { title: string }[]
}

test('on paper the area panel is whole: laid out before the pages are counted, every investment with it', async () => {
	const { areas } = await api<{ areas: { code: string; name: string }[] }>('areas')
	const counts = await Promise.all(
		areas.slice(0, 12).map(async (area) => ({
			area,
			titles: (await api<Investments>(`investments?area=${area.code}`)).investments.map(({ title }) => title),
		})),
	)
	const most = counts.sort((a, b) => b.titles.length - a.titles.length)[0]
	if (!most || most.titles.length <= 5) throw new Error('no buurt with more investments than the screen shows at first')
	const page = await openPage({ theme: 'dark', view: { display: 'table', area: most.area.code } })
	const panel = page.getByRole('article')
	await panel.getByText(`Toon alle ${most.titles.length} investeringen`).waitFor()

	// What Chromium tells before it counts pages; what comes later falls off the last one.
	await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
	for (const title of most.titles) await panel.getByText(title, { exact: true }).first().waitFor()
	await page.emulateMedia({ media: 'print' })
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
	await panel.getByText(/gebiedsindeling \d{4} · Afgedrukt op/).waitFor()
	await page.emulateMedia({ media: 'screen' })
	await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
	await panel.getByText(`Toon alle ${most.titles.length} investeringen`).waitFor()
})
