import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createApp } from '../../../server/app.ts'
import { openDatabase } from '../../../server/db.ts'
import { makeProtection } from '../../../server/http/protection.ts'
import { limitsFor } from '../../../server/limits.ts'
import { readAssets } from '../../../server/pages/assets.ts'
import { serve } from '../../../server/served.ts'
import { headersOf, hostFiles } from './host-files.ts'
import { ASSETS_LIST, filesBelow, keepVersions, versionsIn } from './kept-versions.ts'
import { type Recording, recordings } from './recordings.ts'
import { sitePages } from './site-pages.ts'

/** Milliseconds for one answer. */
const PATIENCE = 600_000

export interface SiteOptions {
	/** The publication to write. */
	publication: string
	/** Folder of the site, made when absent and otherwise empty: publish beside, then rename. */
	to: string
	/** Folder of the built front end. */
	webRoot: string
	/** The folder of the site as it was published before, whose versions are kept; absent: none. */
	previous?: string | undefined
	/** Hashes of the earlier versions to take over from `previous`; left out: all of them. */
	versions?: readonly string[] | undefined
	/** Told at the start (0 done) and after each file. */
	progress?: ((done: number, total: number) => void) | undefined
}

/** What lies in the folder now, for the report. */
export interface WrittenSite {
	files: number
	bytes: number
	/** Of the publication itself. */
	hash: string
	/** Earlier versions that were taken over. */
	kept: string[]
}

/**
 * Writes a publication as files that any web host can serve: the answers of the public face, asked in memory, each at the
 * place that static-paths.ts gives it, with the pages that read them. The same publication and front end give the same bytes.
 *
 * `v/{hash}/` holds a version with pages of its own; the pages of the root read the newest; `assets/` is shared.
 * Throws when the file is no publication, the front end is not built, or a question cannot be answered.
 */
export async function writeSite({
	publication,
	to,
	webRoot,
	previous,
	versions,
	progress,
}: SiteOptions): Promise<WrittenSite> {
	const assets = readAssets(webRoot)
	if (assets === null) throw new Error('the front end is not built: run `npm run build`')
	const database = await openDatabase(publication)
	try {
		const served = serve(database)
		const { publication: about } = await served.dataset()
		if (about === null) throw new Error(`${publication} is not a publication: only what was published becomes a site`)
		const { hash } = about
		const earlier = (previous ? (versions ?? versionsIn(previous)) : []).filter((one) => one !== hash)
		const kept = previous ? keepVersions(previous, to, earlier) : []

		const app = createApp(database, {
			// Nobody waits here, and a slow machine must get there too.
			protection: makeProtection({ ...limitsFor(true), answer: PATIENCE }),
			log: (message, cause) => {
				throw new Error(message, { cause })
			},
		})
		const policy = (await headersOf(app, '/')).get('Content-Security-Policy') ?? ''
		const inVersion = (file: string) => `v/${hash}/${file}`
		const built = filesBelow(join(webRoot, 'assets'))
		const files: Recording[] = [
			...(await recordings(app)).map(({ file, content }) => ({ file: inVersion(file), content })),
			...(await sitePages({ served, hash, assets, policy })),
			{ file: inVersion(ASSETS_LIST), content: async () => JSON.stringify(built) },
			...(await hostFiles(app)),
		]
		cpSync(join(webRoot, 'assets'), join(to, 'assets'), { recursive: true })
		progress?.(0, files.length)
		for (const [done, { file, content }] of files.entries()) {
			const target = join(to, file)
			mkdirSync(dirname(target), { recursive: true })
			writeFileSync(target, await content())
			progress?.(done + 1, files.length)
		}
		const there = filesBelow(to)
		const bytes = there.reduce((sum, file) => sum + statSync(join(to, file)).size, 0)
		return { files: there.length, bytes, hash, kept }
	} finally {
		database.close()
	}
}
