import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { AreaProfile } from '../../server/contract/area.ts'
import type { SimilarAnswer } from '../../server/contract/difference.ts'
import type { FunnelAnswer } from '../../server/contract/funnel.ts'
import type { HotspotRow, HotspotsAnswer } from '../../server/contract/hotspot.ts'
import type { View } from '../../server/contract/view.ts'
import { accessibilityViolations, api, openPage } from './page.ts'
import { viewOf } from './view-of.ts'

const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 })
const panelOf = (page: Page) => page.getByRole('article')
const whyOf = (page: Page) => panelOf(page).getByRole('region', { name: /^Waarom deze (buurt|wijk)\?/ })
const inTable = (view: Partial<View>) => ({ display: 'table' as const, ...view })

const tested = async (metric = 'signals.per1000') => {
	const { rows } = await api<HotspotsAnswer>(`hotspots?metric=${metric}`)
	return rows
}
const found = (row: HotspotRow | undefined): HotspotRow => {
	if (!row) throw new Error('the demo has no such area')
	return row
}

test('a planted hotspot is explained with the numbers of /hotspots, and its links lead to what is behind it', async () => {
	const row = found((await tested()).sort((a, b) => (b.z ?? 0) - (a.z ?? 0))[0])
	const page = await openPage({ view: inTable({ area: row.area }) })
	const why = whyOf(page)
	await why.getByText('Opvallend hoog', { exact: true }).waitFor()
	const said = await why.innerText()
	expect(said).toContain(
		`${number.format(row.observed ?? 0)} meldingen waar er ${number.format(row.expected ?? 0)} verwacht werden (${number.format(row.low ?? 0)}–${number.format(row.high ?? 0)}) gezien ${number.format(row.population ?? 0)} inwoners`,
	)
	expect(said).toContain(
		`(${number.format(row.around?.observed ?? 0)} waar ${number.format(row.around?.expected ?? 0)} verwacht)`,
	)
	expect(said).toContain('Meldingen zeggen ook hoe graag mensen melden.')

	await why.getByRole('button', { name: 'Meldingen in dit gebied' }).click()
	await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Meldingen/)

	const { rows } = await api<FunnelAnswer>('funnel?metric=signals.per1000')
	const funnel = rows.find(({ area }) => area === row.area)
	await why
		.getByRole('link', {
			name: `${number.format(funnel?.observed ?? 0)} waar ${number.format(funnel?.expected ?? 0)} verwacht`,
		})
		.click()
	expect(viewOf(page)).toMatchObject({ reading: 'funnel', display: 'map', area: row.area })
	await why
		.getByText(/voor de grootte$|bij deze grootte/)
		.first()
		.waitFor()
	await page.goBack()
	await why.getByRole('link', { name: 'Meldingen op de kaart' }).click()
	expect(viewOf(page).overlays).toContain('points')
})

test('a plain area: tested, and not the same as in order; one that cannot be tested says why', async () => {
	const rows = await tested()
	const plain = found(
		rows.find(
			(row) => row.bin === 0 && (row.observed ?? 0) <= (row.high ?? 0) && (row.observed ?? 0) >= (row.low ?? 0),
		),
	)
	const page = await openPage({ view: inTable({ area: plain.area, reading: 'hotspots' }) })
	await whyOf(page).getByText('Niet opvallend (getoetst)', { exact: true }).waitFor()
	expect(await whyOf(page).innerText()).toContain('Dat is niet hetzelfde als in orde.')

	const small = found(rows.find(({ status }) => status === 'tooFewInhabitants'))
	const other = await openPage({ view: inTable({ area: small.area }) })
	await whyOf(other).getByText('Niet te toetsen', { exact: true }).waitFor()
	expect(await whyOf(other).innerText()).toContain(`Er wonen ${number.format(small.population ?? 0)} mensen`)
})

test('a metric that is no count, for a wijk: the value against the mean', async () => {
	const { rows } = await api<HotspotsAnswer>('hotspots?metric=cbs.woz&level=wijk')
	const row = found(rows.find(({ status }) => status === 'tested'))
	const page = await openPage({ view: inTable({ metric: 'cbs.woz', level: 'wijk', area: row.area }) })
	await whyOf(page)
		.getByText(`${number.format(row.observed ?? 0)} × € 1.000 tegen gemiddeld ${number.format(row.expected ?? 0)}`)
		.waitFor()
})

