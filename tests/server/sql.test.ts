import { readdirSync, readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = new URL('../../server/', import.meta.url)
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.sql'))
const schema = readFileSync(new URL('../../data/schema.sql', import.meta.url), 'utf8')

let instance: DuckDBInstance
beforeAll(async () => {
	instance = await DuckDBInstance.create(':memory:')
	const connection = await instance.connect()
	await connection.run(schema)
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
