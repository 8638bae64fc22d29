import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type ServerProcess, startServer } from '../../scripts/server-process.ts'
import { presentation } from '../../server/contract/presentation/presentation.ts'
import { accessibilityViolations, openPage } from './page.ts'
import { type PdfPage, readPdf } from './read-pdf.ts'
import { showPresentation } from './show-presentation.ts'

const long = 'Een zin die niemand mag missen, ook niet als er heel veel van zijn. '.repeat(85).trim()

/** Every kind of scene, one that asks what is gone, one with more text than a page has room for beside a map, one hidden. */
const printed = presentation.parse({
	...showPresentation,
	title: 'Proefdruk voor het college',
	date: '2026-01-20',
	scenes: [
		...showPresentation.scenes,
		{ id: 'gone', kind: 'map', title: 'Wat er niet meer is', view: 'metric=cbs.nooit' },
		{ id: 'long', kind: 'map', title: 'Veel tekst', view: 'metric=lbm.score', body: `${long} Slotwoord.` },
	],
})
/** A few of them, where the kinds do not matter. */
const short = presentation.parse({
	...printed,
	scenes: printed.scenes.filter(({ id }) => ['where', 'order', 'lines', 'table'].includes(id)),
})
const shown = printed.scenes.filter(({ hidden }) => !hidden)

let folder: string
let server: ServerProcess
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'regiekaart-print-'))
	await writeFile(join(folder, 'proefdruk.json'), JSON.stringify(printed))
	await writeFile(join(folder, 'kort.json'), JSON.stringify(short))
	server = await startServer(inject('demoPath'), undefined, () => ({ PRESENTATIONS: folder, EDITIONS: folder }))
})
afterAll(async () => {
	await server.stop()
	await rm(folder, { recursive: true })
})

async function openPaper(path: string, search = ''): Promise<Page> {
	const page = await openPage({ baseUrl: server.url, path, search, waitForMap: false, theme: 'dark' })
	await page.waitForFunction(() => document.documentElement.dataset.printReady === 'true')
	return page
}
const pdfOf = async (page: Page) =>
	readPdf(
		new Uint8Array(await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true })),
	)
const headings = ({ structure }: PdfPage) => structure.map(({ role }) => role).filter((role) => /^H\d$/.test(role))
const figures = ({ structure }: PdfPage) =>
	structure.filter(({ role }) => role === 'Figure').map(({ alt }) => alt ?? '')
/** Without line ends and hyphenation, which follow from the width. */
const plain = (text: string) => text.replace(/\s+/g, ' ')

