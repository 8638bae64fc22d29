import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { ProblemError } from '../http/problem.ts'

/** Paths of the app that are no files: web/pages.ts. */
const paths = [
	'/presentaties',
	'/presentaties/:id',
	'/presentaties/:id/:page{toon|spreker|druk|verschil}',
	'/presentaties/:id/notitie/:area',
]

/**
 * The page of the app at the addresses below its root: the built page, which then finds its files and the API further up. `withRoot`: the map
 * too, of what stands below an address of its own.
 */
export function appPages(webRoot: string, withRoot = false): Hono {
	const app = new Hono()
	for (const path of [...(withRoot ? ['/'] : []), ...paths]) {
		app.get(path, async (c) => {
			const page = await readFile(join(webRoot, 'index.html'), 'utf8').catch(() => {
				throw new ProblemError(404, 'the front end is not built: run `npm run build`')
			})
			const up = '../'.repeat(path.split('/').length - 2) || './'
			const html = page
				.replaceAll('"./assets/', `"${up}assets/`)
				.replace(
					'<meta charset="utf-8" />',
					`<meta charset="utf-8" />\n\t\t<meta name="regiekaart-base" content="${up}" />`,
				)
			return c.html(html, 200, { 'Cache-Control': 'no-cache' })
		})
	}
	return app
}
