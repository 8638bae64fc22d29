import { expect, test } from 'vitest'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { defaultView } from '../../server/contract/view.ts'
import { api, openPage, waitForAnswer } from './page.ts'
import { viewOf } from './view-of.ts'

test('the start page shows map, legend and the name of the place, and says that it is fictional', async () => {
	const page = await openPage()
	expect(await page.title()).toBe('Markerwaard (fictief) · Regiekaart')
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Markerwaard (fictief)')
	await page.getByRole('region', { name: 'Kaart van Markerwaard (fictief)' }).waitFor()

	const answer = await api<ValuesAnswer>('values?metric=signals.per1000')
	const legend = page.getByRole('region', { name: 'Legenda' })
	const text = await legend.innerText()
	expect(text).toContain(answer.metric.label.nl)
	expect(text).toContain(answer.metric.source.name)
	const ok = answer.values.filter((_, i) => answer.status[i] === 'ok') as number[]
	const edges = answer.breaks
	const counts = edges.slice(1).map((to, i) => {
		const from = edges[i] as number
		const last = i === edges.length - 2
		return ok.filter((value) => value >= from && (last ? value <= to : value < to)).length
	})
	const bins = legend.getByRole('group').getByRole('button')
	expect(await bins.count()).toBe(counts.length)
	expect((await bins.allInnerTexts()).map((bin) => Number(bin.trim()))).toEqual(counts)
})

test('a click on the map selects the area under the pointer, a second click lets it go', async () => {
	const { areas } = await api<{ areas: { code: string; name: string; lon: number; lat: number }[] }>('areas')
	const area = areas.find(({ name }) => name === 'De Wulp')
	if (!area) throw new Error('the demo has no buurt De Wulp')
	const camera = { lon: area.lon, lat: area.lat, zoom: 14 }
	const page = await openPage({ view: { camera, panels: false } })
	const box = await page.locator('canvas.maplibregl-canvas').boundingBox()
	if (!box) throw new Error('no map')
	const middle = [box.x + box.width / 2, box.y + box.height / 2] as const
	await page.mouse.click(...middle)
	await expect.poll(() => viewOf(page).area).toBe(area.code)
	await page.mouse.click(...middle)
	await expect.poll(() => viewOf(page).area).toBeNull()
})

test('search finds a buurt by part of its name; Enter selects it and the panel opens', async () => {
	const page = await openPage()
	await page.keyboard.press('/')
	const search = page.getByRole('combobox', { name: 'Zoek buurt, wijk, adres of postcode' })
	await search.pressSequentially('stevin')
	await page.getByRole('option', { name: /Stevinbuurt/ }).waitFor()
	await page.keyboard.press('ArrowDown')
	await page
		.getByRole('option', { name: /Stevinbuurt/ })
		.and(page.locator('[data-focused]'))
		.waitFor()
	await page.keyboard.press('Enter')
	await page.getByRole('article').getByRole('heading', { name: 'Stevinbuurt' }).waitFor()
	expect(viewOf(page).area).toMatch(/^BU9001/)
})

test('a click on a class of the legend shows only its areas, in the table too', async () => {
	const page = await openPage()
	const bin = page.getByRole('region', { name: 'Legenda' }).getByRole('group').getByRole('button').last()
	const count = Number((await bin.innerText()).trim())
	await bin.click()
	await expect.poll(() => viewOf(page).bins).toEqual([4])
	await page.getByText('Tabel', { exact: true }).click()
	await page.getByRole('grid').waitFor()
	expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(count + 1))
})

test('the language switches on the spot and goes along in the address', async () => {
	const page = await openPage()
	await page.getByRole('button', { name: 'English' }).click()
	await page.getByRole('region', { name: 'Legend' }).waitFor()
	expect(await page.locator('html').getAttribute('lang')).toBe('en')
	expect(viewOf(page).language).toBe('en')
	await page.getByRole('button', { name: 'Nederlands' }).click()
	await page.getByRole('region', { name: 'Legenda' }).waitFor()
	expect(viewOf(page)).toEqual(defaultView)
})

test('dark theme: by the system, and by choice against it', async () => {
	const system = await openPage({ theme: 'dark' })
	expect(await system.locator('html').getAttribute('data-theme')).toBe('dark')
	const chosen = await openPage({ theme: 'dark', view: { theme: 'light' } })
	expect(await chosen.locator('html').getAttribute('data-theme')).toBe('light')
})

test('a change of metric asks for values and never again for borders', async () => {
	const page = await openPage()
	const asked: string[] = []
	page.on('request', (request) => asked.push(new URL(request.url()).pathname))
	await page.evaluate(() => {
		history.pushState(null, '', '?metric=cbs.woz')
		dispatchEvent(new PopStateEvent('popstate'))
	})
	await waitForAnswer(page, 'cbs.woz')
	expect(asked).toContain('/api/v1/values')
	expect(asked.filter((path) => path.includes('topojson') || path.includes('geojson'))).toEqual([])
})
