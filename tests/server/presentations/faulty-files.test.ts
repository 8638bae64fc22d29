import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PresentationsAnswer } from '../../../server/contract/presentation/presentation.ts'
import { askerOf, keptIn, presentationOf, tag } from './kept-in.ts'

const { folder, appOn, names, text, lay } = keptIn()
const app = () => askerOf(appOn())
const told = async (response: Promise<Response> | Response) => {
	const answer = await response
	return { status: answer.status, ...((await answer.json()) as { detail: string }) }
}
const file = (title: string, more: Record<string, unknown> = {}) => JSON.stringify(presentationOf(title, more))

describe('a file that cannot be opened', () => {
	const broken = `{\n\t"schema": 1,\n\t"title": "Half",\n\t"scenes": [\n`
	const newer = file('Later', { schema: 2, sound: true })
	const put = { ...presentationOf('Over'), scenes: [] }

	test('is listed with what is wrong, and the rest works', async () => {
		lay('half.json', broken)
		lay('later.json', newer)
		lay('latin.json', Buffer.from([0x7b, 0xe9, 0x7d]))
		lay('utf16.json', Buffer.from(`\uFEFF${file('Zestien')}`, 'utf16le'))
		lay('groot.json', file('Groot', { subtitle: 'x'.repeat(2 ** 21) }))
		lay('leeg.json', '')
		lay('veld.json', file('Veld', { colour: 'red' }))
		lay('goed.json', file('Goed', { scenes: [{ kind: 'film' }, { kind: 'text', hidden: true }, { kind: 'map' }] }))
		const { presentations } = (await (await app().get()).json()) as PresentationsAnswer
		expect(
			presentations.map(({ id, title, scenes, fault }) => [id, title, scenes, fault?.kind, fault?.detail, fault?.line]),
		).toEqual([
			['goed', 'Goed', 1, undefined, undefined, undefined],
			['groot', 'groot', 0, 'unreadable', 'is larger than 2 MB', null],
			['half', 'half', 0, 'broken', expect.stringMatching(/^is not JSON: line 5, column 1 has the end of the file/), 5],
			['later', 'Later', 0, 'newer', 'was made by a later version: it has schema 2, and this version knows 1', null],
			['latin', 'latin', 0, 'broken', 'is not text in UTF-8', null],
			['leeg', 'leeg', 0, 'broken', expect.stringContaining('line 1, column 1'), 1],
			['utf16', 'utf16', 0, 'broken', 'is not text in UTF-8', null],
			['veld', 'Veld', 0, 'broken', 'colour: is not a field that is known here', null],
		])
		expect((await app().get('/goed')).status).toBe(200)
	})

	test('is never written over, and one of a later version not removed either', async () => {
		lay('half.json', broken)
		lay('later.json', newer)
		const { get, ask, remove } = app()
		expect(await told(get('/half'))).toMatchObject({
			status: 422,
			detail: expect.stringMatching(
				/^the file of half cannot be opened: is not JSON: line 5, column 1 .*It is left as it is$/,
			),
		})
		expect(await told(get('/later'))).toMatchObject({ status: 422, detail: expect.stringContaining('schema 2') })
		const { presentations } = (await (await get()).json()) as PresentationsAnswer
		const revisionOf = (id: string) => presentations.find((one) => one.id === id)?.revision
		expect(revisionOf('later')).toBeNull()
		const any = revisionOf('half') ?? ''
		for (const id of ['half', 'later']) {
			expect((await ask('PUT', `/${id}`, { 'If-Match': tag(any) }, put)).status).toBe(422)
			expect((await ask('PUT', `/${id}`, { 'If-None-Match': '*' }, put)).status).toBe(412)
		}
		// Also with the right revision of the bytes, had somebody worked it out.
		const right = createHash('sha256').update(newer).digest('hex').slice(0, 16)
		expect((await ask('PUT', '/later', { 'If-Match': tag(right) }, put)).status).toBe(422)
		expect((await remove('later', right)).status).toBe(422)
		expect([text('half.json'), text('later.json')]).toEqual([broken, newer])
		expect((await remove('half', any)).status).toBe(204)
		expect(text(`removed/half.${any}.json`)).toBe(broken)
		expect(names()).toEqual(['later.json', 'removed'])
	})

	test('what is none of ours in the folder is not seen and not touched', async () => {
		const other = join(folder(), 'elders.txt')
		writeFileSync(other, file('Elders'))
		symlinkSync(other, join(folder(), 'link.json'))
		symlinkSync(join(folder(), 'nergens.json'), join(folder(), 'los.json'))
		mkdirSync(join(folder(), 'map.json'))
		for (const name of ['.verborgen.json', 'Hoofd.json', 'a b.json', '-x.json', 'notes.md', 'x.json.bak', '.json'])
			lay(name, file('Nee'))
		lay('.samen.0123456789abcdef.tmp', '{"half')
		const { get, put, remove } = app()
		expect(await (await get()).json()).toMatchObject({ presentations: [] })
		const before = names()
		for (const id of ['link', 'los', 'map']) {
			expect((await get(`/${id}`)).status).toBe(404)
			expect((await put(id, null, presentationOf('Over'))).status).toBe(412)
			expect((await put(id, '0123456789abcdef', presentationOf('Over'))).status).toBe(412)
			expect((await remove(id, '0123456789abcdef')).status).toBe(404)
		}
		expect(names()).toEqual(before)
		expect(text('elders.txt')).toBe(file('Elders'))
	})
})
