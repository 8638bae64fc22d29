import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { View } from '../../server/contract/view.ts'
import { openPage, waitForMap } from './page.ts'

/** Share of pixels that may differ: text is drawn differently by every browser, areas and their colours are not. */
const TOLERANCE = 0.03
const folder = fileURLToPath(new URL('pictures/', import.meta.url))
const results = fileURLToPath(new URL('../../test-results/', import.meta.url))

/** The picture at a third of its size, so that a shifted letter is a shade and a missing layer is a hole. */
async function smallPicture(page: Page): Promise<PNG> {
	const full = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
	const [width, height] = [Math.floor(full.width / 3), Math.floor(full.height / 3)]
	const small = new PNG({ width, height })
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			for (let channel = 0; channel < 4; channel++) {
				let sum = 0
				for (let i = 0; i < 9; i++) {
					sum += full.data[((y * 3 + Math.floor(i / 3)) * full.width + x * 3 + (i % 3)) * 4 + channel] ?? 0
				}
				small.data[(y * width + x) * 4 + channel] = Math.round(sum / 9)
			}
		}
	}
	return small
}

/** The picture once two in a row are the same: names fade in, deck.gl comes later than the map. */
async function settledPicture(page: Page): Promise<PNG> {
	let before = await smallPicture(page)
	for (let i = 0; i < 30; i++) {
		await page.waitForTimeout(300)
		const now = await smallPicture(page)
		if (now.data.equals(before.data)) return now
		before = now
	}
	throw new Error('the page does not come to rest')
}

test.each<[name: string, theme: 'light' | 'dark', view: Partial<View>]>([
	['explore', 'light', { overlays: [] }],
	['hotspots', 'light', { reading: 'hotspots', category: ['afval/grofvuil'], overlays: [] }],
	['diverging-dark', 'dark', { metric: 'lbm.score', overlays: ['investments'], panels: false }],
	['table', 'light', { metric: 'cbs.woz', display: 'table' }],
])('%s looks as it was kept', async (name, theme, view) => {
	const page = await openPage({ theme, view, width: 1200, height: 780 })
	if (view.display === 'table') await page.getByRole('grid').locator('tr[data-row="0"]').waitFor()
	else await waitForMap(page)
	const seen = await settledPicture(page)
	const file = `${folder}${name}.png`
	if (process.env.UPDATE_PICTURES === '1') {
		mkdirSync(folder, { recursive: true })
		writeFileSync(file, PNG.sync.write(seen))
		return
	}
	expect(existsSync(file), `${file} is missing: make it with UPDATE_PICTURES=1 and look at it`).toBe(true)
	const kept = PNG.sync.read(readFileSync(file))
	expect([seen.width, seen.height]).toEqual([kept.width, kept.height])
	const difference = new PNG({ width: seen.width, height: seen.height })
	const pixels = pixelmatch(kept.data, seen.data, difference.data, seen.width, seen.height, { threshold: 0.15 })
	const share = pixels / (seen.width * seen.height)
	if (share > TOLERANCE) {
		mkdirSync(results, { recursive: true })
		writeFileSync(`${results}${name}-seen.png`, PNG.sync.write(seen))
		writeFileSync(`${results}${name}-difference.png`, PNG.sync.write(difference))
	}
	expect(share, `see test-results/${name}-*.png`).toBeLessThanOrEqual(TOLERANCE)
})
