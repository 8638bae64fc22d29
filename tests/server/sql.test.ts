import { readdirSync, readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const files = ['server', 'scripts'].flatMap((folder) =>
	readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.sql'))
		.map((file) => `${folder}/${file}`),
)
const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

/** What an import of signals makes for itself, beside staging.sql (scripts/import/signals/store.ts). */
const importTables = `
	CREATE TABLE repeated (seq INTEGER, file INTEGER, line INTEGER, external_id VARCHAR, kept_seq INTEGER, fate VARCHAR);
	CREATE TABLE sweep (day DATE, signals INTEGER, complete BOOLEAN);
	CREATE TABLE complete_sweep (day DATE);
`

let instance: DuckDBInstance
beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:')
	const connection = await instance.connect()
	await connection.run(schema)
	await connection.run(readFileSync(new URL('scripts/import/signals/staging.sql', root), 'utf8').replace('TEMP ', ''))
	await connection.run(importTables)
	connection.closeSync()
})
afterAll(() => instance.closeSync())

test('there are queries to bind', () => {
	expect(files.length).toBeGreaterThan(15)
})

test.each(files)('%s is bound by DuckDB against the schema', async (file) => {
	const connection = await instance.connect()
	try {
		const prepared = await connection.prepare(readFileSync(new URL(file, root), 'utf8'))
		prepared.destroySync()
	} finally {
		connection.closeSync()
	}
})

test('a query with a column that does not exist is found', async () => {
	const connection = await instance.connect()
	await expect(connection.prepare('SELECT colour FROM signal WHERE created_on >= $from::DATE')).rejects.toThrow(
		'colour',
	)
	connection.closeSync()
})
