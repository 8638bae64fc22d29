import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** One file that goes out. */
export interface PublishedFile {
	/** Below the folder, with `/`, without the ending of a compression. */
	name: string
	/** Uncompressed; read when asked. */
	contents(): Buffer
}

/** All files below `path`, or `path` itself when it is one, by name; compressed ones (.br, .gz) uncompressed. */
export function publishedFiles(path: string): PublishedFile[] {
	const paths = statSync(path).isFile()
		? [path]
		: readdirSync(path, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name))
				.sort()
	return paths.map((file) => {
		const name = (file === path ? basename(path) : relative(path, file)).replaceAll('\\', '/')
		const read = () => readFileSync(file)
		if (name.endsWith('.br')) return { name: name.slice(0, -3), contents: () => brotliDecompressSync(read()) }
		if (name.endsWith('.gz')) return { name: name.slice(0, -3), contents: () => gunzipSync(read()) }
		return { name, contents: read }
	})
}
