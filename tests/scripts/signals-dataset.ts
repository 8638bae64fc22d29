import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openForWriting } from '../../scripts/import/dataset.ts'

/**
 * A Dataset in memory with two square buurten side by side, both a tenth of a degree high and wide:
 * BU90010001 "Westhoek" from 6.5 to 6.6 E, BU90010002 "Oosthoek" from 6.6 to 6.7 E, 52.9 to 53.0 N, division 2024.
 */
export async function twoBuurten(): Promise<{ connection: DuckDBConnection; close: () => void }> {
	const opened = await openForWriting(':memory:', {
		title: 'Proef',
		fictional: true,
		divisionYear: 2024,
		asOf: null,
		sourceNote: null,
	})
	for (const [code, name, west] of [
		['BU90010001', 'Westhoek', 6.5],
		['BU90010002', 'Oosthoek', 6.6],
	] as const) {
		const east = west + 0.1
		await opened.connection.run(
			`INSERT INTO area VALUES ($1, 2024, 'buurt', $2, 'WK900100', 'GM9001', 500, 250, 100, 3, NULL, $3, 52.95, $3, 52.9, $4, 53.0)`,
			[code, name, west, east],
		)
		const ring = [
			[west, 52.9],
			[east, 52.9],
			[east, 53.0],
			[west, 53.0],
			[west, 52.9],
		]
		await opened.connection.run('INSERT INTO area_geometry VALUES ($1, 2024, $2)', [
			code,
			JSON.stringify({ type: 'Polygon', coordinates: [ring] }),
		])
	}
	return opened
}

/** Rows of a query as plain arrays, numbers and text. */
export async function rows(connection: DuckDBConnection, sql: string): Promise<unknown[][]> {
	const reader = await connection.runAndReadAll(sql)
	return reader.getRowsJson().map((row) => [...(row as unknown[])])
}

/** A fresh Dataset of two buurten for every test of the file, and a folder for the files it imports. */
export function freshDataset() {
	let connection: DuckDBConnection
	let close: () => void
	let folder: string
	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'regiekaart-'))
	})
	afterAll(() => rmSync(folder, { recursive: true }))
	beforeEach(async () => {
		;({ connection, close } = await twoBuurten())
	})
	afterEach(() => close())
	return {
		db: () => connection,
		query: (sql: string) => rows(connection, sql),
		write(name: string, text: string | Uint8Array): string {
			const file = join(folder, name)
			writeFileSync(file, text)
			return file
		},
	}
}
