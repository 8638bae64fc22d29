import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { serveShow, shows } from './show-server.ts'

const compared = {
	kind: 'compare',
	title: 'Tussen toen en nu',
	message: 'Het beeld is verschoven',
	view: 'metric=cbs.woz&period=2021&overlays=names',
	beside: 'metric=cbs.woz&period=2025&overlays=names',
	highlights: [{ area: 'BU90010404', label: '' }],
}
const server = serveShow({
	kaarten: {
		schema: 1,
		title: 'Kaarten',
		scenes: [
			{ ...compared, id: 'side', layout: 'side' },
			{ ...compared, id: 'swipe', layout: 'swipe' },
			{
				...{ id: 'map', kind: 'map', title: 'Eén kaart', message: 'Hier' },
				view: 'metric=cbs.woz&camera=5.22,52.58,13&overlays=names',
				highlights: [{ area: 'BU90010101', label: 'Hier dus' }],
			},
		],
	},
})

/** Where the label stands on each map, from the corner of that map. */
const labels = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('[data-label=BU90010404]')].map((plate) => {
			const [a, b] = [plate, plate.closest('[data-map-room]')].map((element) => element?.getBoundingClientRect())
			return [Math.round((a?.left ?? 0) - (b?.left ?? 0)), Math.round((a?.top ?? 0) - (b?.top ?? 0))]
		}),
	)
const settled = async (page: Page) => {
	let before = ''
	await expect
		.poll(
			async () => {
				const [now, was] = [JSON.stringify(await labels(page)), before]
				before = now
				return now === was && now !== '[]' && !now.includes('-')
			},
			{ interval: 300, timeout: 20_000 },
		)
		.toBe(true)
	return labels(page)
}

test('two maps have one camera, the same classes, and a swipe that keys move; one map is named where it points', async () => {
	const page = await server.open('kaarten/toon', { width: 1280, height: 720 })
	await page.emulateMedia({ reducedMotion: 'reduce' })
	await shows(page, 'side')
	await page.getByText('Op beide kaarten dezelfde klassen').waitFor()
	expect(await page.locator('h3').allInnerTexts()).toEqual(['2021', '2025'])
	const [left, right] = await settled(page)
	expect(right).toEqual(left)

	// Moving the right one moves the left one.
	const box = (await page.locator('[data-map=scene]').last().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
	await page.mouse.move(x, y)
	await page.mouse.wheel(0, -400)
	await expect.poll(() => labels(page)).not.toEqual([left, right])
	const [movedLeft, movedRight] = await settled(page)
	expect(movedLeft).not.toEqual(left)
	expect(movedRight).toEqual(movedLeft)

	await page.keyboard.press('ArrowRight')
	await shows(page, 'swipe')
	const slider = page.getByRole('slider', { name: 'Schuif tussen links en rechts' })
	await slider.focus()
	const share = () => slider.getAttribute('aria-valuenow')
	expect(await share()).toBe('50')
	await page.keyboard.press('ArrowRight')
	expect([await share(), await slider.getAttribute('aria-valuetext')]).toEqual(['55', 'links 55%'])
	await page.keyboard.press('Home')
	expect(await share()).toBe('0')
	await page.keyboard.press('End')
	expect(await share()).toBe('100')
	// The arrows were the slider's: the scene is the same.
	expect(new URL(page.url()).searchParams.get('scene')).toBe('swipe')

	// While it has the keyboard all keys are its own.
	await slider.blur()
	await page.keyboard.press('3')
	await shows(page, 'map')
	await expect.poll(() => page.locator('[data-label=BU90010101]').innerText()).toBe('Hier dus')
	// A scene leaves the address to its page.
	expect([...new URL(page.url()).searchParams.keys()]).not.toContain('camera')
})
