import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoDataset } from '../../scripts/build/demo-dataset.ts'
import { editionCli } from '../../scripts/edition/cli.ts'
import { openDatabase } from '../../server/db.ts'
import { beginFreezing } from '../../server/editions/freezing-folder.ts'
import { writeFixture } from '../server/fixture.ts'
import { change, editionFolder, namesIn } from './edition-folder.ts'

const folder = editionFolder()
const script = fileURLToPath(new URL('../../scripts/edition.ts', import.meta.url))
const db = folder.path('testdam.duckdb')
const presentation = folder.path('proef.json')
const document = { schema: 1, title: 'Proef', scenes: [{ id: 'a', kind: 'map', view: 'metric=cbs.woz' }] }

beforeAll(async () => {
	await writeFixture(db)
	writeFileSync(presentation, JSON.stringify(document))
})

/** The command, with what it says; on 12 January 2026, late in the evening in Amsterdam. */
async function run(...argv: string[]) {
	const said: string[] = []
	const output = { out: (line: string) => said.push(line), error: (line: string) => said.push(line) }
	const code = await editionCli(argv, output, new Date('2026-01-12T22:59:00Z'))
	return { code, said: said.join('\n') }
}
const args = (to: string, ...more: string[]) => ['--db', db, '--presentation', presentation, '--to', to, ...more]

describe('npm run edition', () => {
	test('makes one, and says where and how to show it', async () => {
		const to = folder.fresh()
		const { code, said } = await run(...args(to))
		const [name = ''] = namesIn(to)
		expect(code).toBe(0)
		expect(name).toMatch(/^proef-2026-01-12-[0-9a-f]{16}\.duckdb$/)
		expect(said).toContain('Frozen edition of 12 January 2026 · for the team')
		expect(said).toContain(`DATABASE=${join(to, name)} npm start`)
		const again = await run(...args(to))
		expect(again).toMatchObject({ code: 0, said: expect.stringContaining('Already frozen on 2026-01-12') })
		expect(namesIn(to)).toEqual([name])
	})

	test('says what changed since the newest edition there, or the one that is named', async () => {
		const to = folder.fresh()
		await run(...args(to))
		const [first = ''] = namesIn(to)
		const next = { ...document, title: 'Proef 2' }
		writeFileSync(presentation, JSON.stringify(next))
		const second = await run(...args(to))
		expect(second.said).toContain('compared     with the edition of 2026-01-12')
		const elsewhere = await run(...args(folder.fresh(), '--previous', join(to, first)))
		expect(elsewhere.said).toContain('compared     with the edition of 2026-01-12')
		writeFileSync(presentation, JSON.stringify(document))
	})

	test('while a server has the Dataset open', async () => {
		const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
			env: { ...process.env, DATABASE: db, PORT: '0', EDITIONS: folder.fresh(), PRESENTATIONS: folder.fresh() },
		})
		try {
			await new Promise((resolve) => child.stdout.once('data', resolve))
			expect((await run(...args(folder.fresh()))).code).toBe(0)
		} finally {
			child.kill()
		}
	})
})

