import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startServer } from '../../scripts/server-process.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import { change } from '../editions/edition-folder.ts'
import { accessibilityViolations, api, openPage, waitForMap } from './page.ts'

const folder = mkdtempSync(join(tmpdir(), 'editions-e2e-'))
const presentations = join(folder, 'presentations')
const later = join(folder, 'later.duckdb')
const env = { PRESENTATIONS: presentations, EDITIONS: join(folder, 'editions') }
const document = {
	schema: 1,
	title: 'Wonen en afval',
	dataset: 'Markerwaard (fictief)',
	scenes: [
		{ id: 'woz', kind: 'map', title: 'Woningen', view: 'metric=cbs.woz&level=wijk' },
		{ id: 'afval', kind: 'ranking', title: 'Afval', view: 'metric=signals.per1000&category=afval' },
	],
}

let server: Awaited<ReturnType<typeof startServer>>
beforeAll(async () => {
	mkdirSync(presentations)
	writeFileSync(join(presentations, 'wonen.json'), JSON.stringify(document))
	copyFileSync(inject('demoPath'), later)
	await change(
		later,
		`UPDATE statistic SET value = value + 9 WHERE metric = 'cbs.woz' AND area LIKE 'WK%02' AND value IS NOT NULL`,
	)
	server = await startServer(inject('demoPath'), undefined, () => env)
})
afterAll(async () => {
	await server?.stop()
	rmSync(folder, { recursive: true, force: true })
})

test('an edition is made by button, shows its mark on every page, and later tells what changed', async () => {
	const place = { search: '', waitForMap: false }
	const page = await openPage({ ...place, baseUrl: server.url, path: '/presentaties/wonen', expectedFaults: /404/ })
	await page.getByRole('button', { name: 'Titel en datum' }).click()
	const panel = page.getByRole('region', { name: 'Bevroren edities' })
	await panel.getByRole('button', { name: 'Maak bevroren editie' }).click()
	await panel.getByText('De editie is gemaakt').waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
	const href = (await panel.getByRole('link', { name: 'Open de editie' }).getAttribute('href')) ?? ''
	const [, hash = ''] = /\/e\/([0-9a-f]{16})\/presentaties\/wonen\/toon$/.exec(href) ?? []
	expect(hash).not.toBe('')

	// The same again is the one that is there.
	await panel.getByRole('button', { name: 'Maak bevroren editie' }).click()
	await panel.getByText(/Er is niets veranderd: deze editie is al bevroren op/).waitFor()

	// Every page of it carries the mark: the list, the show, the map.
	for (const path of ['presentaties', 'presentaties/wonen/toon']) {
		await page.goto(`${server.url}/e/${hash}/${path}`)
		await page.locator(`[data-edition="${hash}"]`).first().waitFor()
	}
	await page.goto(`${server.url}/e/${hash}/?metric=cbs.woz&level=wijk`)
	await waitForMap(page)
	await page.getByText(/^Bevroren editie van /).waitFor()
	expect((await api<Dataset>('dataset', `${server.url}/e/${hash}`)).edition?.hash).toBe(hash)

	// Nothing to change there, and no button to make one.
	await page.goto(`${server.url}/e/${hash}/presentaties/wonen`)
	await page.getByText('Woningen').first().waitFor()
	expect(await page.getByRole('button', { name: 'Maak bevroren editie' }).count()).toBe(0)
	await page.goto(`${server.url}/e/${hash}/presentaties/wonen/verschil`)
	await page.getByText('Dit is de eerste editie van deze presentatie').waitFor()

	// A year later the Dataset is another.
	const next = await startServer(later, undefined, () => env)
	try {
		const now = await openPage({ ...place, baseUrl: next.url, path: '/presentaties/wonen/verschil' })
		await now.getByText('In 1 van de 2 scènes is iets veranderd.').waitFor()
		const [woz, waste] = await now
			.getByRole('listitem')
			.filter({ has: now.getByRole('heading', { level: 2 }) })
			.all()
		expect(await woz?.getByText('Veranderd', { exact: true }).count()).toBe(1)
		expect(await waste?.getByText('Niets veranderd').count()).toBe(1)
		await woz?.getByRole('img', { name: /^Verschil in / }).waitFor()
		expect(await woz?.getByRole('row').count()).toBeGreaterThan(1)
		expect(await accessibilityViolations(now)).toEqual([])
		await now.setViewportSize({ width: 360, height: 740 })
		expect(await now.evaluate(() => window.document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
	} finally {
		await next.stop()
	}
})

test('without an edition the page says how to make one, and offers it', async () => {
	writeFileSync(join(presentations, 'leeg.json'), JSON.stringify({ ...document, title: 'Nog geen editie' }))
	const page = await openPage({
		search: '',
		waitForMap: false,
		baseUrl: server.url,
		path: '/presentaties/leeg/verschil',
		expectedFaults: /404/,
	})
	await page.getByText('Er is nog geen eerdere editie om mee te vergelijken.').waitFor()
	await page.getByRole('button', { name: 'Maak bevroren editie' }).click()
	await page.getByText('In geen enkele scène is iets veranderd.').waitFor()
	expect(await accessibilityViolations(page)).toEqual([])
})
