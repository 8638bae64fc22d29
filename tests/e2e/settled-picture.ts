import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

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
export async function settledPicture(page: Page): Promise<PNG> {
	let before = await smallPicture(page)
	for (let i = 0; i < 30; i++) {
		await page.waitForTimeout(300)
		const now = await smallPicture(page)
		if (now.data.equals(before.data)) return now
		before = now
	}
	throw new Error('the page does not come to rest')
}
