import { spawnSync } from 'node:child_process'
import {
	chmodSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { folderStore } from '../../../server/presentations/folder-store.ts'
import { askerOf, keptIn, presentationOf, tag } from './kept-in.ts'

const { folder, appOn, names, text, lay, logged } = keptIn()
const told = async (response: Promise<Response> | Response) => {
	const answer = await response
	return { status: answer.status, ...((await answer.json()) as { detail: string }) }
}
/** A store on a disk that writes half of a file and then fails. */
const failing = (code: string) =>
	folderStore(folder(), {
		async writeBytes(handle, bytes) {
			await handle.write(bytes.subarray(0, bytes.length / 2))
			throw Object.assign(new Error(`${code}: refused, write '${folder()}/x'`), { code, syscall: 'write' })
		},
	})

describe('a disk that fails halfway', () => {
	test.each([
		['ENOSPC', 507, 'the disk of the server is full'],
		['EDQUOT', 507, 'the disk of the server is full'],
		['EROFS', 500, 'the server may not write where presentations are kept'],
		['EACCES', 500, 'the server may not write where presentations are kept'],
		['EIO', 500, 'the disk of the server failed (EIO)'],
	] as const)('with %s leaves what was there, nothing else, and says so', async (code, status, words) => {
		const { revision } = (await (await askerOf(appOn()).post(presentationOf('Vol'))).json()) as { revision: string }
		const before = text('vol.json')
		const { put, post, get } = askerOf(appOn(failing(code)))
		const detail = `${words}: this was not saved, and the presentation as it was is still there`
		expect(await told(put('vol', revision, presentationOf('Vol', { subtitle: 'meer' })))).toMatchObject({
			status,
			detail,
		})
		expect(await told(put('nieuw', null, presentationOf('Nieuw')))).toMatchObject({ status, detail })
		expect(await told(post(presentationOf('Vol')))).toMatchObject({ status, detail })
		expect([names(), text('vol.json')]).toEqual([['vol.json'], before])
		// Who looks after the server is told more than who uses it.
		expect(detail).not.toContain(folder())
		expect(logged).toHaveLength(3)
		expect(logged[0]).toContain(folder())
		expect((await get('/vol')).status).toBe(200)
		expect((await askerOf(appOn()).put('vol', revision, presentationOf('Vol', { subtitle: 'meer' }))).status).toBe(200)
	})

	test('really: a file that may not grow', () => {
		const store = fileURLToPath(new URL('../../../server/presentations/folder-store.ts', import.meta.url))
		const script = `
			const { folderStore } = await import(${JSON.stringify(store)})
			const store = folderStore(process.argv[1])
			const of = (size) => ({ schema: 1, title: 'Groot', subtitle: '', author: '', date: null, language: 'nl', dataset: '',
				scenes: [{ kind: 'broken', id: 'a', fault: '', raw: 'x'.repeat(size) }] })
			const { id, revision } = await store.create(of(1000))
			const fault = await store.write(id, of(1_900_000), revision).catch(({ status, message }) => ({ status, message }))
			console.log(JSON.stringify(fault))`
		const { stdout, stderr } = spawnSync(
			'bash',
			[
				...['-c', `trap '' XFSZ; ulimit -f 1000; exec "$0" --import tsx --input-type=module --eval "$@"`],
				...[process.execPath, script, '--', folder()],
			],
			{ encoding: 'utf8', cwd: fileURLToPath(new URL('../../..', import.meta.url)) },
		)
		expect(stderr).toBe('')
		expect(JSON.parse(stdout)).toEqual({
			status: 507,
			message: 'the disk of the server is full: this was not saved, and the presentation as it was is still there',
		})
		expect(names()).toEqual(['groot.json'])
		expect(statSync(join(folder(), 'groot.json')).size).toBeLessThan(2000)
	}, 60_000)
})

describe('the folder', () => {
	test('is made when the first presentation is', async () => {
		const deep = join(folder(), 'data/presentations')
		const { get, post } = askerOf(appOn(deep))
		expect(await (await get()).json()).toEqual({ editable: true, presentations: [] })
		expect(existsSync(deep)).toBe(false)
		expect((await post(presentationOf('Eerste'))).status).toBe(201)
		expect(readdirSync(deep)).toEqual(['eerste.json'])
	})

	test('that is a file says so', async () => {
		lay('bestand', 'niet van ons')
		for (const place of ['bestand', 'bestand/dieper']) {
			const { get, post, put } = askerOf(appOn(join(folder(), place)))
			expect(await told(post(presentationOf('x')))).toMatchObject({
				status: 500,
				detail:
					'where presentations should be kept there is something that is no folder: this was not saved, and the presentation as it was is still there',
			})
			expect((await put('x', null, presentationOf('x'))).status).toBe(500)
			expect(await told(get())).toMatchObject({
				status: 500,
				detail: expect.stringMatching(/^where presentations should/),
			})
			expect((await get('/x')).status).toBe(404)
		}
		expect(text('bestand')).toBe('niet van ons')
	})

	test('loses what a killed save left there, an hour later', async () => {
		const old = '.samen.0123456789abcdef.tmp'
		const fresh = '.samen.fedcba9876543210.tmp'
		const others = ['.samen.tmp', 'samen.0123456789abcdef.tmp']
		for (const name of [old, fresh, ...others]) lay(name, '{"half')
		const twoHoursAgo = Date.now() / 1000 - 7200
		for (const name of [old, ...others]) utimesSync(join(folder(), name), twoHoursAgo, twoHoursAgo)
		const { get, post } = askerOf(appOn())
		expect(await (await get()).json()).toMatchObject({ presentations: [] })
		await post(presentationOf('Samen'))
		expect(names()).toEqual([...others, fresh, 'samen.json'].sort())
	})

	test('keeps the permissions of a file that is saved over', async () => {
		const { get, post, put } = askerOf(appOn())
		await post(presentationOf('Stil'))
		const path = join(folder(), 'stil.json')
		chmodSync(path, 0o600)
		const revision = ((await get('/stil')).headers.get('ETag') ?? '').replaceAll('"', '')
		expect((await put('stil', revision, presentationOf('Stil', { author: 'Els' }))).status).toBe(200)
		expect(statSync(path).mode & 0o777).toBe(0o600)
	})
})

test('of servers that save on one revision at the same moment one is told, whichever', async () => {
	let arrived: (() => void)[] = []
	// Everybody has written the new file before anybody looks whether the old one is still there.
	const store = () =>
		folderStore(folder(), {
			async writeBytes(handle, bytes) {
				await handle.writeFile(bytes)
				await new Promise<void>((resolve) => {
					arrived.push(resolve)
					if (arrived.length === servers.length) for (const go of arrived.splice(0)) go()
				})
			},
		})
	const servers = Array.from({ length: 8 }, () => askerOf(appOn(store())))
	const first = askerOf(appOn())
	let { revision } = (await (await first.post(presentationOf('Samen'))).json()) as { revision: string }
	for (let round = 0; round < 10; round++) {
		arrived = []
		const answers = await Promise.all(
			servers.map(({ put }, i) => put('samen', revision, presentationOf('Samen', { author: `${round} ${i}` }))),
		)
		expect(answers.map(({ status }) => status).sort()).toEqual([200, ...servers.slice(1).map(() => 412)])
		const won = answers.find(({ status }) => status === 200)
		revision = ((await (won as Response).json()) as { revision: string }).revision
		expect(names()).toEqual(['samen.json'])
	}
	// Of a server that was killed at that moment the claim is left.
	const claim = join(folder(), `.samen.${revision}.tmp`)
	writeFileSync(claim, '')
	const next = presentationOf('Samen', { author: 'Els' })
	expect((await first.put('samen', revision, next)).status).toBe(412)
	const twoMinutesAgo = Date.now() / 1000 - 120
	utimesSync(claim, twoMinutesAgo, twoMinutesAgo)
	expect((await first.put('samen', revision, next)).status).toBe(200)
	expect(names()).toEqual(['samen.json'])
})

test('an edit that comes while a save is under way is not written over', async () => {
	const path = join(folder(), 'samen.json')
	const byHand = `${JSON.stringify(presentationOf('Met de hand'))}\n`
	const between = folderStore(folder(), {
		async writeBytes(handle, bytes) {
			await handle.writeFile(bytes)
			if (existsSync(path)) writeFileSync(path, byHand)
		},
	})
	const { post, put } = askerOf(appOn(between))
	const { revision } = (await (await post(presentationOf('Samen'))).json()) as { revision: string }
	expect((await put('samen', revision, presentationOf('Samen', { author: 'Els' }))).status).toBe(412)
	expect([names(), readFileSync(path, 'utf8')]).toEqual([['samen.json'], byHand])
})

test('a pipe by the name of a presentation is not waited for', async () => {
	spawnSync('mkfifo', [join(folder(), 'pijp.json')])
	mkdirSync(join(folder(), 'removed'))
	const { get, ask } = askerOf(appOn())
	expect(await (await get()).json()).toMatchObject({ presentations: [] })
	expect((await get('/pijp')).status).toBe(404)
	expect((await ask('DELETE', '/pijp', { 'If-Match': tag('0123456789abcdef') })).status).toBe(404)
})
