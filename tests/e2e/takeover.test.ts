import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPublication } from '../../scripts/build/demo-publication.ts'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { openPage, waitForMap } from './page.ts'

let server: ServerProcess
beforeAll(async () => {
	server = await startServer(join(await demoPublication(), 'publication.duckdb'))
})
afterAll(() => server?.stop())

/** The middle of the largest hatched area of the first picture, away from its borders. */
async function hatched(page: Page) {
	const middles = await page.evaluate(() =>
		[...document.querySelectorAll<SVGPathElement>('[fill="url(#rk-suppressed)"]')]
			.map((path) => path.getBoundingClientRect())
			.sort((a, b) => b.width * b.height - a.width * a.height)
			.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
	)
	const [middle] = middles
	if (!middle) throw new Error('nothing is hatched in the first picture')
	return { x: Math.round(middle.x) - 12, y: Math.round(middle.y) - 12, width: 24, height: 24 }
}

/** How light each pixel of a part of the page is. */
async function lightness(page: Page, clip: Awaited<ReturnType<typeof hatched>>): Promise<number[]> {
	const { data } = PNG.sync.read(await page.screenshot({ clip }))
	return Array.from({ length: data.length / 4 }, (_, i) => data.readUInt8(4 * i + 1))
}

/** Pearson's r. */
function correlation(a: readonly number[], b: readonly number[]): number {
	const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
	const [ma, mb] = [mean(a), mean(b)]
	const [da, db] = [a.map((value) => value - ma), b.map((value) => value - mb)]
	const product = (x: readonly number[], y: readonly number[]) =>
		x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0)
	return product(da, db) / Math.sqrt(product(da, da) * product(db, db))
}

test.each([
	['the embed', '/embed', { width: 640, height: 560, scale: 1 }],
	['the embed on a fine screen', '/embed', { width: 640, height: 560, scale: 2 }],
	['an embed of a part', '/embed', { width: 640, height: 560, scale: 1 }, '&bbox=5.2,52.56,5.3,52.62'],
	['the public map', '/', { width: 1440, height: 900, scale: 1 }],
	['the public map on a fine screen', '/', { width: 1440, height: 900, scale: 2 }],
])('hatches lie in %s as they lay in its first picture', async (_, path, screen, part = '') => {
	let release = () => {}
	const held = new Promise<void>((resolve) => {
		release = resolve
	})
	const page = await openPage({
		...screen,
		baseUrl: server.url,
		path,
		search: `metric=reports.afvalGrofvuil&overlays=${part}`,
		waitForMap: false,
		// The areas come when the first picture has been looked at, in the place where the map will be.
		prepare: (opened) =>
			opened.route(/areas\.topojson\?.*level=buurt/, async (route) => {
				await held
				await route.continue()
			}),
	})
	await page.locator('canvas.maplibregl-canvas').waitFor()
	await page.evaluate(() => document.fonts.ready)
	// The legend takes its room: from then on the picture stands still.
	await page.getByText('niet getoond (te weinig)').filter({ visible: true }).last().waitFor()
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
	const clip = await hatched(page)
	const before = await lightness(page, clip)
	release()
	await waitForMap(page)
	await page.locator('.picture, #kept-picture').waitFor({ state: 'hidden' })
	expect(correlation(before, await lightness(page, clip))).toBeGreaterThan(0.7)
})
