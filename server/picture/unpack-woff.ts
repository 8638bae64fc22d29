import { inflateSync } from 'node:zlib'

const HEADER = 44
const ENTRY = 20

/**
 * A font as WOFF 1.0 to the plain sfnt (TrueType, OpenType) that it wraps: its tables inflated, one after another
 * (https://www.w3.org/TR/WOFF/). Throws when it is something else.
 */
export function unpackWoff(woff: Uint8Array): Buffer {
	const file = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength)
	if (file.length < HEADER || file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font')
	const count = file.readUInt16BE(12)
	const power = 2 ** Math.floor(Math.log2(count))
	const head = Buffer.alloc(12 + 16 * count)
	file.copy(head, 0, 4, 8)
	head.writeUInt16BE(count, 4)
	head.writeUInt16BE(power * 16, 6)
	head.writeUInt16BE(Math.log2(power), 8)
	head.writeUInt16BE((count - power) * 16, 10)
	const parts: Uint8Array[] = [head]
	let offset = head.length
	for (let i = 0; i < count; i++) {
		const entry = HEADER + ENTRY * i
		const at = file.readUInt32BE(entry + 4)
		const packed = file.subarray(at, at + file.readUInt32BE(entry + 8))
		const length = file.readUInt32BE(entry + 12)
		const table = packed.length < length ? inflateSync(packed) : packed
		if (table.length !== length) throw new Error(`table ${i} has ${table.length} bytes instead of ${length}`)
		const row = 12 + 16 * i
		file.copy(head, row, entry, entry + 4)
		file.copy(head, row + 4, entry + 16, entry + 20)
		head.writeUInt32BE(offset, row + 8)
		head.writeUInt32BE(length, row + 12)
		// Tables begin at a multiple of four bytes.
		parts.push(table, Buffer.alloc((4 - (length % 4)) % 4))
		offset += Math.ceil(length / 4) * 4
	}
	return Buffer.concat(parts)
}
