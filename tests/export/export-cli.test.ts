import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { exportCli } from '../../scripts/export/cli.ts'
import { readInput } from '../../scripts/export/read-input.ts'
import { makeEdition } from '../../server/editions/make-edition.ts'
import { FontError, readFont } from '../../server/picture/fonts.ts'
import { type Fixture, openFixture } from '../server/fixture.ts'
import { openPptx } from './open-pptx.ts'

const folder = mkdtempSync(join(tmpdir(), 'export-'))
const path = (name: string) => join(folder, name)
const scenes = [
	{ id: 'a', kind: 'text', title: 'Eén', notes: 'Een notitie.' },
	{ id: 'b', kind: 'ranking', title: 'Twee', view: 'metric=cbs.woz', highlights: [{ area: 'BU00010101' }] },
]
const made = (content: object) => `${JSON.stringify({ schema: 1, title: 'Proef', ...content }, null, '\t')}\n`
const write = (name: string, content: string) => {
	writeFileSync(path(name), content)
	return path(name)
}

let testdam: Fixture
beforeAll(async () => {
	testdam = await openFixture()
	write('good.json', made({ scenes }))
	write('there.pptx', 'what was there')
	mkdirSync(path('folder.pdf'))
})
afterAll(() => {
	testdam.close()
	rmSync(folder, { recursive: true, force: true })
})

/** Whatever fails leaves what was there, and nothing of its own. */
afterEach(() => {
	expect(readFileSync(path('there.pptx'), 'utf8')).toBe('what was there')
	expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
	vi.unstubAllEnvs()
})

async function run(...argv: string[]) {
	const out: string[] = []
	const error: string[] = []
	const code = await exportCli(argv, { out: (line) => out.push(line), error: (line) => error.push(line) })
	return { code, out: out.join('\n'), error: error.join('\n') }
}
const asked = (more: Record<string, string>) =>
	Object.entries({ db: testdam.path, presentation: path('good.json'), to: path('there.pptx'), ...more }).flatMap(
		([name, text]) => [`--${name}`, text],
	)

it('makes slides, with the notes of the speaker when asked', async () => {
	const to = path('made.pptx')
	expect(await run(...asked({ to }), '--notes')).toEqual({ code: 0, out: `${to}\nMade of 2 scenes.`, error: '' })
	const { slides } = openPptx(readFileSync(to))
	expect(slides.map(({ title, notes }) => [title, notes])).toEqual([
		['Eén', ['Een notitie.']],
		['Twee', []],
	])
	expect(slides[1]?.charts).toHaveLength(1)
})

it('warns of what cannot be shown, by the number of its scene, and makes the rest', async () => {
	const presentation = write(
		'half.json',
		made({
			scenes: [
				...scenes,
				{ id: 'c', kind: 'pie', title: 'Taart' },
				{ id: 'd', kind: 'map', title: 'Weg', view: 'metric=cbs.weg' },
			],
		}),
	)
	const to = path('half.pptx')
	const { code, error } = await run(...asked({ presentation, to }))
	expect(code).toBe(0)
	expect(error).toMatch(/scene 3 cannot be read and is left out: kind/)
	expect(error).toContain('scene 4 (Weg) cannot show all: picture: “metric=cbs.weg” is not in these data')
	expect(openPptx(readFileSync(to)).slides.map(({ title }) => title)).toEqual(['Eén', 'Twee', 'Weg'])
})

it('takes the presentation of a frozen edition from the edition itself', async () => {
	const { file } = await makeEdition({
		...{ source: testdam.path, to: path('editions'), level: 'team', previous: 'newest', today: '2026-01-12' },
		presentation: { id: 'good', presentation: (await readInput(path('good.json'))).presentation },
	})
	const to = path('frozen.pptx')
	expect(await run('--db', file, '--to', to)).toEqual({ code: 0, out: `${to}\nMade of 2 scenes.`, error: '' })
	expect(openPptx(readFileSync(to)).slides.map(({ title }) => title)).toEqual(['Eén', 'Twee'])
})

it('says how it is used', async () => {
	expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--to OUT.pptx'), error: '' })
})

