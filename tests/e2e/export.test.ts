import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { exportCli } from '../../scripts/export/cli.ts'
import { readPdf } from './read-pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'regiekaart-export-'))
const presentation = join(folder, 'proef.json')
beforeAll(() => {
	const view = 'metric=cbs.woz'
	const scenes = [
		{
			id: 'a',
			kind: 'map',
			title: 'De kaart',
			message: 'Waar het hoog is.',
			view,
			highlights: [{ area: 'BU90010101' }],
		},
		{ id: 'b', kind: 'text', title: 'Verborgen', hidden: true },
		{ id: 'c', kind: 'closing', title: 'Besluiten!', decisions: ['Dit doen.'] },
	]
	writeFileSync(presentation, JSON.stringify({ schema: 1, title: 'Proef voor het college', scenes }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(to: string, ...more: string[]) {
	const said: string[] = []
	const say = (line: string) => void said.push(line)
	const argv = ['--db', inject('demoPath'), '--presentation', presentation, '--to', to, ...more]
	const code = await exportCli(argv, { out: say, error: say })
	expect([code, said]).toEqual([0, expect.anything()])
	return said
}

test('a PDF from the command line has a page a scene, is tagged, and opens with an outline of its scenes', async () => {
	const to = join(folder, 'proef.pdf')
	writeFileSync(to, 'an earlier one')
	await run(to, '--paper', '16x9')
	const bytes = new Uint8Array(readFileSync(to))
	const { title, language, pages } = await readPdf(bytes.slice())
	expect({ title, language }).toEqual({ title: 'Proef voor het college', language: 'nl' })
	expect(pages.map(({ size }) => size)).toEqual([
		[339, 191],
		[339, 191],
	])
	expect(pages[0]?.structure.some(({ role, alt }) => role === 'Figure' && alt?.includes('Hoogst'))).toBe(true)
	const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
	expect((await pdf.getMarkInfo())?.Marked).toBe(true)
	const outline = JSON.stringify(await pdf.getOutline())
	for (const heading of ['Proef voor het college', 'De kaart', 'Besluiten!']) expect(outline).toContain(heading)
	await pdf.destroy()
})

test('a folder gets a picture of every scene, dark when asked, and the memos', async () => {
	const to = join(folder, 'pictures')
	await run(to, '--theme', 'dark', '--memo', 'all')
	expect(readdirSync(to).sort()).toEqual(['01-de-kaart.png', '02-besluiten.png', 'memo-bu90010101-sluisbuurt.pdf'])
	const { width, height, data } = PNG.sync.read(readFileSync(join(to, '02-besluiten.png')))
	expect([width, height]).toEqual([1920, 1080])
	// Its corner is paper.
	expect(Math.max(...data.subarray(4 * (1920 * 40 + 40), 4 * (1920 * 40 + 40) + 3))).toBeLessThan(80)
	expect((await readPdf(new Uint8Array(readFileSync(join(to, 'memo-bu90010101-sluisbuurt.pdf'))))).pages).toHaveLength(
		1,
	)

	writeFileSync(join(to, '03-oud.png'), 'of an earlier export')
	expect((await run(to)).join('\n')).toContain('of an earlier export there still are: 03-oud.png')
	const light = PNG.sync.read(readFileSync(join(to, '02-besluiten.png')))
	expect([light.width, light.height, light.data[4 * (1920 * 40 + 40)]]).toEqual([1920, 1080, 255])
	expect(existsSync(join(to, 'memo-bu90010101-sluisbuurt.pdf'))).toBe(true)
})
