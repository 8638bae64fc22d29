/**
 * A container for typed columns: one JSON header and the raw little-endian columns behind it, so that a browser makes
 * typed arrays (and deck.gl its attributes) without parsing a row.
 *
 * Layout: Uint32 length of the header in bytes · header (UTF-8 JSON `{meta, columns: [{name, type, offset, length}]}`,
 * padded with spaces to a multiple of 8) · columns, each starting at a multiple of 8. Offsets count from the end of the header.
 */
const types = { Float32Array, Int32Array, Uint16Array, Uint8Array } as const
type Column = Float32Array | Int32Array | Uint16Array | Uint8Array
const align = (n: number) => Math.ceil(n / 8) * 8

export function encodeColumns(meta: unknown, columns: Record<string, Column>): Uint8Array<ArrayBuffer> {
	let offset = 0
	const index = Object.entries(columns).map(([name, data]) => {
		const entry = { name, type: data.constructor.name, offset, length: data.length }
		offset = align(offset + data.byteLength)
		return entry
	})
	const json = new TextEncoder().encode(JSON.stringify({ meta, columns: index }))
	const start = align(4 + json.length)
	const out = new Uint8Array(start + offset).fill(32, 4, start)
	new DataView(out.buffer).setUint32(0, start - 4, true)
	out.set(json, 4)
	Object.values(columns).forEach((data, i) => {
		out.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start + (index[i]?.offset ?? 0))
	})
	return out
}

/** Views on `buffer`, not copies. Throws when the container is cut short or of another kind. */
export function decodeColumns(buffer: ArrayBuffer): { meta: unknown; columns: Record<string, Column> } {
	if (buffer.byteLength < 4) throw new Error(`columns: ${buffer.byteLength} bytes is no container`)
	const start = 4 + new DataView(buffer).getUint32(0, true)
	if (start > buffer.byteLength) throw new Error(`columns: header of ${start} bytes in ${buffer.byteLength}`)
	const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, start - 4)))
	const columns: Record<string, Column> = {}
	for (const { name, type, offset, length } of header.columns) {
		const Type = types[type as keyof typeof types]
		if (!Type) throw new Error(`columns: unknown type ${type} of ${name}`)
		columns[name] = new Type(buffer, start + offset, length)
	}
	return { meta: header.meta, columns }
}
