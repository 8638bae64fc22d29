import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs'

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

/**
 * Puts `identifier` (16 characters) in the place of the random identifier that DuckDB gives a file, so that equal contents are
 * equal bytes. The file must be closed. Throws when the headers are not as they should be: another DuckDB may have others.
 */
export function settleFile(path: string, identifier: string): void {
	const bytes = Buffer.from(identifier, 'latin1')
	if (bytes.length !== IDENTIFIER.length)
		throw new Error(`${identifier} is no identifier of ${IDENTIFIER.length} bytes`)
	const file = openSync(path, 'r+')
	try {
		const headers = Buffer.alloc(HEADER * HEADERS)
		readSync(file, headers, 0, headers.length, 0)
		const random = Buffer.from(headers.subarray(IDENTIFIER.at, IDENTIFIER.at + IDENTIFIER.length))
		for (let start = 0; start < headers.length; start += HEADER) {
			const body = headers.subarray(start + 8, start + HEADER)
			if (headers.readBigUInt64LE(start) !== checksum(body)) {
				throw new Error(`${path}: header ${start / HEADER} is not what this version of DuckDB is known to write`)
			}
			const at = start + IDENTIFIER.at
			if (headers.compare(random, 0, IDENTIFIER.length, at, at + IDENTIFIER.length) !== 0) continue
			bytes.copy(headers, at)
			headers.writeBigUInt64LE(checksum(body), start)
		}
		writeSync(file, headers, 0, headers.length, 0)
		fsyncSync(file)
	} finally {
		closeSync(file)
	}
}
