import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.csv': 'text/csv',
	'.woff2': 'font/woff2',
}

/** A web host that can do nothing but send files of `folder`, under /kaart/: no rewriting, no search parameters, no headers of its own. */
export async function dumbHost(folder: string) {
	const missed: string[] = []
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://host')
		const inside = pathname.startsWith('/kaart/') ? decodeURIComponent(pathname.slice('/kaart'.length)) : null
		const asked = inside === null ? null : normalize(join(folder, inside))
		const file = asked?.endsWith(sep) ? join(asked, 'index.html') : asked
		const found = file?.startsWith(folder + sep) ? await stat(file).catch(() => null) : null
		if (found?.isDirectory()) {
			response.writeHead(301, { Location: `${pathname}/` }).end()
		} else if (file && found) {
			response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' })
			response.end(await readFile(file))
		} else {
			missed.push(pathname)
			response.writeHead(404, { 'Content-Type': 'text/html' }).end('not found')
		}
	}).listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('no port')
	return {
		origin: `http://127.0.0.1:${address.port}`,
		/** The folder of the site: ends in a slash. */
		url: `http://127.0.0.1:${address.port}/kaart/`,
		/** Paths that were asked and are not there. */
		missed,
		close: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}
