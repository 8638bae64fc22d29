import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { latLngToCell } from 'h3-js'
import { built } from '../build/built.ts'
import { root } from '../build/sources.ts'
import { writeGeometryFiles } from '../geometry/geometry-file.ts'
import { writeNeighbours } from '../geometry/write-neighbours.ts'
import { openForWriting } from '../import/dataset.ts'

export const BUURTEN = 500
const COLUMNS = 25
const PLACES_PER_BUURT = 64
const STEP = 0.01
const YEAR = 2024

interface Square {
	code: string
	wijk: string
	inhabitants: number
	west: number
	south: number
}

/** 500 square buurten in rows of 25; each row of the grid is a wijk. */
const squares: Square[] = Array.from({ length: BUURTEN }, (_, i) => {
	const row = Math.floor(i / COLUMNS)
	const wijk = `WK9999${String(row).padStart(2, '0')}`
	return {
		code: `BU9999${String(row).padStart(2, '0')}${String(i % COLUMNS).padStart(2, '0')}`,
		wijk,
		inhabitants: 300 + ((i * 7919) % 5000),
		west: 5 + (i % COLUMNS) * STEP,
		south: 52 + row * STEP,
	}
})

function ring(west: number, south: number, east: number, north: number): string {
	const coordinates = [
		[
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south],
		],
	]
	return JSON.stringify({ type: 'Polygon', coordinates })
}

async function writeAreas(connection: DuckDBConnection): Promise<void> {
	const insert = async (
		code: string,
		level: string,
		parent: string | null,
		inhabitants: number,
		[west, south, east, north]: [number, number, number, number],
	) => {
		await connection.run(
			`INSERT INTO area SELECT $1, ${YEAR}, $2, $1, $3, 'GM9999', $4, NULL, 100, 3, NULL, $5, $6, $7, $8, $9, $10`,
			[code, level, parent, inhabitants, (west + east) / 2, (south + north) / 2, west, south, east, north],
		)
		await connection.run(`INSERT INTO area_geometry VALUES ($1, ${YEAR}, $2)`, [code, ring(west, south, east, north)])
		await connection.run(
			`INSERT INTO statistic VALUES ('cbs.inhabitants', $1, ${YEAR}, '${YEAR}', $2::DOUBLE, NULL, 1)`,
			[code, inhabitants],
		)
	}
	const inhabitantsOf = (members: Square[]) => members.reduce((sum, square) => sum + square.inhabitants, 0)
	const width = COLUMNS * STEP
	const wijken = new Map<string, Square[]>()
	for (const square of squares) wijken.set(square.wijk, [...(wijken.get(square.wijk) ?? []), square])
	await insert('GM9999', 'gemeente', null, inhabitantsOf(squares), [5, 52, 5 + width, 52 + wijken.size * STEP])
	for (const [code, members] of wijken) {
		const south = members[0]?.south ?? 0
		await insert(code, 'wijk', 'GM9999', inhabitantsOf(members), [5, south, 5 + width, south + STEP])
	}
	for (const { code, wijk, inhabitants, west, south } of squares) {
		await insert(code, 'buurt', wijk, inhabitants, [west, south, west + STEP, south + STEP])
	}
	await writeGeometryFiles(connection, YEAR)
	await writeNeighbours(connection, YEAR)
}

/** Places where signals lie: the H3 cell of each is found once, not once per signal. */
async function writePlaces(connection: DuckDBConnection): Promise<void> {
	await connection.run('CREATE TEMP TABLE place (id INTEGER, buurt VARCHAR, lon DOUBLE, lat DOUBLE, h3 UBIGINT)')
	const appender = await connection.createAppender('place', undefined, 'temp')
	squares.forEach(({ code, west, south }, i) => {
		for (let j = 0; j < PLACES_PER_BUURT; j++) {
			const lon = west + ((j % 8) + 0.5) * (STEP / 8)
			const lat = south + (Math.floor(j / 8) + 0.5) * (STEP / 8)
			appender.appendInteger(i * PLACES_PER_BUURT + j)
			appender.appendVarchar(code)
			appender.appendDouble(lon)
			appender.appendDouble(lat)
			appender.appendUBigInt(BigInt(`0x${latLngToCell(lat, lon, 11)}`))
			appender.endRow()
		}
	})
	appender.closeSync()
}

/** Ten main categories of six each, unevenly used; eleven years and a bit of days in no order, so that nothing is found by luck. */
const signalsSql = `
INSERT INTO category
SELECT 'hoofd' || m, 'sub' || s, 'Hoofd ' || m, 'Sub ' || m || '.' || s FROM range(10) AS main(m), range(6) AS sub(s);

INSERT INTO signal
SELECT
  'Bench', n::VARCHAR, 'hoofd' || (c // 6), 'sub' || (c % 6),
  DATE '2014-01-01' + d, CASE WHEN h % 10 < 8 THEN DATE '2014-01-01' + d + (h % 40)::INTEGER END,
  CASE WHEN h % 10 < 8 THEN 'resolved' WHEN h % 10 = 8 THEN 'inProgress' ELSE 'open' END,
  CASE WHEN h % 7 = 0 THEN 'observation' ELSE 'report' END,
  lon, lat, h3, buurt, ${YEAR}, 'public', 1
FROM (
  SELECT n, hash(n) AS h, (hash(n, 1) % 4018)::INTEGER AS d,
    floor(60 * pow((hash(n, 2) % 1000000) / 1e6, 2))::INTEGER AS c,
    (hash(n, 3) % ${BUURTEN * PLACES_PER_BUURT})::INTEGER AS place
  FROM range($1) AS numbers(n)
) JOIN place ON place.id = place`

/** A Dataset of 500 buurten and `rows` generated signals, made once and kept in data/build/bench. Gives its path. */
export async function signalsDataset(rows: number): Promise<string> {
	const output = join(root, `data/build/bench/signals-${rows}.duckdb`)
	const sources = ['scripts/bench/signals-dataset.ts', 'scripts/geometry', 'data/schema.sql', 'data/schema-version.ts']
	await built({ name: `bench-signals-${rows}`, output, sources }, async () => {
		const partial = `${output}.tmp`
		mkdirSync(dirname(output), { recursive: true })
		for (const file of [partial, `${partial}.wal`]) rmSync(file, { force: true })
		const { connection, close } = await openForWriting(partial, {
			title: `Bench (${rows.toLocaleString('en-GB')} signals)`,
			fictional: true,
			divisionYear: YEAR,
			asOf: '2025-01-01',
			sourceNote: null,
		})
		try {
			await connection.run(
				`INSERT INTO import_run VALUES (1, 'demo', 'Bench', NULL, NULL, '', '', TIMESTAMP '2025-01-01', $1::INTEGER, $1::INTEGER, 0, 0, 0)`,
				[rows],
			)
			await writeAreas(connection)
			await writePlaces(connection)
			for (const statement of signalsSql.split(';\n')) {
				await connection.run(statement, statement.includes('$1') ? [rows] : [])
			}
			await connection.run('CHECKPOINT')
		} finally {
			close()
		}
		renameSync(partial, output)
	})
	return output
}
