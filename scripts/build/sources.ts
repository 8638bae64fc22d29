import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Files under `paths` (files or folders, relative to the project), sorted; generated folders left out. */
function filesUnder(paths: readonly string[]): string[] {
	return paths
		.map((path) => join(root, path))
		.filter(existsSync)
		.flatMap((path) =>
			statSync(path).isFile()
				? [path]
				: readdirSync(path, { recursive: true, withFileTypes: true })
						.filter((entry) => entry.isFile())
						.map((entry) => join(entry.parentPath, entry.name)),
		)
		.filter((file) => !relative(root, file).match(/(^|[\\/])(dist|build|node_modules)[\\/]/))
		.sort()
}

/** SHA-256 over names and bytes of the files: equal sources, equal hash, on every machine. */
export function hashSources(paths: readonly string[]): string {
	const hash = createHash('sha256')
	for (const file of filesUnder(paths)) {
		hash.update(relative(root, file).replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0')
	}
	return hash.digest('hex')
}
