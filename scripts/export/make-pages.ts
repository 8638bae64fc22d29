import type { Browser } from 'playwright-core'
import { idOfTitle } from '../../server/contract/presentation/id-of-title.ts'
import { shownScenes } from '../../server/contract/presentation/presentation.ts'
import type { KeptPresentation } from '../../server/presentations/presentation-store.ts'
import type { ExportCommand } from './command.ts'
import { openPrintPage } from './print-page.ts'

/** A file as it comes into its folder. */
export interface MadeFile {
	name: string
	bytes: Uint8Array
}

/** Pixels of a picture; the page is laid out at 1280 wide, so that letters are as large as on a slide. */
const PICTURE = { width: 1280, height: 720, scale: 1.5 }

const search = (choices: Record<string, string | false>) => {
	const said = Object.entries(choices).filter((choice): choice is [string, string] => choice[1] !== false)
	return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** A page of the app as PDF: tagged, with an outline of its headings, in the size that its style says. */
const pdfOf = (browser: Browser, url: string): Promise<Uint8Array> =>
	openPrintPage(browser, url, {}, (page) =>
		page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
	)

/** All scenes, a page each. */
export const presentationPdf = (
	browser: Browser,
	base: string,
	{ id }: KeptPresentation,
	{ paper, notes }: Pick<ExportCommand, 'paper' | 'notes'>,
): Promise<Uint8Array> =>
	pdfOf(browser, `${base}/presentaties/${id}/druk${search({ size: paper === '16x9' && paper, notes: notes && '1' })}`)

/** The memo about an area. */
export const memoPdf = (browser: Browser, base: string, { id }: KeptPresentation, area: string): Promise<Uint8Array> =>
	pdfOf(browser, `${base}/presentaties/${id}/notitie/${area}`)

/** A picture of every scene, 1920 × 1080; `told` hears after each how many are done. */
export function scenePictures(
	browser: Browser,
	base: string,
	{ id, presentation }: KeptPresentation,
	{ theme }: Pick<ExportCommand, 'theme'>,
	told: (done: number) => void,
): Promise<MadeFile[]> {
	const { width, height, scale } = PICTURE
	const url = `${base}/presentaties/${id}/druk${search({ size: '16x9', sheets: theme === 'dark' && theme })}`
	const scenes = shownScenes(presentation)
	const digits = Math.max(2, String(scenes.length).length)
	return openPrintPage(browser, url, { scale, theme }, async (page) => {
		// Inside there is no function with a name: tsx would call a helper that the page has not.
		await page.evaluate(() => {
			const pages = [...document.querySelectorAll<HTMLElement>('[data-page]')]
			const { left = 0, top = 0 } = pages[0]?.getBoundingClientRect() ?? {}
			for (const one of pages) {
				one.style.boxShadow = 'none'
				// On whole pixels, or the desk shows along an edge.
				one.style.translate = `${Math.ceil(left) - left}px ${Math.ceil(top) - top}px`
			}
		})
		const made: MadeFile[] = []
		for (const [i, scene] of scenes.entries()) {
			const place = await page.locator(`[data-page="${i + 1}"]`).boundingBox()
			if (place === null) throw new Error(`scene ${i + 1} is not on the page`)
			const clip = { x: Math.round(place.x), y: Math.round(place.y), width, height }
			const bytes = await page.screenshot({ clip, fullPage: true, animations: 'disabled' })
			made.push({ name: `${String(i + 1).padStart(digits, '0')}-${idOfTitle(scene.title || scene.kind)}.png`, bytes })
			told(made.length)
		}
		return made
	})
}
