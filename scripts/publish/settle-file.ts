import { readFileSync, writeFileSync } from 'node:fs'

const BLOCK = 262_144
/** Texts and blobs above this many bytes go to blocks of their own. */
const LONG = 4096
const HEADER = 4096
const HEADERS = 3
/** Where a main header keeps the random identifier of a database; what is left of it stands in an unused second header too. */
const IDENTIFIER = { at: 124, length: 16 }

/** DuckDB's checksum of a block: the exclusive or of its 64-bit words, each multiplied (src/common/checksum.cpp). */
function checksum(block: Buffer): bigint {
	let sum = 5381n
	for (let at = 0; at < block.length; at += 8)
		sum ^= BigInt.asUintN(64, block.readBigUInt64LE(at) * 0xbf58476d1ce4e5b9n)
	return sum
}

/** Writes the checksum of the block between two places, which begins with it. Throws when it had another before. */
function change(file: Buffer, start: number, end: number, rewrite: () => void): void {
	const body = file.subarray(start + 8, end)
	if (file.readBigUInt64LE(start) !== checksum(body)) {
		throw new Error(`the block at ${start} is not what this version of DuckDB is known to write`)
	}
	rewrite()
	file.writeBigUInt64LE(checksum(body), start)
}

/**
 * Makes equal contents equal bytes, in a file that DuckDB has closed: puts `identifier` (16 characters) in the place of the random
 * one, and zeros in the place of what happened to be in memory. That is 8 bytes behind the last long value of a column, which
 * DuckDB leaves as they are; `longValues` has the values of each column in the order in which they were stored. Throws when the
 * file is laid out in another way than is known.
 */
export function settleFile(path: string, identifier: string, longValues: readonly (readonly Uint8Array[])[]): void {
	const bytes = Buffer.from(identifier, 'latin1')
	if (bytes.length !== IDENTIFIER.length)
		throw new Error(`${identifier} is no identifier of ${IDENTIFIER.length} bytes`)
	const file = readFileSync(path)
	const random = Buffer.from(file.subarray(IDENTIFIER.at, IDENTIFIER.at + IDENTIFIER.length))
	for (let start = 0; start < HEADER * HEADERS; start += HEADER) {
		const at = start + IDENTIFIER.at
		if (file.compare(random, 0, IDENTIFIER.length, at, at + IDENTIFIER.length) !== 0) continue
		change(file, start, start + HEADER, () => bytes.copy(file, at))
	}
	for (const values of longValues) {
		const last = values.filter((value) => value.length > LONG).at(-1)
		if (!last) continue
		const found = file.lastIndexOf(last.subarray(-32))
		if (found < 0) throw new Error('a long value is not where this version of DuckDB is known to write it')
		const start = found + 31 - ((found + 31 - HEADER * HEADERS) % BLOCK)
		change(file, start, start + BLOCK, () => file.fill(0, start + BLOCK - 8, start + BLOCK))
	}
	writeFileSync(path, file)
}
