import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Position } from 'geojson'
import { afterAll } from 'vitest'
import { importCli } from '../../scripts/import/cli.ts'

/** A folder of its own for the test file that asks, removed after its tests. */
export function importFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'import-'))
	afterAll(() => rmSync(folder, { recursive: true, force: true }))
	const path = (name: string) => join(folder, name)
	return {
		folder,
		path,
		write(name: string, content: string | Uint8Array | object): string {
			const bytes = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content)
			writeFileSync(path(name), bytes)
			return path(name)
		},
	}
}

/** Runs `npm run import -- …` in this process: exit code and everything it said. */
export async function runImport(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
	const out: string[] = []
	const error: string[] = []
	const code = await importCli(argv, { out: (line) => out.push(line), error: (line) => error.push(line) })
	return { code, out: out.join('\n'), error: error.join('\n') }
}

/** Rows of a query on a Dataset file. */
export async function query(path: string, sql: string): Promise<unknown[][]> {
	const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
	try {
		const connection = await instance.connect()
		const reader = await connection.runAndReadAll(sql)
		connection.closeSync()
		return reader.getRowsJS().map((row) => [...row])
	} finally {
		instance.closeSync()
	}
}

/** A square of about 100 m near Assen, `x` and `y` squares from a corner. */
export function cell(x: number, y: number): Position[] {
	const at = (i: number, j: number): Position => [6.5 + i * 0.0015, 53 + j * 0.0009]
	return [at(x, y), at(x + 1, y), at(x + 1, y + 1), at(x, y + 1), at(x, y)]
}

export const feature = (properties: object, ...rings: Position[][]) => ({
	type: 'Feature',
	properties,
	geometry: { type: 'Polygon', coordinates: rings },
})
export const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

/**
 * Three buurten in a row as PDOK gives them: two in wijk 00, one in wijk 01 of GM0106. The first says 100 inhabitants,
 * the second 0, of the third they are secret.
 */
export const threeBuurten = collection(
	feature(
		{
			buurtcode: 'BU01060000',
			buurtnaam: 'Noord',
			wijkcode: 'WK010600',
			gemeentecode: 'GM0106',
			gemeentenaam: 'Assen',
			water: 'NEE',
			aantal_inwoners: 100,
			aantal_huishoudens: 50,
			oppervlakte_land_in_ha: 1,
			stedelijkheid_adressen_per_km2: 2,
			jaar: 2024,
		},
		cell(0, 0),
	),
	feature(
		{
			buurtcode: 'BU01060001',
			buurtnaam: 'Zuid',
			wijkcode: 'WK010600',
			gemeentecode: 'GM0106',
			gemeentenaam: 'Assen',
			water: 'NEE',
			aantal_inwoners: 0,
			aantal_huishoudens: -99995,
			oppervlakte_land_in_ha: 1,
			stedelijkheid_adressen_per_km2: -99997,
			jaar: 2024,
		},
		cell(1, 0),
	),
	feature(
		{
			buurtcode: 'BU01060100',
			buurtnaam: "'t Veld",
			wijkcode: 'WK010601',
			gemeentecode: 'GM0106',
			gemeentenaam: 'Assen',
			water: 'NEE',
			aantal_inwoners: -99997,
			aantal_huishoudens: -99997,
			oppervlakte_land_in_ha: 1,
			stedelijkheid_adressen_per_km2: 5,
			jaar: 2024,
		},
		cell(2, 0),
	),
)
