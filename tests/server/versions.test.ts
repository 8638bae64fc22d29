import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { openDatabase } from '../../server/db.ts'
import { makeProtection } from '../../server/http/protection.ts'
import { limitsFor } from '../../server/limits.ts'
import { versionServer } from '../../server/versions.ts'
import { writeFixture } from './fixture.ts'
import { PUBLISHED_HASH, writePublished } from './published-fixture.ts'

const EARLIER = '0000000000000001'
const NEXT = '0000000000000002'

/** The published fixture under another hash and title. */
async function writeVersion(path: string, hash: string): Promise<void> {
	await writePublished(path)
	const instance = await DuckDBInstance.create(path)
	const connection = await instance.connect()
	await connection.run('UPDATE publication SET hash = $1', [hash])
	await connection.run('UPDATE dataset SET title = $1', [`versie ${hash}`])
	connection.closeSync()
	instance.closeSync()
}

const made = mkdtempSync(join(tmpdir(), 'versions-made-'))
beforeAll(async () => {
	await writePublished(join(made, 'current'))
	await writeVersion(join(made, 'earlier'), EARLIER)
	await writeVersion(join(made, 'next'), NEXT)
	await writeFixture(join(made, 'internal'))
	return () => rmSync(made, { recursive: true, force: true })
})

let folder: string
let path: string
let logged: string[]
let server: Awaited<ReturnType<typeof versionServer>>

const put = (name: string, target: string) => copyFileSync(join(made, name), target)
const ask = (address: string) => server.fetch(new Request(`http://kaart.test${address}`))
const titleAt = async (address: string) => {
	const response = await ask(`${address}/api/v1/dataset`)
	return response.ok ? ((await response.json()) as { title: string }).title : response.status
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'versions-'))
	path = join(folder, 'publication.duckdb')
	mkdirSync(join(folder, 'versions'))
	put('current', path)
	put('earlier', join(folder, 'versions', `${EARLIER}.duckdb`))
	logged = []
	// As the server has it: what is remembered of one version must not be answered for another.
	const protection = makeProtection(limitsFor(true))
	server = await versionServer({
		path,
		database: await openDatabase(path),
		open: openDatabase,
		makeApp: (of) => createApp(of, { protection }),
		most: 2,
		log: (message) => logged.push(message),
	})
})
afterEach(() => {
	server.close()
	rmSync(folder, { recursive: true, force: true })
})

describe('a version', () => {
	test('the root is the newest, a path is what it names, and the newest has its path too', async () => {
		expect(await titleAt('')).toBe('Testdam voor bewoners')
		expect(await titleAt(`/v/${EARLIER}`)).toBe(`versie ${EARLIER}`)
		expect(await titleAt(`/v/${PUBLISHED_HASH}`)).toBe('Testdam voor bewoners')
	})

	test('questions keep their search parameters, and refusals are those of the version', async () => {
		const good = await ask(`/v/${EARLIER}/api/v1/values?metric=cbs.woz&level=buurt`)
		expect(await good.json()).toMatchObject({ query: { metric: 'cbs.woz', level: 'buurt' } })
		const bad = await ask(`/v/${EARLIER}/api/v1/values?metric=geheim.iets`)
		expect(bad.status).toBe(400)
	})

	test('what is remembered of the newest is not answered under its path: a page says where it was asked', async () => {
		const linked = async (address: string) => /href="([^"]*oembed[^"]*)"/.exec(await (await ask(address)).text())?.[1]
		for (const folder of ['', `/v/${PUBLISHED_HASH}`, ''])
			expect(await linked(`${folder}/embed`)).toContain(`http://kaart.test${folder}/oembed`)
	})

	test('without a slash behind it leads to its page, search parameters and all', async () => {
		const response = await ask(`/v/${EARLIER}?metric=cbs.woz`)
		expect(response.status).toBe(308)
		expect(response.headers.get('Location')).toBe(`/v/${EARLIER}/?metric=cbs.woz`)
	})

	test.each([
		['not kept', '/v/00000000000000ff/api/v1/dataset'],
		['too short', '/v/0001/api/v1/dataset'],
		['capitals', `/v/${PUBLISHED_HASH.toUpperCase()}/api/v1/dataset`],
		['a way out', '/v/..%2F..%2Fpublication/api/v1/dataset'],
		['a way out, written twice', '/v/%252e%252e/api/v1/dataset'],
		['a nul', `/v/${EARLIER}%00/api/v1/dataset`],
		['another behind it', `/v/${EARLIER}/v/${PUBLISHED_HASH}/api/v1/dataset`],
		['nothing', '/v/'],
	])('%s: 404 in words', async (_, address) => {
		const response = await ask(address)
		expect(response.status).toBe(404)
		expect(((await response.json()) as { detail: string }).detail).toMatch(/there is no|not kept/)
	})

	test('a file that is no publication, or another than its name says, is never shown', async () => {
		put('internal', join(folder, 'versions', '00000000000000aa.duckdb'))
		put('next', join(folder, 'versions', '00000000000000bb.duckdb'))
		expect(await titleAt('/v/00000000000000aa')).toBe(404)
		expect(await titleAt('/v/00000000000000bb')).toBe(404)
	})

	test('more versions than are kept open are answered all the same, also at once', async () => {
		const hashes = ['0000000000000011', '0000000000000012', '0000000000000013', '0000000000000014']
		for (const hash of hashes) await writeVersion(join(folder, 'versions', `${hash}.duckdb`), hash)
		const titles = await Promise.all([...hashes, ...hashes, ...hashes].map((hash) => titleAt(`/v/${hash}`)))
		expect(titles).toEqual([...hashes, ...hashes, ...hashes].map((hash) => `versie ${hash}`))
		expect(logged).toEqual([])
	})
})

describe('a publication that another is renamed over', () => {
	const replaceBy = (name: string) => {
		put(name, join(folder, 'new'))
		renameSync(join(folder, 'new'), path)
	}

	test('is followed without a restart, and answers under way are finished', async () => {
		const underWay = ask('/api/v1/dataset')
		replaceBy('next')
		expect((await underWay).status).toBe(200)
		expect(await titleAt('')).toBe(`versie ${NEXT}`)
		expect(await titleAt(`/v/${NEXT}`)).toBe(`versie ${NEXT}`)
		expect(logged).toEqual([expect.stringContaining(NEXT)])
	})

	test('is served on when an internal Dataset comes in its place: the public face never shows one', async () => {
		replaceBy('internal')
		expect(await titleAt('')).toBe('Testdam voor bewoners')
		expect(await titleAt('')).toBe('Testdam voor bewoners')
		expect(logged).toHaveLength(1)
	})

	test('is served on when the file is gone', async () => {
		rmSync(path)
		expect(await titleAt('')).toBe('Testdam voor bewoners')
	})
})
