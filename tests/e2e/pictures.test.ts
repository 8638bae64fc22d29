import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { View } from '../../server/contract/view.ts'
import { openPage, waitForMap } from './page.ts'
import { settledPicture } from './settled-picture.ts'

/** Share of pixels that may differ: text is drawn differently by every browser, areas and their colours are not. */
const TOLERANCE = 0.03
const folder = fileURLToPath(new URL('pictures/', import.meta.url))
const results = fileURLToPath(new URL('../../test-results/', import.meta.url))

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