describe('a presentation on paper', () => {
	test('is a page a scene: vectors, letters, headings, alternatives, nothing lost of a long text', async () => {
		const page = await openPaper('/presentaties/proefdruk/druk')
		const { pages, title, language } = await pdfOf(page)
		expect({ title, language }).toEqual({ title: 'Proefdruk voor het college', language: 'nl' })
		// The text that is too long for beside its map stands in full on a page of its own.
		expect(pages).toHaveLength(shown.length + 1)
		const scenes = pages.slice(0, shown.length)
		shown.forEach(({ title, message }, i) => {
			const text = plain(scenes[i]?.text ?? '')
			expect(text).toContain(title)
			expect(text).toContain(message)
			expect(text).toContain(`pagina ${i + 1} van ${shown.length}`)
			expect(text).toContain('20 januari 2026')
		})
		for (const { size, images } of pages) {
			expect(size).toEqual([297, 210])
			expect(images).toBe(0)
		}
		expect(scenes.map((of) => headings(of).slice(0, 2).join(' '))).toEqual([
			'H1 H2',
			...scenes.slice(1).map(() => expect.stringMatching(/^H2/)),
		])
		const of = (id: string) => scenes[shown.findIndex((scene) => scene.id === id)] as PdfPage
		// A number as nl-NL writes it, and the source of it, in letters that can be read.
		expect(of('where').text).toMatch(/\d{3},\d/)
		expect(of('where').text).toContain('Bron: ')
		expect(figures(of('where')).join()).toMatch(/^Meldingen per 1\.000 inwoners per buurt.*Hoogst: .*Gemarkeerd: /)
		expect(figures(of('both'))).toHaveLength(2)
		expect(figures(of('lines')).join()).toMatch(/^Lijnen: Aantal meldingen/)
		expect(figures(of('effort')).join()).toContain('Veel nodig en weinig inzet: ')
		expect(of('table').structure.map(({ role }) => role)).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']))
		expect(plain(of('close').text)).toContain('In het najaar de stand te bespreken')
		expect(plain(of('gone').text)).toContain('metric=cbs.nooit')
		expect(pages.some(({ text }) => text.includes('Dit ziet niemand'))).toBe(false)
		const last = plain(pages.at(-1)?.text ?? '')
		expect(last).toContain('Slotwoord.')
		expect(last.split('niemand mag missen')).toHaveLength(86)
	})

	test('with notes is an upright page a scene; on slides of 16 : 9 they are as wide as slides', async () => {
		const page = await openPaper('/presentaties/kort/druk', 'notes=1')
		expect(await accessibilityViolations(page)).toEqual([])
		const withNotes = (await pdfOf(page)).pages
		expect(withNotes).toHaveLength(4)
		expect(withNotes[0]?.size).toEqual([210, 297])
		expect(plain(withNotes[0]?.text ?? '')).toContain('Vraag de wethouder naar de proef met de containers.')
		expect(figures(withNotes[0] as PdfPage).join()).toContain('Hoogst: ')
		await page.getByRole('switch', { name: 'Met notities' }).press('Space')
		await page.getByRole('radio', { name: 'Scherm 16:9' }).press('Space')
		await page.waitForURL(/size=16x9/)
		await page.waitForFunction(() => document.documentElement.dataset.printReady === 'true')
		const wide = (await pdfOf(page)).pages
		expect(wide).toHaveLength(4)
		expect(wide[0]?.size).toEqual([339, 191])
		expect(plain(wide[0]?.text ?? '')).not.toContain('Vraag de wethouder')
		// Every sheet as a picture as wide as a slide, in one zip, and as many colours as a map has.
		const download = page.waitForEvent('download')
		await page.getByRole('button', { name: 'Plaatjes (PNG)' }).click()
		const zip = join(folder, 'plaatjes.zip')
		await (await download).saveAs(zip)
		const files = unzipSync(await readFile(zip))
		expect(Object.keys(files)).toHaveLength(4)
		for (const [name, file] of Object.entries(files)) {
			const { width, height, data } = PNG.sync.read(Buffer.from(file))
			expect({ name, width, height }).toEqual({
				name: expect.stringMatching(/^0\d-.*\.png$/),
				width: 1920,
				height: 1080,
			})
			expect(new Set(new Uint32Array(data.buffer, data.byteOffset, width * height)).size).toBeGreaterThan(50)
		}
	})
})

describe('the memo of an area', () => {
	test('is one page with its figures, agreements, years and the decision asked', async () => {
		const page = await openPaper('/presentaties/proefdruk/notitie/BU90010101')
		expect(await accessibilityViolations(page)).toEqual([])
		// Whatever came last, the small map too, the decision asked is whole.
		const asked = page.getByRole('heading', { name: 'Gevraagd besluit' }).locator('..')
		const [box, foot] = [await asked.boundingBox(), await page.locator('article footer').boundingBox()]
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
		expect(await page.getByRole('img', { name: /^Waar Sluisbuurt/ }).count()).toBe(1)
		const { pages, title, language } = await pdfOf(page)
		expect({ title, language }).toEqual({ title: 'Bestuurlijke notitie: Sluisbuurt', language: 'nl' })
		expect(pages).toHaveLength(1)
		const [memo] = pages as [PdfPage]
		expect(memo.size).toEqual([210, 297])
		expect(memo.images).toBe(0)
		expect(headings(memo)).toEqual(['H1', 'H2', 'H2', 'H2', 'H2'])
		const text = plain(memo.text)
		for (const part of [
			'Sluisbuurt',
			'wijk ',
			'inwoners',
			'Cijfers',
			'Door de jaren',
			'Afspraken',
			'Gevraagd besluit',
		]) {
			expect(text).toContain(part)
		}
		expect(text).toMatch(/\d+e van 7\d/)
		expect(text).toContain('De proef met containers te verlengen')
		expect(text).toContain('Bron: ')
	})

	test('of an area that is not there asks which', async () => {
		const page = await openPage({
			baseUrl: server.url,
			path: '/presentaties/proefdruk/notitie/BU00000000',
			search: '',
			waitForMap: false,
			expectedFaults: /404/,
		})
		await page.getByRole('heading', { name: 'Over welk gebied gaat de notitie?' }).waitFor()
		await page.getByRole('link', { name: 'Sluisbuurt' }).click()
		await page.getByRole('heading', { level: 1, name: 'Sluisbuurt' }).waitFor()
	})
})
