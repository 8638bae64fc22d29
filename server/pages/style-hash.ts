import { createHash } from 'node:crypto'

/** The one inline style sheet of a page made by documentPage, as a Content-Security-Policy names it: `'sha256-…'`; null: it has none. */
export function styleHash(page: string): string | null {
	const css = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1]
	return css === undefined ? null : `'sha256-${createHash('sha256').update(css).digest('base64')}'`
}
