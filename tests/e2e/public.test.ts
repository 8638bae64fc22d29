import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { accessibilityViolations, api, openPage, type PageOptions, waitForAnswer } from './page.ts'
import { servePublication } from './publication.ts'
import { viewOf } from './view-of.ts'

let served: Awaited<ReturnType<typeof servePublication>>
beforeAll(async () => {
	served = await servePublication(inject('demoPath'), {
		years: { from: '2023', to: '2025' },
		metrics: ['cbs.inhabitants', 'cbs.singleFamily', 'cbs.woz'],
		basemap: false,
		defaultView: 'metric=reports.afvalGrofvuilPer1000&level=buurt',
	})
})
afterAll(() => served?.stop())

const WASTE = 'reports.afvalGrofvuilPer1000'
const publicRoutes =
	/^\/api\/v1\/(dataset|metrics|areas(\/[A-Z0-9]+)?|areas\.topojson|values(\.csv)?|series|investments)$/

/** A page on the publication; every request that it makes must be one that a publication answers. */
async function open(options: PageOptions = {}): Promise<{ page: Page; asked: string[]; refused: string[] }> {
	const [asked, refused]: [string[], string[]] = [[], []]
	const prepare = (page: Page) => {
		page.on('request', (request) => asked.push(request.url()))
		page.on('response', (response) => {
			if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`)
		})
	}
	const page = await openPage({ baseUrl: served.url, ...options, prepare })
	return { page, asked, refused }
}

function expectPublic({ asked, refused }: { asked: readonly string[]; refused: readonly string[] }) {
	expect(refused).toEqual([])
	expect(asked.length).toBeGreaterThan(5)
	for (const url of asked) {
		if (url.startsWith('data:') || url.startsWith('blob:')) continue
		const { origin, pathname } = new URL(url)
		expect(origin, url).toBe(served.url)
		if (pathname.startsWith('/api/')) expect(pathname).toMatch(publicRoutes)
	}
}

const values = (search: string) => api<ValuesAnswer>(`values?${search}`, served.url)

test('opens with the View that the publisher chose; subject, year, level and table work, on public routes and nothing else', async () => {
	const { page, ...requests } = await open()
	await waitForAnswer(page, `${WASTE} buurt 2025`)
	expect(page.url()).toBe(`${served.url}/`)
	expect(await page.title()).toBe('Markerwaard in beeld (fictief)')
	for (const name of ['Verkennen', 'Let op', 'Afwegen', 'Verdeling']) {
		expect(await page.getByRole('radio', { name }).count(), name).toBe(0)
	}
	expect(await page.getByLabel('Wat de kleuren zeggen').count()).toBe(0)

	await page.getByRole('radiogroup', { name: 'Per', exact: true }).getByText('Wijk').click()
	await waitForAnswer(page, `${WASTE} wijk 2025`)
	expect(viewOf(page).metric).toBe(WASTE)
	await page.getByRole('button', { name: 'Jaar eerder' }).click()
	await waitForAnswer(page, `${WASTE} wijk 2024`)
	await page.getByText('als aantal').click()
	await waitForAnswer(page, 'reports.afvalGrofvuil wijk 2024')
	await page.getByRole('button', { name: /onderwerp/ }).click()
	const catalogue = page.getByRole('dialog')
	expect(await catalogue.getByRole('option', { name: /WOZ/ }).innerText()).not.toMatch(/afgerond/i)
	await catalogue.getByText('Aantallen zijn afgerond').waitFor()
	await catalogue.getByRole('button', { name: 'Grenzen aan de cijfers' }).click()
	await page.getByRole('dialog', { name: 'Over deze kaart' }).getByText('veelvoud van 5').waitFor()
	await page.getByRole('button', { name: 'Sluiten', exact: true }).click()
	await page.getByRole('button', { name: /onderwerp/ }).click()
	await page.getByRole('option', { name: /WOZ/ }).click()
	await waitForAnswer(page, 'cbs.woz wijk 2024')
	await page.getByRole('combobox').first().fill('raadhuis')
	await page.getByRole('option', { name: /Raadhuisbuurt/ }).click()
	await page.getByRole('article').waitFor()
	await page.getByRole('heading', { name: 'Wat gebeurt hier?' }).waitFor()

	await page.keyboard.press('Escape')
	await page.getByText('Tabel', { exact: true }).click()
	const grid = page.getByRole('grid')
	await grid.waitFor()
	const csv = await page.getByRole('link', { name: /CSV/ }).getAttribute('href')
	const file = await page.request.get(new URL(csv ?? '', page.url()).href)
	expect(file.status()).toBe(200)
	expect(await file.text()).toContain('WOZ')
	expectPublic(requests)
	expect(await page.context().cookies()).toEqual([])
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
})

test('what is suppressed is hatched and said, never zero: in legend, table, panel and CSV', async () => {
	const answer = await values(`metric=${WASTE}&level=buurt`)
	const { areas } = await api<{ areas: { code: string; inhabitants: number | null }[] }>(
		'areas?level=buurt',
		served.url,
	)
	// One whose inhabitants are withheld too.
	const code = areas.find(({ inhabitants }) => inhabitants === null)?.code
	const index = answer.areas.indexOf(code ?? '')
	expect(answer.status[index]).toBe('suppressed')
	expect(answer.values[index]).toBeNull()
	const { page, ...requests } = await open({ search: `area=${code}` })
	const legend = page.getByRole('region', { name: 'Legenda' })
	const count = answer.status.filter((status) => status === 'suppressed').length
	await legend.getByText(`niet getoond (te weinig) ${count}`).waitFor()
	const panel = page.getByRole('article')
	await panel.getByText('Niet getoond (te weinig)', { exact: true }).waitFor()
	await panel.getByText('Dat is iets anders dan nul.').waitFor()
	await panel.getByText('aantal inwoners niet getoond').waitFor()
	const drawn = await page.evaluate(() => document.documentElement.dataset.mapAnswer)
	expect(drawn).toContain(WASTE)

	await page.getByText('Tabel', { exact: true }).click()
	const row = page.getByRole('grid').locator(`tr[data-code="${code}"]`)
	await row.waitFor()
	expect(await row.getAttribute('data-status')).toBe('suppressed')
	expect(await row.innerText()).toContain('niet getoond (te weinig)')
	const text = await (await page.request.get(`${served.url}/api/v1/values.csv?metric=${WASTE}&level=buurt`)).text()
	expect(text).toMatch(new RegExp(`${code}.*suppressed`))
	expectPublic(requests)
})

test('a capped percentage reads “90% of meer” on the map, in the panel and in the table', async () => {
	const answer = await values('metric=cbs.singleFamily&level=buurt')
	const code = answer.areas[answer.values.findIndex((value, i) => value === 90 && answer.status[i] === 'ok')]
	expect(code).toBeDefined()
	expect(Math.max(...answer.values.map((value) => value ?? 0))).toBe(90)
	const { page } = await open({ search: `metric=cbs.singleFamily&area=${code}` })
	const panel = page.getByRole('article')
	await panel.getByTestId('panel-value').waitFor()
	expect((await panel.getByTestId('panel-value').locator('..').innerText()).replace(/\s/g, ' ')).toMatch(
		/^90 ?% of meer$/,
	)
	await page.getByText('Tabel', { exact: true }).click()
	const row = page.getByRole('grid').locator(`tr[data-code="${code}"]`)
	expect(await row.innerText()).toContain('90 of meer')
})

test('an address with what only the team has shows the public default, with a notice', async () => {
	const { page, ...requests } = await open({
		search:
			'metric=signals.per1000&task=choice&candidates=BU90010101,BU90010102&category=afval&reading=hotspots&overlays=points,names',
	})
	await waitForAnswer(page, `${WASTE} buurt 2025`)
	const notice = page.getByRole('status').filter({ hasText: 'niet openbaar' })
	await notice.waitFor()
	for (const part of ['signals.per1000', 'task=choice', 'reading=hotspots', 'category=afval']) {
		expect(await notice.innerText()).toContain(part)
	}
	expectPublic(requests)
})

test('the limits of the figures have an address, numbers of this publication, sources, contact and privacy', async () => {
	const { publication } = await api<Dataset>('dataset', served.url)
	const { page, ...requests } = await open({ search: '#grenzen' })
	const dialog = page.getByRole('dialog')
	await dialog.getByRole('heading', { name: 'Grenzen aan de cijfers' }).waitFor()
	const text = await dialog.innerText()
	for (const part of [
		`veelvoud van ${publication?.rules.base}`,
		`kleiner dan ${publication?.rules.threshold}`,
		`minder dan ${publication?.rules.minimumInhabitants} inwoners`,
		`“${publication?.rules.cap}% of meer”`,
		`${publication?.withheld.investments} plannen en projecten zijn niet openbaar`,
		publication?.hash ?? '',
		publication?.contact ?? '',
		'CC0',
		'geen cookies',
		'vraagt niets aan andere sites.',
	]) {
		expect(text).toContain(part)
	}
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'detached' })
	expect(page.url()).toBe(`${served.url}/`)
	await page.getByRole('region', { name: 'Legenda' }).getByRole('button', { name: 'Grenzen aan de cijfers' }).click()
	await dialog.waitFor()
	expectPublic(requests)
})

test('plans and projects in the words of residents: how far they are, those without a place too', async () => {
	const { page } = await open({ search: '#projecten' })
	const dialog = page.getByRole('dialog')
	const { investments } = await api<{ investments: { title: string; areas: unknown[]; status: string }[] }>(
		'investments',
		served.url,
	)
	const cards = dialog.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
	await expect.poll(() => cards.count()).toBe(investments.length)
	await dialog.getByRole('button', { name: /Toon/ }).click()
	await page.getByRole('option', { name: /Niet op de kaart/ }).click()
	const unplaced = investments.filter(({ areas }) => areas.length === 0)
	await expect.poll(() => cards.count()).toBe(unplaced.length)
	expect(await cards.first().innerText()).toContain('hoort niet bij één buurt')
})

test('the page has its picture, table and limits before any script, and every area is a link', async () => {
	const page = await openPage({ baseUrl: served.url, waitForMap: false })
	const html = await (await page.request.get(`${served.url}/?area=BU90010101`)).text()
	expect(html).toContain('id="first-picture"')
	expect(html).toMatch(/<a [^>]*href="\?area=BU90010102"/)
	expect(html).toContain('<caption>')
	expect(html).toContain('Grenzen aan de cijfers')
})

test('without WebGL the map is a picture: areas are chosen on it, and panel and table work beside it', async () => {
	const page = await openPage({
		baseUrl: served.url,
		waitForMap: false,
		prepare: (opened) =>
			opened.addInitScript(() => {
				HTMLCanvasElement.prototype.getContext = () => null
			}),
	})
	await page.getByText('Je ziet de kaart als plaatje.').waitFor()
	const area = page.locator('a[href*="area=BU90010101"] path').first()
	await area.waitFor()
	await area.click({ force: true })
	await expect.poll(() => viewOf(page).area).toBe('BU90010101')
	await page.getByRole('article').waitFor()
	await page.getByRole('radiogroup', { name: 'Per', exact: true }).getByText('Wijk').click()
	await page.locator('a[href*="area=WK900101"] path').first().waitFor()
})

for (const [name, size] of Object.entries({
	laptop: { width: 1280, height: 800 },
	phone: { width: 390, height: 844 },
})) {
	for (const theme of ['light', 'dark'] as const) {
		test(`accessible on a ${name}, ${theme}`, async () => {
			const { page } = await open({ ...size, theme, search: 'area=BU90010101' })
			await page.getByRole('region', { name: 'Legenda' }).waitFor()
			expect(await accessibilityViolations(page)).toEqual([])
			await page.getByRole('button', { name: /^Uitleg/ }).click()
			await page.getByRole('heading', { name: 'Grenzen aan de cijfers' }).waitFor()
			expect(await accessibilityViolations(page)).toEqual([])
		})
	}
}
