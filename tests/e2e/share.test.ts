import { buffer } from 'node:stream/consumers'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
import { makeScale } from '../../server/contract/scale.ts'
import type { ValuesAnswer } from '../../server/contract/values.ts'
import { accessibilityViolations, api, openPage } from './page.ts'

const openShare = async (page: Page) => {
	await page.getByRole('button', { name: 'Deel' }).first().click()
	await page.getByRole('button', { name: 'Kopieer afbeelding' }).waitFor()
}
const fileFrom = async (page: Page, name: string) => {
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByLabel(name).click()])
	return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}
/** Whether a colour of the form rgb(1, 2, 3) is in a picture. */
const has = ({ data }: PNG, color: string) => {
	const [r, g, b] = color.match(/\d+/g)?.map(Number) ?? []
	for (let i = 0; i < data.length; i += 4) if (data[i] === r && data[i + 1] === g && data[i + 2] === b) return true
	return false
}

test('what is on screen is copied and kept as a picture, with the colours of its Answer and its source', async () => {
	const answer = await api<ValuesAnswer>('values?metric=cbs.woz&classes=4')
	const { bins } = makeScale(answer, 'light')
	const page = await openPage({ view: { metric: 'cbs.woz', classes: 4 } })
	await openShare(page)

	const png = await fileFrom(page, 'Bewaar als PNG-bestand')
	expect(png.name).toBe(`cbs.woz_buurt_${answer.query.period}.png`)
	const image = PNG.sync.read(png.bytes)
	expect([image.width, image.height]).toEqual([2400, 1600])
	expect(bins.map(({ color }) => has(image, color))).toEqual([true, true, true, true])

	const svg = await fileFrom(page, 'Bewaar als SVG-bestand')
	const parsed = await page.evaluate((text) => {
		const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
		return { root: documentElement.nodeName, words: documentElement.textContent ?? '' }
	}, svg.bytes.toString())
	expect(parsed.root).toBe('svg')
	for (const word of ['Gemiddelde WOZ-waarde', String(answer.query.period), 'Bron:', 'licentie', 'Peildatum']) {
		expect(parsed.words).toContain(word)
	}

	const csv = await fileFrom(page, 'Download de cijfers van dit beeld als CSV-bestand, met periode, bron en licentie')
	expect(csv.bytes.toString().split('\r\n')[0]).toContain('licence')

	await page.getByRole('button', { name: 'Kopieer afbeelding' }).click()
	await page.getByRole('button', { name: 'Afbeelding gekopieerd' }).waitFor()
	const copied = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read()
		return (await item?.getType('image/png'))?.size ?? 0
	})
	expect(copied).toBeGreaterThan(10_000)
	expect(await accessibilityViolations(page)).toEqual([])
})

test('a browser that cannot copy pictures says so; the cut-out of the map is that of the picture; keys suffice', async () => {
	const page = await openPage({ view: { camera: { lon: 5.25, lat: 52.58, zoom: 13 }, overlays: ['points'] } })
	await page.evaluate(() => {
		navigator.clipboard.write = () => Promise.reject(new Error('not allowed'))
	})
	await page.getByRole('button', { name: 'Deel' }).first().focus()
	await page.keyboard.press('Enter')
	await page.getByRole('button', { name: 'Kopieer afbeelding' }).waitFor()
	await page.getByRole('button', { name: 'Kopieer afbeelding' }).focus()
	await page.keyboard.press('Enter')
	await page.getByText('Bewaar hem als PNG.').waitFor()
	const { areas } = await api<{ areas: unknown[] }>('areas')
	const svg = (await fileFrom(page, 'Bewaar als SVG-bestand')).bytes.toString()
	const drawn = svg.match(/data-code=/g)?.length ?? 0
	expect(drawn).toBeGreaterThan(3)
	expect(drawn).toBeLessThan(areas.length)
	await page.keyboard.press('Escape')
	await page.getByRole('button', { name: 'Kopieer afbeelding' }).waitFor({ state: 'detached' })
})

test('a reading is shared as it is on screen, and as the server draws the same View', async () => {
	const view = { reading: 'hotspots', category: ['afval/grofvuil'], overlays: ['names'], bins: [6] } as const
	const page = await openPage({
		view: { ...view, category: [...view.category], overlays: [...view.overlays], bins: [6] },
	})
	await openShare(page)
	const { name, bytes } = await fileFrom(page, 'Bewaar als SVG-bestand')
	expect(name).toMatch(/^signals\.per1000_buurt_.*_hotspots\.svg$/)
	const asked = 'metric=signals.per1000&reading=hotspots&category=afval/grofvuil&overlays=names&bins=6'
	const served = await fetch(`${inject('baseUrl')}/api/v1/map.svg?${asked}`)
	expect(bytes.toString()).toBe(await served.text())
	expect(bytes.toString()).toContain('data-region')
	const csv = await fileFrom(page, 'Download de cijfers van dit beeld als CSV-bestand, met periode, bron en licentie')
	expect(csv.name).toMatch(/^hotspots_gistar_/)
})