describe('what cannot be frozen is said, and nothing is left', () => {
	test.each<[string, (to: string) => string[], string]>([
		['nothing asked', () => [], 'say which Dataset with --db FILE'],
		['no presentation', (to) => ['--db', db, '--to', to], 'say which presentation'],
		['a level that is none', (to) => args(to, '--level', 'iedereen'), 'must be team, partners, public'],
		['public from inside', (to) => args(to, '--level', 'public'), 'publish first'],
		['a Dataset that is not there', (to) => ['--db', folder.path('weg'), ...args(to).slice(2)], 'does not exist'],
		[
			'a presentation that is not there',
			(to) => ['--db', db, '--presentation', folder.path('weg.json'), '--to', to],
			'weg.json does not exist',
		],
		['an earlier edition that is none', (to) => args(to, '--previous', db), 'not a frozen edition'],
	])('%s', async (_, argv, words) => {
		const to = folder.fresh()
		const { code, said } = await run(...argv(to))
		expect(code).toBe(1)
		expect(said).toContain(words)
		expect(said).toContain('No edition was made.')
		expect(said).not.toContain('    at ')
		expect(namesIn(to)).toEqual([])
	})

	test.each([
		['{"schema":1,"title":"x","scenes":[', 'is not JSON: line 1'],
		['{"schema":9,"title":"x","scenes":[]}', 'was made by a later version'],
		['{"schema":1,"title":"x","scenes":[]}', 'no scene that is shown'],
		['{"schema":1,"title":"x","scenes":[{"id":"a","kind":"map","hidden":true}]}', 'no scene that is shown'],
	])('the document %s', async (text, words) => {
		const path = folder.path('fout.json')
		writeFileSync(path, text)
		const to = folder.fresh()
		const { code, said } = await run('--db', db, '--presentation', path, '--to', to)
		expect([code, namesIn(to)]).toEqual([1, []])
		expect(said).toContain(words)
		expect(readFileSync(path, 'utf8')).toBe(text)
	})

	test('a file whose name is no id', async () => {
		const path = folder.path('Mijn Presentatie.json')
		writeFileSync(path, JSON.stringify(document))
		expect((await run('--db', db, '--presentation', path, '--to', folder.fresh())).said).toContain(
			'cannot be the id of a presentation',
		)
	})

	test('a Dataset of another schema version', async () => {
		const old = folder.path('old.duckdb')
		copyFileSync(db, old)
		await change(old, 'UPDATE dataset SET schema_version = 3')
		expect((await run('--db', old, '--presentation', presentation, '--to', folder.fresh())).said).toContain(
			'schema version 3',
		)
	})

	test('a scene that cannot be read, and one whose metric is gone: the rest is frozen', async () => {
		const path = folder.path('half.json')
		const scenes = [...document.scenes, { id: 'b', kind: 'onzin' }, { id: 'c', kind: 'map', view: 'metric=geen.ding' }]
		writeFileSync(path, JSON.stringify({ ...document, scenes }))
		const { code, said } = await run('--db', db, '--presentation', path, '--to', folder.fresh())
		expect([code, said]).toEqual([0, expect.stringContaining('left out     1 scene that cannot be read')])
	})

	test('while another is being made there', async () => {
		const to = folder.fresh()
		const other = await beginFreezing(to)
		expect(await run(...args(to))).toMatchObject({
			code: 1,
			said: expect.stringContaining('another edition is being made there'),
		})
		other.release()
		expect(namesIn(to)).toEqual([])
		expect((await run(...args(to))).code).toBe(0)
	})

	test('a disk that is full', () => {
		const to = folder.fresh()
		// A file may have 1,000 blocks and no more, which is what a full disk does to a writer.
		const { status, stderr } = spawnSync('bash', [
			'-c',
			`ulimit -f 1000; exec "$0" --import tsx "$@"`,
			process.execPath,
			script,
			...args(to),
		])
		expect([status, namesIn(to)]).toEqual([1, []])
		expect(stderr.toString()).toContain('the disk is full or cannot be written to')
	})

	test('when it is broken off', async () => {
		const to = folder.fresh()
		const child = spawn(process.execPath, [
			'--import',
			'tsx',
			script,
			'--db',
			await demoDataset(),
			...args(to).slice(2),
		])
		let over = false
		const ended = new Promise<number | null>((resolve) => child.once('close', resolve)).finally(() => {
			over = true
		})
		while (!over && !existsSync(join(to, '.freezing'))) await new Promise((resolve) => setTimeout(resolve, 2))
		child.kill('SIGINT')
		expect([await ended, namesIn(to)]).toEqual([130, []])
	})
})

test('what a killed run left behind is cleared by the next', async () => {
	const to = folder.fresh()
	const child = spawn(process.execPath, ['--import', 'tsx', script, '--db', await demoDataset(), ...args(to).slice(2)])
	const ended = new Promise((resolve) => child.once('close', resolve))
	while (!existsSync(join(to, '.freezing'))) await new Promise((resolve) => setTimeout(resolve, 2))
	child.kill('SIGKILL')
	await ended
	expect(namesIn(to).filter((name) => name.startsWith('proef'))).toEqual([])
	expect((await run(...args(to))).code).toBe(0)
	expect(namesIn(to)).toHaveLength(1)
	const database = await openDatabase(join(to, namesIn(to)[0] ?? ''))
	expect(database.edition?.title).toBe('Proef')
	database.close()
})
