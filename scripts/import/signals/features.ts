import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { createGunzip } from 'node:zlib'
import { JsonElements } from '../json-elements.ts'
import { ImportError } from '../run.ts'

/** The text of a file, unpacked when its name ends in .gz. Throws ImportError for what is not UTF-8 or no gzip. */
export async function* pieces(file: string, bytes: (done: number) => void): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true })
	const raw = createReadStream(file)
	let done = 0
	raw.on('data', (chunk) => {
		done += chunk.length
		bytes(done)
	})
	const stream = file.endsWith('.gz') ? raw.on('error', (error) => stream.destroy(error)).pipe(createGunzip()) : raw
	try {
		for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true })
		yield decoder.decode()
	} catch (cause) {
		if (cause instanceof TypeError) throw new ImportError(`${basename(file)} is not text in UTF-8`)
		const code = (cause as NodeJS.ErrnoException).code ?? ''
		if (code.startsWith('Z_'))
			throw new ImportError(`${basename(file)} is not a whole gzip file: ${(cause as Error).message}`)
		throw cause
	}
}

/**
 * The elements of the list at `path` in a JSON file of any size, with their 1-based number. A list that is null is an
 * empty list: that is what Signalen answers when nothing is open. Throws ImportError when the file is no such JSON.
 */
export async function* elements(
	file: string,
	path: string[],
	bytes: (done: number) => void,
): AsyncGenerator<{ number: number; element: unknown }> {
	const name = basename(file)
	const splitter = new JsonElements(path)
	let number = 0
	const wrong = (message: string) => new ImportError(`${name} is not valid JSON: ${message}`)
	try {
		for await (const piece of pieces(file, bytes)) {
			for (const text of splitter.push(piece)) {
				number++
				let element: unknown
				try {
					element = JSON.parse(text)
				} catch (cause) {
					throw wrong(`element ${number} cannot be read (${cause instanceof Error ? cause.message : cause})`)
				}
				yield { number, element }
			}
		}
		splitter.end()
	} catch (cause) {
		if (cause instanceof SyntaxError) throw wrong(cause.message)
		throw cause
	}
	if (!splitter.found && !splitter.isNull) {
		throw new ImportError(
			path.length === 0
				? `${name} is not a JSON list`
				: `${name} has no list "${path.join('.')}"; is this ${path[0] === 'features' ? 'GeoJSON' : 'the file that the mapping is for'}?`,
		)
	}
}
