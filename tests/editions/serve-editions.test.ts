import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import type { ChangesAnswer, EditionsAnswer, MadeAnswer } from '../../server/contract/presentation/edition.ts'
import { type Database, openDatabase } from '../../server/db.ts'
import { writeFixture } from '../server/fixture.ts'
import { change, editionFolder, freeze, namesIn, presentationOf, rowsOf } from './edition-folder.ts'

const folder = editionFolder()
const HOST = 'http://localhost:8787'
const source = folder.path('testdam.duckdb')
const editions = folder.fresh()
const presentations = folder.fresh()
const webRoot = folder.fresh()
const document = {
	schema: 1,
	title: 'Proef',
	scenes: [
		{ id: 'a', kind: 'map', view: 'metric=cbs.woz' },
		{ id: 'b', kind: 'investments' },
	],
}

let database: Database
let app: ReturnType<typeof createApp>
let hash: string

const ask = (path: string, init: RequestInit = {}) => app.request(`${HOST}${path}`, init)
const json = async <T>(path: string): Promise<T> => (await (await ask(path)).json()) as T
const make = (body: unknown, headers: Record<string, string> = { Origin: HOST }) =>
	ask('/api/v1/presentations/proef/editions', {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', ...headers },
		body: JSON.stringify(body),
	})

beforeAll(async () => {
	await writeFixture(source)
	writeFileSync(join(presentations, 'proef.json'), JSON.stringify(document))
	mkdirSync(join(webRoot, 'assets'))
	writeFileSync(join(webRoot, 'index.html'), '<meta charset="utf-8" /><script src="./assets/x.js"></script>')
	writeFileSync(join(webRoot, 'assets/x.js'), 'export {}')
	database = await openDatabase(source)
	app = createApp(database, {
		webRoot,
		presentations,
		editions: { folder: editions, source },
		now: () => Date.UTC(2026, 0, 12),
	})
	const answer = await make({ level: 'team' })
	const made = (await answer.json()) as MadeAnswer
	if (answer.status !== 201) throw new Error(JSON.stringify(made))
	hash = made.edition.hash
})
afterAll(() => database.close())

describe('making one by request', () => {
	test('gives its mark, and lies in the list', async () => {
		const { editions: found, levels, editable } = await json<EditionsAnswer>('/api/v1/editions')
		expect(found).toMatchObject([
			{ name: `proef-2026-01-12-${hash}.duckdb`, fault: null, edition: { hash, level: 'team', madeOn: '2026-01-12' } },
		])
		expect({ levels, editable }).toEqual({ levels: ['team', 'partners'], editable: true })
		expect(namesIn(editions)).toEqual([`proef-2026-01-12-${hash}.duckdb`])
	})

	test('a second time is the same one', async () => {
		expect(await (await make({ level: 'team' })).json()).toMatchObject({ isNew: false, edition: { hash } })
	})

	test('is refused in words, without folders', async () => {
		const answer = await make({ level: 'public' })
		expect(answer.status).toBe(422)
		const text = await answer.text()
		expect(text).toContain('publish first')
		expect(text).not.toContain(folder.path(''))
		expect((await make({ level: 'all' })).status).toBe(400)
	})

	test('is refused to another site, and of a presentation that is not there', async () => {
		expect((await make({}, { Origin: 'https://elders.test' })).status).toBe(403)
		expect((await make({}, {})).status).toBe(403)
		const absent = await ask('/api/v1/presentations/weg/editions', {
			method: 'POST',
			headers: { Origin: HOST, 'Content-Type': 'application/json' },
			body: '{}',
		})
		expect(absent.status).toBe(404)
	})

	test('two at once: the second is asked to come back', async () => {
		const [one, two] = await Promise.all([make({ level: 'partners' }), make({ level: 'partners' })])
		expect([one.status, two.status].sort()).toEqual([201, 503])
	})
})

