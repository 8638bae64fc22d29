import { mkdirSync } from 'node:fs'

export interface SiteOptions {
	/** The publication to write. */
	publication: string
	/** Folder of the site, made when absent; nothing is removed from it. */
	to: string
	/** Folder of the built front end. */
	webRoot: string
	/** The folder of the site as it was published before, whose versions are kept; absent: none. */
	previous?: string | undefined
	/** Hashes of the earlier versions to take over from `previous`, newest first; left out: all of them. */
	versions?: readonly string[] | undefined
	progress?: ((done: number, total: number) => void) | undefined
}

/** What was written: for the report. */
export interface WrittenSite {
	files: number
	bytes: number
}

/** Writes a publication as files that any web host can serve. Throws with a message for the publisher when it cannot. */
export async function writeSite({ to }: SiteOptions): Promise<WrittenSite> {
	mkdirSync(to, { recursive: true })
	return { files: 0, bytes: 0 }
}
