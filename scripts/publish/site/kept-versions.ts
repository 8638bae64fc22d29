import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { publicationHash } from '../../../server/contract/publication.ts'

/** Beside the data of a version: which files of `assets/` its pages need, so that they are kept as long as it is. */
export const ASSETS_LIST = 'assets.json'

/** All files below `folder`, relative to it, in order. */
export function filesBelow(folder: string): string[] {
	if (!existsSync(folder)) return []
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((file) => file.replaceAll('\\', '/'))
		.sort()
}

/** Versions that lie in a site, in order of their hash. */
export const versionsIn = (site: string): string[] =>
	existsSync(join(site, 'v'))
		? readdirSync(join(site, 'v'))
				.filter((name) => publicationHash.safeParse(name).success)
				.sort()
		: []

/**
 * Takes versions over from a site as it was published before, byte for byte, with the files of the front end that their pages
 * need. A version that does not lie there is passed over. Returns which were taken over.
 */
export function keepVersions(previous: string, to: string, hashes: readonly string[]): string[] {
	const taken = versionsIn(previous).filter((hash) => hashes.includes(hash))
	const needed = new Set<string>()
	for (const hash of taken) {
		cpSync(join(previous, 'v', hash), join(to, 'v', hash), { recursive: true, preserveTimestamps: true })
		const list = join(previous, 'v', hash, ASSETS_LIST)
		// Without a list nobody knows what it needs: then everything.
		const files = existsSync(list)
			? z.array(z.string()).parse(JSON.parse(readFileSync(list, 'utf8')))
			: filesBelow(join(previous, 'assets'))
		for (const file of files) needed.add(file)
	}
	const there = new Set(filesBelow(join(previous, 'assets')))
	for (const file of needed) {
		const target = join(to, 'assets', file)
		if (!there.has(file) || existsSync(target)) continue
		mkdirSync(dirname(target), { recursive: true })
		copyFileSync(join(previous, 'assets', file), target)
	}
	return taken
}
