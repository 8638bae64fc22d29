import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** What one entry of the front end needs, as names in the folder of the built front end: `assets/main-x1.js`. */
export interface Entry {
	script: string
	styles: readonly string[]
	/** Modules that the script imports at once, to be asked for beside it. */
	preloads: readonly string[]
}

/** The entries that vite.config.ts names. */
export interface Assets {
	/** The public map, and everything else of React. */
	map: Entry
	embed: Entry
}

const chunk = z.object({
	file: z.string(),
	src: z.string().optional(),
	isEntry: z.boolean().optional(),
	css: z.array(z.string()).default([]),
	assets: z.array(z.string()).default([]),
	imports: z.array(z.string()).default([]),
	dynamicImports: z.array(z.string()).default([]),
})
const manifest = z.record(z.string(), chunk)
export type Manifest = z.infer<typeof manifest>

/** Vite's manifest of a built front end; null when it is not built. */
export function readManifest(webRoot: string): Manifest | null {
	const file = join(webRoot, '.vite/manifest.json')
	return existsSync(file) ? manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

/** The chunk called `key` and all it imports, itself first; `dynamic`: also what it may import later. */
export function chunksOf(known: Manifest, key: string, dynamic = false): Manifest[string][] {
	const found = new Set<string>()
	const walk = (name: string) => {
		const one = known[name]
		if (!one || found.has(name)) return
		found.add(name)
		for (const next of dynamic ? [...one.imports, ...one.dynamicImports] : one.imports) walk(next)
	}
	walk(key)
	return [...found].map((name) => known[name]).filter((one) => one !== undefined)
}

function entry(known: Manifest, key: string): Entry {
	const [own, ...others] = chunksOf(known, key)
	if (!own) throw new Error(`the built front end has no ${key}: run \`npm run build\` again`)
	return {
		script: own.file,
		styles: [own, ...others].flatMap(({ css }) => css),
		preloads: others.map(({ file }) => file),
	}
}

/** The entries of the front end built into `webRoot`; null when it is not built. Throws when it was built of other sources. */
export function readAssets(webRoot: string): Assets | null {
	const known = readManifest(webRoot)
	return known && { map: entry(known, 'index.html'), embed: entry(known, 'embed/main.ts') }
}
