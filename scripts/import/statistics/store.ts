import type { DuckDBConnection } from '@duckdb/node-api'
import type { CellSink } from './read-cells.ts'

/** Cells on their way into the Dataset: appended to a temporary table, compared and stored in one go. */
export async function cellStore(connection: DuckDBConnection, year: number) {
	await connection.run(`CREATE OR REPLACE TEMP TABLE new_cell
		(number INTEGER, metric VARCHAR, area VARCHAR, period VARCHAR, value DOUBLE, reason VARCHAR)`)
	await connection.run('CREATE OR REPLACE TEMP TABLE new_land (area VARCHAR, hectares DOUBLE)')
	const cells = await connection.createAppender('new_cell')
	const land = await connection.createAppender('new_land')
	const sink: CellSink = {
		cell({ row, metric, area, period, value, reason }) {
			cells.appendInteger(row)
			cells.appendVarchar(metric)
			cells.appendVarchar(area)
			cells.appendVarchar(period)
			if (value === null) cells.appendNull()
			else cells.appendDouble(value)
			if (reason === null) cells.appendNull()
			else cells.appendVarchar(reason)
			cells.endRow()
		},
		landArea(area, hectares) {
			land.appendVarchar(area)
			land.appendDouble(hectares)
			land.endRow()
		},
	}

	/** Stores what is new or differs; answers how many rows that touches and how many cells of which kind were read. */
	async function store(run: number): Promise<{ rows: number; cells: number; changed: number; without: number }> {
		cells.closeSync()
		land.closeSync()
		await connection.run(
			`CREATE OR REPLACE TEMP TABLE changed_cell AS
			 SELECT n.* FROM new_cell n
			 LEFT JOIN statistic s ON s.metric = n.metric AND s.area = n.area AND s.period = n.period AND s.year = $1
			 WHERE s.metric IS NULL OR s.value IS DISTINCT FROM n.value OR s.reason IS DISTINCT FROM n.reason`,
			[year],
		)
		await connection.run(
			`DELETE FROM statistic s USING changed_cell c
			 WHERE s.metric = c.metric AND s.area = c.area AND s.period = c.period AND s.year = $1`,
			[year],
		)
		await connection.run(
			'INSERT INTO statistic SELECT metric, area, $1, period, value, reason, $2 FROM changed_cell ORDER BY metric, period, area',
			[year, run],
		)
		const reader = await connection.runAndReadAll(
			`SELECT (SELECT count(DISTINCT number) FROM changed_cell)::INTEGER, (SELECT count(*) FROM new_cell)::INTEGER,
				(SELECT count(*) FROM changed_cell)::INTEGER, (SELECT count(*) FROM new_cell WHERE value IS NULL)::INTEGER`,
		)
		const [rows, all, changed, without] = (reader.getRows()[0] ?? []).map(Number)
		await describeAreas(connection, year)
		await connection.run('DROP TABLE new_cell; DROP TABLE changed_cell; DROP TABLE new_land')
		return { rows: rows ?? 0, cells: all ?? 0, changed: changed ?? 0, without: without ?? 0 }
	}
	return { sink, store }
}

/** Where the borders did not say how many live in an area, the newest statistic of the same division does. */
async function describeAreas(connection: DuckDBConnection, year: number): Promise<void> {
	const newest = (metric: string) => `SELECT area, arg_max(value, period) AS value FROM statistic
		WHERE metric = '${metric}' AND year = $1 AND value IS NOT NULL GROUP BY area`
	for (const [column, metric] of [
		['inhabitants', 'cbs.inhabitants'],
		['households', 'cbs.households'],
		['urbanity', 'cbs.urbanity'],
	] as const) {
		await connection.run(
			`UPDATE area SET ${column} = round(n.value) FROM (${newest(metric)}) n
			 WHERE area.code = n.area AND area.year = $1 AND area.${column} IS NULL`,
			[year],
		)
	}
	await connection.run(
		`UPDATE area SET land_area = n.hectares FROM new_land n
		 WHERE area.code = n.area AND area.year = $1 AND area.land_area IS NULL`,
		[year],
	)
}
