import { expect, test } from 'vitest'
import type { View } from '../../server/contract/view.ts'
import { decodeView } from '../../server/contract/view-codec.ts'
import { api, openPage, visit, waitForAnswer } from './page.ts'
import { viewOf } from './view-of.ts'

const viewOfLink = (href: string) => decodeView(new URL(href).searchParams).view

test('a copied link restores the same picture', async () => {
	const { areas } = await api<{ areas: { code: string }[] }>('areas')
	const [first, second] = areas.map(({ code }) => code)
	const view: Partial<View> = {
		metric: 'signals.count',
		from: '2023-01-01',
		to: '2024-01-01',
		category: ['afval'],
		classification: 'equal',
		classes: 4,
		overlays: ['names', 'investments'],
		area: first ?? null,
		compare: [first, second].filter((code) => code !== undefined),
		camera: { lon: 5.25, lat: 52.55, zoom: 11.5 },
	}
	const page = await openPage({ view })
	await page.getByRole('button', { name: 'Deel' }).click()
	await page.getByRole('button', { name: 'Kopieer link' }).click()
	await page.getByRole('button', { name: 'Link gekopieerd' }).waitFor()
	const copied = await page.evaluate(() => navigator.clipboard.readText())
	expect(viewOfLink(copied)).toEqual(viewOf(page))
	expect(viewOfLink(copied)).toMatchObject(view)

	const other = await openPage({ search: new URL(copied).search.slice(1) })
	// The sizes of the symbols come when the overlay has been drawn, after the map itself.
	const legendOf = (shown: typeof page) => shown.getByRole('region', { name: 'Legenda' }).innerText()
	await expect.poll(() => legendOf(page)).toMatch(/€\s10\smln/)
	await expect.poll(() => legendOf(other)).toBe(await legendOf(page))
	expect(await other.getByRole('article').getByRole('heading', { level: 2 }).first().innerText()).toBe(
		await page.getByRole('article').getByRole('heading', { level: 2 }).first().innerText(),
	)
})

test('the back button undoes a choice, the forward button does it again', async () => {
	const page = await openPage()
	await page.getByText('Tabel', { exact: true }).click()
	await page.getByRole('grid').waitFor()
	await page.getByRole('grid').locator('tr[data-row="0"]').click()
	await page.getByRole('article').waitFor()
	await page.goBack()
	await page.getByRole('article').waitFor({ state: 'detached' })
	await page.goBack()
	await page.getByRole('grid').waitFor({ state: 'detached' })
	expect(new URL(page.url()).search).toBe('')
	await page.goForward()
	await page.getByRole('grid').waitFor()
})

test('an address that does not fit gives a notice, and a whole screen', async () => {
	const page = await openPage()
	for (const [search, named] of [
		['metric=cbs.bestaatniet', 'metric=cbs.bestaatniet'],
		['metric=<script>', 'metric=<script>'],
		['area=BU99999999', 'area=BU99999999'],
		['level=straat', 'level=straat'],
		['metric=cbs.woz&period=1850', 'period=1850'],
		['category=bestaat-niet', 'category=bestaat-niet'],
		['from=2023-99-99', 'from=2023-99-99'],
		['kleur=rood', 'kleur=rood'],
		['compare=BU99999999', 'compare=BU99999999'],
	] as const) {
		await visit(page, { search })
		await page.getByText('Deze link past niet helemaal bij deze gegevens.').waitFor()
		await page.getByText(named).first().waitFor()
		await page.getByRole('region', { name: 'Legenda' }).getByRole('group').waitFor()
	}
})

test('a fault in one choice leaves the others as they were', async () => {
	const page = await openPage({ search: 'metric=cbs.woz&classes=3&level=straat' })
	await waitForAnswer(page, 'cbs.woz buurt')
	await expect
		.poll(() => page.getByRole('region', { name: 'Legenda' }).getByRole('group').getByRole('button').count())
		.toBe(3)
})