describe('below /e/{hash}', () => {
	test('the whole app is there, and knows where it stands', async () => {
		const base = async (path: string) => /regiekaart-base" content="([^"]*)"/.exec(await (await ask(path)).text())?.[1]
		expect(await base(`/e/${hash}/`)).toBe('./')
		expect(await base(`/e/${hash}/presentaties`)).toBe('./')
		expect(await base(`/e/${hash}/presentaties/proef/toon`)).toBe('../../')
		expect((await ask(`/e/${hash}/assets/x.js`)).status).toBe(200)
		const without = await ask(`/e/${hash}?language=en`)
		expect([without.status, without.headers.get('Location')]).toEqual([308, `/e/${hash}/?language=en`])
		expect(await (await ask(`/e/${hash}/auth/session`)).json()).toBeNull()
	})

	test('its Dataset says that it is an edition, its presentation is read-only', async () => {
		expect(await json(`/e/${hash}/api/v1/dataset`)).toMatchObject({ edition: { hash, presentation: 'proef' } })
		expect(await json('/api/v1/dataset')).toMatchObject({ edition: null })
		expect(await json(`/e/${hash}/api/v1/presentations`)).toMatchObject({
			editable: false,
			presentations: [{ id: 'proef', title: 'Proef', scenes: 2 }],
		})
		const headers = { Origin: HOST, 'Content-Type': 'application/json', 'If-Match': '"0123456789abcdef"' }
		for (const [method, path] of [
			['PUT', 'presentations/proef'],
			['DELETE', 'presentations/proef'],
			['POST', 'presentations'],
			['POST', 'presentations/proef/editions'],
		] as const) {
			const answer = await ask(`/e/${hash}/api/v1/${path}`, {
				method,
				headers,
				body: method === 'DELETE' ? null : JSON.stringify(document),
			})
			expect(answer.status, `${method} ${path}`).toBe(405)
		}
		expect(await json<EditionsAnswer>(`/e/${hash}/api/v1/editions`)).toMatchObject({
			editable: false,
			editions: [{ edition: { hash } }],
		})
	})

	test('nothing but a hash finds a file', async () => {
		copyFileSync(source, join(editions, 'testdam.duckdb'))
		for (const path of [
			'/e/',
			'/e/testdam/',
			`/e/${hash.toUpperCase()}/`,
			`/e/${hash}x/`,
			`/e/..%2f${hash}/`,
			`/e/%2e%2e/testdam.duckdb`,
			`/e/proef-2026-01-12-${hash}/`,
			`/e/0000000000000000/`,
			`/e/${hash.slice(1)}/api/v1/dataset`,
		]) {
			const answer = await ask(path)
			expect([answer.status, answer.headers.get('Content-Type')], path).toEqual([404, 'application/problem+json'])
		}
		for (const path of ['..%2f..%2ftestdam.duckdb', '%2e%2e/index.html', '.freezing'])
			expect((await ask(`/e/${hash}/${path}`)).status, path).toBe(404)
	})

	test('is behind the guard of the server', async () => {
		const other = await app.request(`http://elders.test/e/${hash}/api/v1/dataset`)
		expect(other.status).toBe(403)
		const byProxy = await ask(`/e/${hash}/`, { headers: { 'X-Forwarded-For': '1.2.3.4' } })
		expect(byProxy.status).toBe(403)
	})

	test('more editions than are kept open are all answered', async () => {
		const many: string[] = []
		for (const title of ['1', '2', '3', '4', '5']) {
			const presentation = presentationOf([{ id: 'a', kind: 'text', title }])
			many.push(
				(await freeze(presentation, editions, { source, presentation: { id: 'veel', presentation } })).edition.hash,
			)
		}
		for (const one of [...many, ...many]) {
			expect(await json(`/e/${one}/api/v1/dataset`)).toMatchObject({ edition: { hash: one, presentation: 'veel' } })
		}
	})
})

describe('what is no edition', () => {
	test('is listed with its fault, and the others work', async () => {
		const names = [
			'proef-2026-01-01-aaaaaaaaaaaaaaaa.duckdb',
			'proef-2026-01-02-bbbbbbbbbbbbbbbb.duckdb',
			`proef-2026-01-03-cccccccccccccccc.duckdb`,
			'proef-2026-01-04-dddddddddddddddd.duckdb',
		]
		const [text, dataset, renamed, later] = names.map((name) => join(editions, name)) as [
			string,
			string,
			string,
			string,
		]
		writeFileSync(text, 'geen DuckDB')
		copyFileSync(source, dataset)
		const first = join(editions, `proef-2026-01-12-${hash}.duckdb`)
		for (const path of [renamed, later]) {
			copyFileSync(first, path)
			chmodSync(path, 0o644)
		}
		await change(later, 'UPDATE dataset SET schema_version = 99')
		const { editions: found } = await json<EditionsAnswer>('/api/v1/editions')
		const faults = names.map((name) => found.find((one) => one.name === name)?.fault)
		expect(faults[0]).toContain('not a DuckDB file')
		expect(faults[1]).toContain('not a frozen edition')
		expect(faults[2]).toContain('its name was changed')
		expect(faults[3]).toContain('schema version 99')
		expect(JSON.stringify(found)).not.toContain(editions)
		expect((await ask('/e/aaaaaaaaaaaaaaaa/')).status).toBe(404)
		expect((await ask('/api/v1/presentations/proef/changes?since=aaaaaaaaaaaaaaaa')).status).toBe(422)
		expect((await ask('/e/cccccccccccccccc/')).status).toBe(404)
		expect((await ask(`/e/${hash}/api/v1/dataset`)).status).toBe(200)
	})
})

describe('what changed since', () => {
	test('is answered of now against the newest, or the one that is named', async () => {
		const now = await json<ChangesAnswer>('/api/v1/presentations/proef/changes')
		expect(now).toMatchObject({ before: { hash, madeOn: '2026-01-12' }, scenes: [{ kind: 'same' }, { kind: 'same' }] })
		expect(await json(`/api/v1/presentations/proef/changes?since=${hash}`)).toEqual(now)
		expect((await ask('/api/v1/presentations/proef/changes?since=0000000000000000')).status).toBe(404)
		expect((await ask('/api/v1/presentations/proef/changes?since=x')).status).toBe(400)
		expect((await ask('/api/v1/presentations/weg/changes')).status).toBe(404)
	})

	test('of a Dataset that changed it says by how much', async () => {
		const later = folder.path('later.duckdb')
		copyFileSync(source, later)
		await change(
			later,
			`UPDATE statistic SET value = 250 WHERE metric = 'cbs.woz' AND area = 'BU00010101' AND period = '2024'`,
		)
		const opened = await openDatabase(later)
		try {
			const other = createApp(opened, { presentations, editions: { folder: editions, source: later } })
			const answer = await other.request(`${HOST}/api/v1/presentations/proef/changes?since=${hash}`)
			const { scenes } = (await answer.json()) as ChangesAnswer
			// It was 210 in 2024, the newest year with a value.
			const [changed] = scenes.filter(({ kind }) => kind === 'changed')
			expect(changed).toMatchObject({ scene: 'a', values: [{ figure: 'value:BU00010101', before: 210, after: 250 }] })
			expect(changed?.difference?.values.filter((value) => value !== null)).toEqual([40])
		} finally {
			opened.close()
		}
	})

	test('in an edition is what was found when it was made', async () => {
		expect((await ask(`/e/${hash}/api/v1/presentations/proef/changes`)).status).toBe(404)
		writeFileSync(
			join(presentations, 'proef.json'),
			JSON.stringify({ ...document, scenes: [document.scenes[1], { id: 'c', kind: 'text' }] }),
		)
		const { edition } = (await (await make({ level: 'team' })).json()) as MadeAnswer
		expect(edition.previous).toEqual({ hash, madeOn: '2026-01-12' })
		const { scenes } = await json<ChangesAnswer>(`/e/${edition.hash}/api/v1/presentations/proef/changes`)
		expect(scenes.map(({ scene, kind }) => [scene, kind])).toEqual([
			['b', 'same'],
			['c', 'new'],
			['a', 'gone'],
		])
		expect(
			await rowsOf(join(editions, `proef-2026-01-12-${edition.hash}.duckdb`), 'SELECT previous FROM edition'),
		).toEqual([[JSON.stringify(edition.previous)]])
	})
})
