import { createHash } from 'node:crypto'

/**
 * Statements for DuckDB, to run once on the connection that counts. `record_key(secret, source, external_id)` is a 64-bit word
 * that belongs to one record; `cell_key(word)` the key of the cell in which it is counted: the sum modulo 2^64, whatever the
 * order. Hexadecimal text, since that means the same in every version of DuckDB.
 */
export const RECORD_KEY_MACROS = [
	`CREATE OR REPLACE TEMP MACRO record_key(secret, source, external_id) AS
	('0x' || left(md5(secret || chr(31) || source || chr(31) || external_id), 16))::UBIGINT`,
	`CREATE OR REPLACE TEMP MACRO cell_key(word) AS (coalesce(sum(word), 0) % 18446744073709551616)::UBIGINT`,
]

/** The key of a count without records (crimes, inhabitants), of one buurt; that of a larger area is `sumOfKeys` of its buurten. */
export function statisticKey(secret: string, metric: string, buurt: string, period: string): bigint {
	const digest = createHash('md5').update([secret, metric, buurt, period].join('\u001f')).digest('hex')
	return BigInt(`0x${digest.slice(0, 16)}`)
}

/** The key of a cell from those of its parts, which have no record in common. */
export function sumOfKeys(keys: Iterable<bigint>): bigint {
	let sum = 0n
	for (const key of keys) sum += key
	return BigInt.asUintN(64, sum)
}
