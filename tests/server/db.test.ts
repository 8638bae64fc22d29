import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { DatasetError, openDatabase, QueryError } from '../../server/db.ts'
import { EnvError, readEnv } from '../../server/env.ts'
import { writeFixture } from './fixture.ts'
import { writePublished } from './published-fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'db-'))
const file = (name: string) => join(folder, name)
beforeAll(async () => {
	writeFileSync(file('text.duckdb'), 'this is no database, only a text of some length\n'.repeat(100))
	writeFileSync(file('empty.duckdb'), '')
	const other = await DuckDBInstance.create(file('other.duckdb'))
	const connection = await other.connect()
	await connection.run('CREATE TABLE cheese (name VARCHAR)')
	connection.closeSync()
	other.closeSync()
	await writeFixture(file('old.duckdb'))
	const old = await DuckDBInstance.create(file('old.duckdb'))
	writeFileSync(file('table.csv'), 'a,b\n1,2\n')
	const writer = await old.connect()
	await writer.run('UPDATE dataset SET schema_version = 99')
	writer.closeSync()
	old.closeSync()
	await writeFixture(file('good.duckdb'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file that cannot be served says why', () => {
	test.each([
		['absent.duckdb', /does not exist/],
		['text.duckdb', /is not a DuckDB file, so not a Dataset/],
		['table.csv', /is not a DuckDB file, so not a Dataset/],
		['.', /is a folder, not a Dataset/],
		['other.duckdb', /is a DuckDB file but not a Dataset of Regiekaart/],
		['old.duckdb', /has schema version 99, this server reads version \d+: build or import it again/],
	])('%s', async (name, message) => {
		const opening = openDatabase(file(name))
		await expect(opening).rejects.toThrow(DatasetError)
		await expect(openDatabase(file(name))).rejects.toThrow(message)
		await expect(openDatabase(file(name))).rejects.toThrow(file(name))
	})
})

test('a Dataset is read-only and cannot reach outside its file', async () => {
	const database = await openDatabase(file('good.duckdb'))
	const ask = (name: string, sql: string) => {
		writeFileSync(file(name), sql)
		return database.columns(new URL(`file://${file(name)}`))
	}
	await expect(ask('write.sql', 'DELETE FROM signal')).rejects.toThrow(QueryError)
	await expect(ask('outside.sql', "SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow(QueryError)
	await expect(ask('wrong.sql', 'SELECT colour FROM signal')).rejects.toThrow(/wrong\.sql: .*colour/s)
	writeFileSync(file('row.sql'), 'SELECT 1::INTEGER AS n')
	await expect(database.query(new URL(`file://${file('row.sql')}`), z.object({ n: z.string() }))).rejects.toThrow()
	database.close()
})

test.each([
	"SELECT * FROM read_csv('/etc/passwd')",
	"SELECT * FROM read_text('/etc/hostname')",
	"SELECT * FROM '/etc/passwd'",
	"SELECT * FROM glob('/*')",
	"SELECT * FROM read_blob('https://example.org/')",
	"ATTACH '/tmp/other.duckdb'",
	"ATTACH ':memory:' AS other",
	"COPY signal TO '/tmp/signals.csv'",
	"COPY (SELECT 1) TO '/dev/stdout'",
	"EXPORT DATABASE '/tmp/out'",
	"IMPORT DATABASE '/tmp/out'",
	'INSTALL httpfs',
	'LOAD httpfs',
	"LOAD '/tmp/evil.duckdb_extension'",
	'SET enable_external_access = true',
	"SET memory_limit = '1TB'",
	'SET threads = 64',
	'SET lock_configuration = false',
	'RESET lock_configuration',
	"PRAGMA temp_directory = '/tmp/elsewhere'",
	'CREATE TABLE stolen AS SELECT * FROM signal',
	"CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')",
	'INSERT INTO dataset SELECT * FROM dataset',
	'DROP TABLE signal',
	'UPDATE dataset SET disclosure_key = NULL',
	"SELECT getenv('HOME')",
])('even SQL of an attacker could not do more than read: %s', async (sql) => {
	const database = await openDatabase(file('good.duckdb'))
	const name = file('attack.sql')
	writeFileSync(name, sql)
	// A new address each time: the text of a file is read once.
	await expect(database.columns(new URL(`file://${name}?${encodeURIComponent(sql)}`))).rejects.toThrow(QueryError)
	const [row] = await database.query(
		new URL('../../server/health/version.sql', import.meta.url),
		z.object({ version: z.int() }),
	)
	expect(row?.version).toBeGreaterThan(0)
	database.close()
})

describe('the environment', () => {
	test('has defaults; an empty variable counts as not given', () => {
		expect(readEnv({ PORT: '' })).toEqual({
			DATABASE: 'data/build/demo.duckdb',
			PRESENTATIONS: 'data/presentations',
			EDITIONS: 'data/editions',
			PORT: 8787,
			HOST: '127.0.0.1',
		})
		expect(readEnv({ DATABASE: 'a.duckdb', PORT: '80', HOST: '0.0.0.0' })).toMatchObject({ PORT: 80, HOST: '0.0.0.0' })
	})

	test.each(['http', '70000', '-1', '80.5'])('PORT=%s is refused by name', (PORT) => {
		expect(() => readEnv({ PORT })).toThrow(EnvError)
		expect(() => readEnv({ PORT })).toThrow(new RegExp(`PORT=${PORT.replace('.', '\\.')} must be`))
	})
})

describe('the process', () => {
	const start = (environment: Record<string, string>) => {
		const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
			cwd: join(import.meta.dirname, '../..'),
			env: { ...process.env, ...environment },
		})
		let output = ''
		child.stdout.on('data', (data) => {
			output += data
		})
		child.stderr.on('data', (data) => {
			output += data
		})
		return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) }
	}

	test.each([
		[{ DATABASE: file('absent.duckdb') }, /absent\.duckdb does not exist/],
		[{ DATABASE: file('old.duckdb') }, /schema version 99/],
		[{ DATABASE: file('good.duckdb'), PORT: 'x' }, /PORT=x must be/],
	])('%j ends with a message, not a stack', async (environment, message) => {
		const { ended, output } = start(environment)
		expect(await ended).toBe(1)
		expect(output()).toMatch(message)
		expect(output()).not.toMatch(/\n\s+at /)
	})

	test('says that its Dataset was overwritten, and stays up', async () => {
		const path = file('overwritten.duckdb')
		await writeFixture(path)
		const { child, ended, output } = start({ DATABASE: path, PORT: '0' })
		while (!output().includes('http://')) await new Promise((resolve) => setTimeout(resolve, 50))
		const url = /http:\/\/\S+/.exec(output())?.[0]
		const healthy = async () => (await fetch(`${url}/api/v1/health`)).status
		expect(await healthy()).toBe(200)
		renameSync(path, file('elsewhere.duckdb'))
		expect(await healthy()).toBe(200)
		writeFileSync(file('elsewhere.duckdb'), 'something else')
		for (const question of ['health', 'values?metric=signals.count&level=buurt']) {
			const response = await fetch(`${url}/api/v1/${question}`)
			expect(response.status).toBe(503)
			expect(await response.json()).toMatchObject({
				detail: 'the Dataset was overwritten while it was served: start the server again',
			})
		}
		child.kill('SIGTERM')
		expect(await ended).toBe(0)
	})

	test('reads nothing of a Dataset that is copied into its file, even when its bytes fit', async () => {
		const path = file('copied-into.duckdb')
		await writePublished(path)
		const database = await openDatabase(path)
		const runs = new URL('../../server/dataset/runs.sql', import.meta.url)
		expect((await database.query(runs, z.looseObject({}))).length).toBeGreaterThan(0)
		copyFileSync(path, file('fits.duckdb'))
		copyFileSync(file('fits.duckdb'), path)
		await expect(database.query(runs, z.looseObject({}))).rejects.toThrow(QueryError)
		database.close()
	})

	test('prints its address, answers, and stops when asked', async () => {
		const { child, ended, output } = start({ DATABASE: file('good.duckdb'), PORT: '0' })
		while (!output().includes('http://')) await new Promise((resolve) => setTimeout(resolve, 50))
		const url = /http:\/\/\S+/.exec(output())?.[0]
		const response = await fetch(`${url}/api/v1/health`)
		expect(await response.json()).toMatchObject({ status: 'ok' })
		child.kill('SIGTERM')
		expect(await ended).toBe(0)
	})
})