describe('refuses, in words and with nothing written', () => {
	const documents: Record<string, [content: string, says: RegExp]> = {
		broken: ['{\n\t"schema": 1,\n\t"title" "x"\n}', /broken\.json: is not JSON: line 3, column 10 has /],
		newer: [made({ schema: 7, scenes }), /newer\.json: was made by a later version: it has schema 7/],
		wrong: [made({ date: 'morgen', scenes }), /wrong\.json: date: /],
		empty: [made({ scenes: [] }), /empty\.json has no scene that is shown/],
	}
	it.each(Object.entries(documents))('a presentation that is %s', async (name, [content, says]) => {
		const { code, error } = await run(...asked({ presentation: write(`${name}.json`, content) }))
		expect(error).toMatch(says)
		expect(error).toContain('Nothing was written: what was there is as it was.')
		expect(code).toBe(1)
	})

	it.each<[string, Record<string, string>, RegExp]>([
		['a Dataset that is not there', { db: path('no.duckdb') }, /no\.duckdb does not exist/],
		['a Dataset that is none', { db: fileURLToPath(import.meta.url) }, /is not a DuckDB file/],
		['a presentation that is not there', { presentation: path('no.json') }, /no\.json does not exist/],
		['a folder in place of a presentation', { presentation: folder }, /does not exist, or is no file/],
		['an ending that it does not know', { to: path('x.docx') }, /ends in \.docx: it must be \.pdf or \.pptx/],
		['a folder where a file is meant', { to: path('folder.pdf') }, /folder\.pdf is a folder, not a file/],
		['a file where a folder is meant', { to: path('good') }, /good is a file, not a folder/],
		['a folder that is not there', { to: path('no/x.pdf') }, /there is no folder .*no/],
		['a memo as slides', { memo: 'BU00010101' }, /--memo makes a PDF/],
		['all memos in one file', { memo: 'all', to: path('x.pdf') }, /name a folder with --to/],
		['a memo about no area', { memo: 'Noord', to: path('x.pdf') }, /--memo Noord must be the code of an area/],
		['a memo about an area of elsewhere', { memo: 'BU00010109', to: path('x.pdf') }, /there is no area BU00010109/],
		['a paper that it does not know', { paper: 'a3' }, /--paper a3 must be a4 or 16x9/],
		['dark slides', { theme: 'dark' }, /--theme dark goes with pictures/],
	])('%s', async (_, more, says) => {
		write('good', '')
		const { code, error } = await run(...asked(more))
		expect(error).toMatch(says)
		expect(code).toBe(1)
	})

	it('what is left out of the command', async () => {
		expect((await run()).error).toContain('say which Dataset with --db FILE')
		expect((await run('--db', testdam.path, '--to', path('x.pptx'))).error).toMatch(
			/--presentation FILE: .* is no frozen edition/,
		)
		expect((await run('--db', 'x', '--presentation', 'y')).error).toContain('say what to make')
		expect((await run('--wat')).error).toContain("Unknown option '--wat'")
	})

	it('pages without a browser, and says what to do', async () => {
		vi.stubEnv('CHROME_PATH', path('no-browser'))
		const { code, error } = await run(...asked({ to: path('x.pdf') }))
		expect(error).toMatch(/CHROME_PATH is .*no-browser, which is not a program that can be started/)
		expect(code).toBe(1)
	})

	it('letters that are not there, by name', async () => {
		const missing = readFont(path('source-sans-3-latin-400-normal.woff'))
		await expect(missing).rejects.toThrow(FontError)
		await expect(missing).rejects.toThrow(/source-sans-3-latin-400-normal\.woff is missing\. Run `npm ci`/)
	})
})

describe.runIf(process.platform === 'linux')('when the machine fails', () => {
	const script = fileURLToPath(new URL('../../scripts/export.ts', import.meta.url))

	it('says that the disk is full, and leaves what was there', () => {
		const maps = Array.from({ length: 6 }, (_, i) => ({ id: `s${i}`, kind: 'map', view: 'metric=cbs.woz' }))
		const presentation = write('large.json', made({ scenes: maps }))
		// Files of this process may not grow beyond 100 kB: writing fails as it does on a full disk.
		const limited = spawnSync(
			'bash',
			[
				'-c',
				`trap '' XFSZ; ulimit -f 100; exec "$0" --import tsx "$@"`,
				process.execPath,
				script,
				...asked({ presentation }),
			],
			{ encoding: 'utf8' },
		)
		expect(limited.stderr).toContain('the disk is full')
		expect(limited.stderr).toContain('what was there is as it was')
		expect(limited.status).toBe(1)
	}, 60_000)

	it('says where nothing may be written', async () => {
		const { code, error } = await run(...asked({ to: '/proc/x.pptx' }))
		expect(error).toMatch(/\/proc\/x\.pptx cannot be written/)
		expect(code).toBe(1)
	})
})
