import { type DuckDBConnection, DuckDBDateValue } from '@duckdb/node-api'

export type Field = 'text' | 'smallint' | 'integer' | 'double' | 'day' | 'cell'
export type Value = string | number | bigint | null

/** Columns of `area`: codes and names, then numbers, then the place. */
export const areaFields: readonly Field[] = [
	...([
		'text',
		'smallint',
		'text',
		'text',
		'text',
		'text',
		'integer',
		'integer',
		'double',
		'smallint',
		'text',
	] as const),
	...Array.from({ length: 6 }, () => 'double' as const),
]

/**
 * Appends rows to a table through DuckDB's appender; `fields` are the kinds of its columns, in order.
 * A day is a number of days since 1970-01-01. Returns how many rows went in.
 */
export async function append(
	connection: DuckDBConnection,
	table: string,
	fields: readonly Field[],
	rows: Iterable<readonly Value[]>,
): Promise<number> {
	const appender = await connection.createAppender(table)
	let count = 0
	for (const row of rows) {
		fields.forEach((field, i) => {
			const value = row[i]
			if (value === null || value === undefined) appender.appendNull()
			else if (field === 'text') appender.appendVarchar(String(value))
			else if (field === 'smallint') appender.appendSmallInt(Number(value))
			else if (field === 'integer') appender.appendInteger(Number(value))
			else if (field === 'double') appender.appendDouble(Number(value))
			else if (field === 'day') appender.appendDate(new DuckDBDateValue(Number(value)))
			else appender.appendUBigInt(BigInt(value))
		})
		appender.endRow()
		count++
	}
	appender.closeSync()
	return count
}