test('by keyboard: the folded parts open, stay open for another area, and say what is like it; axe finds nothing', async () => {
	const row = found((await tested()).find(({ bin }) => (bin ?? 0) > 0))
	const page = await openPage({ view: inTable({ area: row.area }) })
	const panel = panelOf(page)
	for (const name of ['Houdt het stand?', 'Trend', 'Profiel', 'Lijkt op']) {
		const button = panel.getByRole('button', { name: new RegExp(`^${name.replace('?', '\\?')}`) })
		await button.focus()
		await page.keyboard.press('Enter')
		expect(await button.getAttribute('aria-expanded')).toBe('true')
	}
	await panel.getByText(/controles? van de hotspottoets/).waitFor()
	await panel.getByText(/^Hotspots per periode/).waitFor()
	await panel.getByRole('list', { name: 'Afstand tot het gemiddelde per cijfer' }).waitFor()
	const { most } = await api<SimilarAnswer>(
		`similar?area=${row.area}&metrics=signals.per1000,cbs.woz,lbm.score,police.crimesPer1000`,
	)
	const nearest = await api<AreaProfile>(`areas/${most[0]?.area}`)
	await panel.getByRole('heading', { name: 'Lijkt het meest op' }).waitFor()
	expect(await accessibilityViolations(page)).toEqual([])

	await panel.getByRole('button', { name: `Vergelijk ${nearest.name}` }).click()
	expect(viewOf(page).compare).toEqual([row.area, nearest.code])
	await panel.getByRole('link', { name: nearest.name, exact: true }).click()
	await panel.getByRole('heading', { name: nearest.name, level: 2 }).waitFor()
	await panel.getByRole('heading', { name: 'Lijkt het meest op' }).waitFor()
})

test('how it is worked out: opens by key, closes by Escape, focus returns', async () => {
	const row = found((await tested()).find(({ bin }) => (bin ?? 0) > 0))
	const page = await openPage({ theme: 'dark', view: inTable({ area: row.area }) })
	const button = whyOf(page).getByRole('button', { name: 'Hoe wordt dit berekend?' })
	await button.focus()
	await page.keyboard.press('Enter')
	const dialog = page.getByRole('dialog', { name: 'Hoe wordt dit berekend?' })
	await dialog.getByRole('heading', { name: 'Wat het niet zegt' }).waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
	await page.keyboard.press('Escape')
	await dialog.waitFor({ state: 'detached' })
	await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Hoe wordt dit berekend?')
})

test('what fails fails alone: without the profile, or without one part, the rest of the panel stays', async () => {
	const row = found((await tested()).find(({ bin }) => (bin ?? 0) > 0))
	const page = await openPage({
		waitForMap: false,
		view: inTable({}),
		expectedFaults: /500|Internal Server Error/,
	})
	const down = { status: 500, contentType: 'application/problem+json', body: '{"status":500,"title":"down"}' }
	await page.route(`**/api/v1/areas/${row.area}`, (route) => route.fulfill(down))
	await page.route('**/api/v1/hotspots?**', (route) => route.fulfill(down))
	await page.goto(`${page.url()}&area=${row.area}`)
	const panel = panelOf(page)
	await panel.getByText('Deze gegevens konden niet worden opgehaald.').nth(1).waitFor()
	await panel.getByTestId('panel-value').waitFor()
	await panel
		.getByText(/^\d.* meldingen$|^1 melding$/)
		.first()
		.waitFor()

	await page.unrouteAll()
	await whyOf(page).getByRole('button', { name: 'Probeer opnieuw' }).click()
	await whyOf(page).getByText('Opvallend hoog', { exact: true }).waitFor()
	await panel.getByRole('button', { name: 'Probeer opnieuw' }).click()
	await panel.getByText(/huishoudens/).waitFor()
})

test('on paper the explanation stands, and what is folded does not', async () => {
	const row = found((await tested()).find(({ bin }) => (bin ?? 0) > 0))
	const page = await openPage({ view: inTable({ area: row.area }) })
	await whyOf(page).getByText('Opvallend hoog', { exact: true }).waitFor()
	await page.emulateMedia({ media: 'print' })
	expect(await whyOf(page).getByText('Opvallend hoog', { exact: true }).isVisible()).toBe(true)
	expect(await panelOf(page).getByText('Lijkt op', { exact: true }).isVisible()).toBe(false)
	expect(await whyOf(page).getByText('Hoe wordt dit berekend?').isVisible()).toBe(false)
})
