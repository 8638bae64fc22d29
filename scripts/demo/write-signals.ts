import type { DuckDBConnection } from '@duckdb/node-api'
import { latLngToCell } from 'h3-js'
import { categories } from '../../data/demo/categories.ts'
import type { Signal } from '../../data/demo/signals.ts'
import { append, type Field } from './append.ts'
import { DIVISION_YEAR } from './division-year.ts'

const SOURCE = 'Markerwaard (fictief), meldingen'
const H3_RESOLUTION = 11

/** Columns of `signal`: what and when, then where, then for whom. */
const fields: readonly Field[] = [
	...(['text', 'text', 'text', 'text', 'day', 'day', 'text', 'text'] as const),
	...(['double', 'double', 'cell', 'text', 'smallint', 'text', 'integer'] as const),
]

/** Writes the category tree and the signals, numbered in the order given. */
export async function writeSignals(
	connection: DuckDBConnection,
	signals: readonly Signal[],
	run: number,
): Promise<number> {
	const tree = categories.map((c) => [c.main, c.sub, c.mainLabel, c.label])
	await append(connection, 'category', ['text', 'text', 'text', 'text'], tree)
	return append(connection, 'signal', fields, rows(signals, run))
}

function* rows(signals: readonly Signal[], run: number) {
	for (const [i, s] of signals.entries()) {
		const cell = BigInt(`0x${latLngToCell(s.lat, s.lon, H3_RESOLUTION)}`)
		yield [
			...[SOURCE, `MW-${String(i + 1).padStart(6, '0')}`, s.main, s.sub, s.created, s.resolved, s.status, s.channel],
			...[s.lon, s.lat, cell, s.buurt, DIVISION_YEAR, s.visibility, run],
		]
	}
}
