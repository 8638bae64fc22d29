import { join } from 'node:path'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPublication } from '../../scripts/build/demo-publication.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { View } from '../../server/contract/view.ts'
import { dumbHost } from '../publish/dumb-host.ts'
import { api, openPage } from './page.ts'
import { settledPicture } from './settled-picture.ts'

let server: ServerProcess
let host: Awaited<ReturnType<typeof dumbHost>>
let hash: string
/** The public server, the site in a folder of a host that only sends files, and in both the version by its name. */
let places: Record<'server' | 'site' | 'server, frozen' | 'site, frozen', string>

beforeAll(async () => {
	const published = await demoPublication()
	server = await startServer(join(published, 'publication.duckdb'))
	host = await dumbHost(join(published, 'site'))
	hash = (await api<Dataset>('dataset', server.url)).publication?.hash ?? ''
	const site = host.url.replace(/\/$/, '')
	places = {
		server: server.url,
		site,
		'server, frozen': `${server.url}/v/${hash}`,
		'site, frozen': `${site}/v/${hash}`,
	}
})
afterAll(async () => {
	host.close()
	await server.stop()
})

/** Nothing was asked of a host that is not there, nor of another site. */
async function expectWhole(page: Page, base: string) {
	const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
	const elsewhere = asked.filter((address) => address.startsWith('http') && !address.startsWith(new URL(base).origin))
	expect(elsewhere).toEqual([])
	expect(host.missed).toEqual([])
}

/** The texts of a screen once nothing is on its way any more. */
async function textOf(page: Page, name: string): Promise<string> {
	const region = page.getByRole('region', { name })
	await region.waitFor()
	return region.innerText()
}

const overlays: View['overlays'] = ['names']

test.each<[what: string, view: Partial<View>]>([
	['as it opens', { overlays }],
	['another figure, per wijk, of an earlier year', { overlays, metric: 'cbs.woz', level: 'wijk', period: '2023' }],
])('map and legend: %s', async (_, view) => {
	const [served, copied] = [
		await openPage({ view, baseUrl: places.server, width: 1100, height: 720 }),
		await openPage({ view, baseUrl: places.site, width: 1100, height: 720 }),
	]
	expect(await textOf(copied, 'Legenda')).toBe(await textOf(served, 'Legenda'))
	const [one, other] = [await settledPicture(served), await settledPicture(copied)]
	const different = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 })
	expect(different / (one.width * one.height)).toBeLessThan(0.002)
	await expectWhole(copied, places.site)
})

test('table, figures of an area and the file to download are the same, of the newest and of the version by its name', async () => {
	const seen: Record<string, { rows: string[]; area: string; csv: string }> = {}
	for (const [name, baseUrl] of Object.entries(places)) {
		const page = await openPage({
			view: { display: 'table', metric: 'reports.all', area: 'BU90010101', overlays },
			baseUrl,
			width: 1600,
		})
		const grid = page.getByRole('grid')
		await grid.locator('tr[data-row="0"]').waitFor()
		const panel = page.getByRole('article')
		await panel.getByTestId('panel-value').waitFor()
		await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
		const href = await page.getByRole('link', { name: /CSV/ }).first().getAttribute('href')
		const csv = await (await fetch(new URL(href ?? '', page.url()))).text()
		seen[name] = { rows: await grid.getByRole('row').allInnerTexts(), area: await panel.innerText(), csv }
		if (name.startsWith('site')) await expectWhole(page, baseUrl)
	}
	const { server: first, ...others } = seen
	expect(first?.rows.length).toBeGreaterThan(5)
	expect(first?.csv).toContain('BU90010101')
	for (const [name, screen] of Object.entries(others)) expect(screen, name).toEqual(first)
})

test('the embed of the newest and of the version by its name', async () => {
	const seen: Record<string, Record<string, string>> = {}
	for (const [name, baseUrl] of Object.entries(places)) {
		const path = name.startsWith('site') ? '/embed/' : '/embed'
		const page = await openPage({ baseUrl, path, view: { metric: 'cbs.woz', level: 'wijk' } })
		seen[name] = await page.evaluate(() =>
			Object.fromEntries(
				[...document.querySelectorAll<HTMLElement>('[data-slot]')].map(({ dataset, textContent }) => [
					dataset.slot ?? '',
					textContent.replace(/\s+/g, ' '),
				]),
			),
		)
		if (name.startsWith('site')) await expectWhole(page, baseUrl)
	}
	const { server: first, ...others } = seen
	expect(first?.title).toContain('WOZ')
	expect(first?.table).toContain('Waterrijk')
	for (const [name, texts] of Object.entries(others)) expect(texts, name).toEqual(first)
})

test('an embed looks, reads and lies as its address asks', async () => {
	const asked = 'metric=cbs.woz&language=en&theme=dark&accent=ffcc00&lockArea=WK900101'
	const seen: Record<string, unknown> = {}
	for (const name of ['server', 'site'] as const) {
		const path = name === 'site' ? '/embed/' : '/embed'
		const page = await openPage({ baseUrl: places[name], path, search: asked, waitForMap: true })
		seen[name] = await page.evaluate(() => {
			const root = getComputedStyle(document.documentElement)
			return {
				paper: getComputedStyle(document.body).backgroundColor,
				accent: root.getPropertyValue('--accent'),
				scheme: root.colorScheme,
				language: document.documentElement.lang,
				title: document.title,
				words: document.querySelector('.twin summary')?.textContent,
				map: document.querySelector('.map')?.ariaLabel,
			}
		})
	}
	expect(seen.site).toEqual(seen.server)
	expect(seen.site).toMatchObject({ scheme: 'dark', language: 'en', accent: '#ffcc00' })
})

test('an embed says what its address asks and nobody published', async () => {
	const search = 'metric=signals.count&lockArea=WK999999'
	const page = await openPage({ baseUrl: places.site, path: '/embed/', search, waitForMap: true })
	await page.getByText('“metric=signals.count”').waitFor()
	await page.getByText('“lockArea=WK999999”').waitFor()
})

test('an address that nobody published: words, and the map as it opens', async () => {
	const search = 'metric=signals.count&area=BU99999999&overlays=names'
	const page = await openPage({ baseUrl: places.site, search, waitForMap: true })
	await page.getByRole('region', { name: 'Legenda' }).waitFor()
	await page.getByText('BU99999999').waitFor()
	await expectWhole(page, places.site)
})
