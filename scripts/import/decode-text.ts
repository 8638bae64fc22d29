import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { ImportError, requireFile } from './run.ts'

export const encodings = ['utf-8', 'windows-1252', 'latin1', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]

const KINDS: [signature: number[], message: string][] = [
	[[0x50, 0x4b, 0x03, 0x04], 'is an Excel or zip file: save it as CSV, or unpack it, first'],
	[[0x1f, 0x8b], 'is a gzip file: unpack it first'],
	[[0xd0, 0xcf, 0x11, 0xe0], 'is an old Excel file: save it as CSV first'],
	[[0x53, 0x51, 0x4c, 0x69], 'is a SQLite or GeoPackage file: export it to GeoJSON or CSV first'],
	[[0x3c, 0x3f, 0x78, 0x6d], 'is XML: take the same data as CSV or JSON'],
	[[0x25, 0x50, 0x44, 0x46], 'is a PDF: a table in CSV is needed'],
]

/**
 * The encoding of a text file: its BOM; else UTF-8 when every byte of it is valid UTF-8; else Windows-1252 (of which
 * Latin-1 is a part as far as text goes). Throws ImportError for files that hold no text.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
	requireFile(file)
	const handle = await open(file)
	const start = Buffer.alloc(4)
	await handle.read(start, 0, 4, 0).finally(() => handle.close())
	for (const [signature, message] of KINDS) {
		if (signature.every((byte, i) => start[i] === byte)) throw new ImportError(`${file} ${message}`)
	}
	if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
	if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
	const decoder = new TextDecoder('utf-8', { fatal: true })
	try {
		for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true })
		decoder.decode()
		return 'utf-8'
	} catch (cause) {
		if (cause instanceof TypeError) return 'windows-1252'
		throw cause
	}
}

/** The file's text in pieces, without a BOM. `bytes` is told how much has been read. */
export async function* textOf(
	file: string,
	encoding: Encoding,
	bytes?: (done: number) => void,
): AsyncGenerator<string> {
	const decoder = iconv.getDecoder(encoding, { stripBOM: true })
	let done = 0
	for await (const chunk of createReadStream(file)) {
		done += (chunk as Buffer).length
		bytes?.(done)
		yield decoder.write(chunk as Buffer)
	}
	yield decoder.end() ?? ''
}
