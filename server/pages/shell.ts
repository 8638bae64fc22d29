import type { Assets } from './assets.ts'

/** What a page must know of where it stands; everything else follows from the publication and the View. */
export interface Shell {
	/** Where the figures are: relative to the page, ends in a slash. The page says it in `regiekaart-base`. */
	base: string
	/** Where the built front end (assets/…) is: relative to the page, ends in a slash. */
	assetsBase: string
	/** Where the public map is: relative to the page, ends in a slash. */
	home: string
	/** Scheme and host that others know the page by, for social cards and oEmbed; null: not known, so not said. */
	origin: string | null
	/** Path and search of the page on that origin, such as /embed?metric=cbs.woz. */
	path: string
	/** True: a folder of files; the page says so in `regiekaart-static`. */
	isStatic: boolean
	/** Files of the built front end; null: not built, or none wanted. */
	assets: Assets | null
}

/** The address of something of the page's origin, absolute where that is known. `from` and `path`: see Shell. */
export const addressOf = ({ origin, path }: Pick<Shell, 'origin' | 'path'>, relative: string): string | null =>
	origin === null ? null : new URL(relative, new URL(path, origin)).href
