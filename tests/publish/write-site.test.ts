import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesBelow } from '../../scripts/publish/site/kept-versions.ts'
import { writeSite } from '../../scripts/publish/site/write-site.ts'
import { writeFixture } from '../server/fixture.ts'
import { PUBLISHED_HASH, writePublished } from '../server/published-fixture.ts'

const NEXT = '0000000000000002'
const folder = mkdtempSync(join(tmpdir(), 'site-'))
const at = (...parts: string[]) => join(folder, ...parts)

/** A front end as Vite leaves it: two entries, each with a style sheet, and what they load later. */
function frontEnd(name: string): string {
	const webRoot = at(`web-${name}`)
	const files = ['index.js', 'index.css', 'embed.js', 'embed.css', 'later.js'].map((file) =>
		file.replace('.', `-${name}.`),
	)
	mkdirSync(join(webRoot, 'assets'), { recursive: true })
	mkdirSync(join(webRoot, '.vite'))
	for (const file of files) writeFileSync(join(webRoot, 'assets', file), `/* ${file} */`)
	const entry = (own: string) => ({
		file: `assets/${own}-${name}.js`,
		isEntry: true,
		css: [`assets/${own}-${name}.css`],
		dynamicImports: ['later.ts'],
	})
	const manifest = {
		'index.html': entry('index'),
		'embed/main.ts': entry('embed'),
		'later.ts': { file: `assets/later-${name}.js` },
	}
	writeFileSync(join(webRoot, '.vite/manifest.json'), JSON.stringify(manifest))
	return webRoot
}

const contentsOf = (site: string) =>
	Object.fromEntries(
		filesBelow(site).map((file) => [
			file,
			createHash('sha256')
				.update(readFileSync(join(site, file)))
				.digest('hex'),
		]),
	)

let [oldFront, newFront] = ['', '']
beforeAll(async () => {
	await writePublished(at('first.duckdb'))
	await writePublished(at('next.duckdb'))
	const instance = await DuckDBInstance.create(at('next.duckdb'))
	const connection = await instance.connect()
	await connection.run('UPDATE publication SET hash = $1', [NEXT])
	connection.closeSync()
	instance.closeSync()
	oldFront = frontEnd('old')
	newFront = frontEnd('new')
	await writeSite({ publication: at('first.duckdb'), to: at('first'), webRoot: oldFront })
	await writeSite({ publication: at('next.duckdb'), to: at('next'), webRoot: newFront, previous: at('first') })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a site', () => {
	const pages = ['index.html', 'embed/index.html', `v/${NEXT}/index.html`, `v/${NEXT}/embed/index.html`]
	const read = (page: string) => readFileSync(at('next', page), 'utf8')

	test.each(pages)('%s: everything it loads is in the folder, and its data are those of the newest', (page) => {
		const text = read(page)
		const loaded = [...text.matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]+)"/g)]
			.map(([, address = '']) => address)
			.filter((address) => !address.startsWith('data:'))
		expect(loaded.length).toBeGreaterThan(0)
		for (const address of loaded) {
			expect(address).toMatch(/^\.{1,2}\//)
			expect(existsSync(at('next', posix.join(posix.dirname(page), address))), `${page} ${address}`).toBe(true)
		}
		const [, base = ''] = /<meta name="regiekaart-base" content="([^"]+)"/.exec(text) ?? []
		const dataset = at('next', posix.join(posix.dirname(page), base), 'api/v1/dataset.json')
		expect(JSON.parse(readFileSync(dataset, 'utf8'))).toMatchObject({ publication: { hash: NEXT } })
		expect(text).toContain('<meta name="regiekaart-static"')
	})

	test.each(pages)('%s carries its own policy: no inline script, its style sheet by hash', (page) => {
		const text = read(page)
		const [, said = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text) ?? []
		const policy = said.replaceAll('&#39;', "'")
		expect(policy).toContain("default-src 'none'")
		expect(policy).toMatch(/script-src 'self'(;|$)/)
		expect(policy).not.toContain('nonce')
		// Browsers pass over it in a page, and complain.
		expect(policy).not.toContain('frame-ancestors')
		const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? []
		expect(policy).toContain(createHash('sha256').update(style).digest('base64'))
		expect(text).not.toMatch(/<script(?![^>]*(src=|application\/json))/)
	})

	test('says in _headers who may frame what, each path once', () => {
		const rules = read('_headers')
			.split(/\n(?=\/)/)
			.map((rule) => rule.trim().split('\n  '))
		const framing = (path: string) =>
			rules.find(([own]) => own === path)?.find((line) => line.includes('frame-ancestors'))
		expect(framing('/index.html')).toContain("'none'")
		expect(framing('/embed/*')).toContain('https://www.testdam.nl')
		expect(framing('/*')).toBeUndefined()
	})

	test('is the same, byte for byte, when nothing changed', async () => {
		await writeSite({ publication: at('next.duckdb'), to: at('again'), webRoot: newFront, previous: at('first') })
		expect(contentsOf(at('again'))).toEqual(contentsOf(at('next')))
		// Also with itself as what was there before.
		await writeSite({ publication: at('next.duckdb'), to: at('thrice'), webRoot: newFront, previous: at('next') })
		expect(contentsOf(at('thrice'))).toEqual(contentsOf(at('next')))
	})

	test('tells how far it is, from nothing to all', async () => {
		const told: [number, number][] = []
		const { files, hash, kept } = await writeSite({
			...{ publication: at('first.duckdb'), to: at('told'), webRoot: oldFront },
			progress: (done, total) => told.push([done, total]),
		})
		expect(told[0]?.[0]).toBe(0)
		expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1])
		expect({ files, hash, kept }).toEqual({ files: filesBelow(at('told')).length, hash: PUBLISHED_HASH, kept: [] })
	})
})

describe('an earlier version', () => {
	test('stays as it was, with the front end that its pages need', () => {
		const before = contentsOf(at('first', 'v', PUBLISHED_HASH))
		expect(Object.keys(before).length).toBeGreaterThan(20)
		expect(contentsOf(at('next', 'v', PUBLISHED_HASH))).toEqual(before)
		const assets = filesBelow(at('next/assets'))
		expect(assets).toContain('later-old.js')
		expect(assets).toContain('later-new.js')
	})

	test('goes when it is not among those to keep, and what only it needed goes too', async () => {
		const options = { publication: at('next.duckdb'), webRoot: newFront, previous: at('first') }
		const { kept } = await writeSite({ ...options, to: at('alone'), versions: [] })
		expect(kept).toEqual([])
		expect(existsSync(at('alone/v', PUBLISHED_HASH))).toBe(false)
		expect(filesBelow(at('alone/assets')).filter((file) => file.includes('old'))).toEqual([])
	})

	test('that is not there any more is passed over', async () => {
		const options = { publication: at('first.duckdb'), webRoot: oldFront, previous: at('nowhere') }
		const { kept } = await writeSite({ ...options, to: at('passed'), versions: ['00000000000000ff', '../..'] })
		expect(kept).toEqual([])
	})
})

describe('refuses', () => {
	test('a Dataset that is no publication', async () => {
		await writeFixture(at('internal.duckdb'))
		const refused = writeSite({ publication: at('internal.duckdb'), to: at('refused'), webRoot: newFront })
		await expect(refused).rejects.toThrow('is not a publication')
		expect(existsSync(at('refused'))).toBe(false)
	})

	test('a front end that is not built', async () => {
		const refused = writeSite({ publication: at('first.duckdb'), to: at('refused'), webRoot: at('nowhere') })
		await expect(refused).rejects.toThrow('npm run build')
	})
})
