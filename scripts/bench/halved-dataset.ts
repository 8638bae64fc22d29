import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { type Geom, intersection } from 'polyclip-ts'
import { metricById } from '../../data/metrics.ts'
import { built } from '../build/built.ts'
import { demoDataset } from '../build/demo-dataset.ts'
import { root } from '../build/sources.ts'
import { DIVISION_YEAR } from '../demo/division-year.ts'
import { writeGeometryFiles } from '../geometry/geometry-file.ts'
import { insidePoint } from '../geometry/inside-point.ts'
import { writeNeighbours } from '../geometry/write-neighbours.ts'
import { openForWriting } from '../import/dataset.ts'

/** The code of the eastern half: BU90010103 → BU900101D3. */
const eastern = (code: string) => `${code.slice(0, 8)}${'ABCDEFGHIJ'[Number(code[8])]}${code[9]}`

const box = (west: number, east: number): Geom => [
	[
		[west, 50],
		[east, 50],
		[east, 54],
		[west, 54],
		[west, 50],
	],
]

/** Where an area lies after a cut, as the columns of `area` and `area_geometry` have it. */
function placeOf(coordinates: Geom) {
	const geometry: MultiPolygon = { type: 'MultiPolygon', coordinates: coordinates as Position[][][] }
	const points = geometry.coordinates.flat(2)
	const [lons, lats] = [points.map(([lon = 0]) => lon), points.map(([, lat = 0]) => lat)]
	const [lon, lat] = insidePoint(geometry)
	return {
		text: JSON.stringify(geometry),
		numbers: [lon, lat, Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
	}
}

/** Counts that add up are shared out; rates, scores and shares are those of both halves. */
const summed = () =>
	[...metricById.values()]
		.filter(({ evaluation }) => evaluation.kind === 'statistic' && evaluation.aggregation === 'sum')
		.map(({ id }) => `'${id}'`)
		.join(', ')

async function halve(connection: DuckDBConnection, code: string, geometry: Polygon | MultiPolygon, lon: number) {
	const whole = geometry.coordinates as Geom
	const [west, east] = [intersection(whole, box(0, lon)), intersection(whole, box(lon, 20))].map(placeOf)
	if (!west || !east) throw new Error(`${code} cannot be cut`)
	const half = eastern(code)
	await connection.run(
		`INSERT INTO area SELECT $2, year, level, name || ' Oost', parent, gemeente, inhabitants // 2, households // 2, land_area / 2,
			urbanity, building_period, $3, $4, $5, $6, $7, $8 FROM area WHERE code = $1`,
		[code, half, ...east.numbers],
	)
	await connection.run(
		`UPDATE area SET inhabitants = inhabitants - inhabitants // 2, households = households - households // 2,
			land_area = land_area / 2, lon = $2, lat = $3, west = $4, south = $5, east = $6, north = $7 WHERE code = $1`,
		[code, ...west.numbers],
	)
	await connection.run(`INSERT INTO area_geometry VALUES ($1, ${DIVISION_YEAR}, $2)`, [half, east.text])
	await connection.run('UPDATE area_geometry SET geometry = $2 WHERE code = $1', [code, west.text])
	await connection.run(
		`INSERT INTO statistic SELECT metric, $2, year, period, CASE WHEN metric IN (${summed()}) THEN floor(value / 2) ELSE value END,
			reason, run FROM statistic WHERE area = $1`,
		[code, half],
	)
	await connection.run(
		`UPDATE statistic SET value = value - floor(value / 2) WHERE area = $1 AND metric IN (${summed()}) AND value IS NOT NULL`,
		[code],
	)
	await connection.run('UPDATE signal SET buurt = $2 WHERE buurt = $1 AND lon > $3', [code, half, lon])
	await connection.run('UPDATE investment_area SET share = share / 2 WHERE area = $1', [code])
	await connection.run(
		'INSERT INTO investment_area SELECT investment, $2, year, share FROM investment_area WHERE area = $1',
		[code, half],
	)
}

/** The demo municipality with each of its 75 buurten cut in two: 150, with borders as they are drawn. Gives its path. */
export async function halvedDataset(): Promise<string> {
	const output = join(root, 'data/build/bench/halved.duckdb')
	const demo = await demoDataset()
	const sources = [
		'scripts/bench/halved-dataset.ts',
		'data/demo',
		'data/schema.sql',
		'scripts/demo',
		'scripts/geometry',
	]
	await built({ name: 'bench-halved', output, sources }, async () => {
		const partial = `${output}.tmp`
		mkdirSync(dirname(output), { recursive: true })
		for (const file of [partial, `${partial}.wal`]) rmSync(file, { force: true })
		copyFileSync(demo, partial)
		const { connection, close } = await openForWriting(partial, null)
		try {
			const reader = await connection.runAndReadAll(
				"SELECT code, geometry, lon FROM area JOIN area_geometry USING (code, year) WHERE level = 'buurt' ORDER BY code",
			)
			await connection.run('BEGIN TRANSACTION')
			for (const [code, geometry, lon] of reader.getRowsJS())
				await halve(connection, String(code), JSON.parse(String(geometry)), Number(lon))
			await connection.run('DELETE FROM geometry_file')
			await writeGeometryFiles(connection, DIVISION_YEAR)
			await writeNeighbours(connection, DIVISION_YEAR)
			await connection.run('COMMIT')
			await connection.run('CHECKPOINT')
		} finally {
			close()
		}
		renameSync(partial, output)
	})
	return output
}
