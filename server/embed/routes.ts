import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { decodeEmbedOptions } from '../contract/embed.ts'
import { chooseEncoding, type Encoding, encode } from '../http/encode.ts'
import { matches } from '../http/finish.ts'
import type { PageVariables } from '../http/headers.ts'
import { onceEachOf } from '../once.ts'
import { type Assets, readAssets } from '../pages/assets.ts'
import { embedPage } from '../pages/embed-page.ts'
import { DRAWN_FOR } from '../pages/first-picture.ts'
import { publicPage } from '../pages/public-page.ts'
import { readFigure } from '../pages/read-figure.ts'
import { topologyReader } from '../pages/read-topology.ts'
import type { Shell } from '../pages/shell.ts'
import { styleHash } from '../pages/style-hash.ts'
import type { Served } from '../served.ts'
import { oembedAnswer } from './oembed.ts'

export interface PageOptions {
	/** Folder of the built front end; without it pages are still pictures. */
	webRoot?: string | undefined
	/** How the world knows the server, from PUBLIC_URL; left out: as the request called it. */
	publicUrl?: string | undefined
	/** From a page here to the folder that has `assets/`; of an earlier version that lies two folders higher. */
	assetsBase?: string
}

/** What versions.ts says besides the request. */
export interface PageBindings {
	/** The version under whose path the page was asked, which is no longer in the request. */
	version?: string
}
/** The path below which a page is asked: empty, or `/v/{hash}`. */
export const folderOf = (bindings: PageBindings | undefined): string =>
	bindings?.version === undefined ? '' : `/v/${bindings.version}`

/** Pages that are kept, each compressed at most once per encoding; some 30 kB each. */
const KEPT = 500
/** An address longer than this asks nothing that a View can hold. */
const LONGEST = 4000

interface Page {
	body: Uint8Array
	tag: string
	style: string | null
	encoded: Partial<Record<Encoding, Promise<Uint8Array>>>
}

/** `/` and `/embed`: the pages of the public face, and `/oembed` that says how to embed them. */
export function embedRoutes(served: Served, { webRoot, publicUrl, assetsBase = './' }: PageOptions = {}) {
	const topologies = topologyReader(served.database)
	let assets: Assets | null | undefined
	const known = () => {
		assets ??= webRoot === undefined ? null : readAssets(webRoot)
		return assets
	}
	const page = onceEachOf(KEPT, async (key: string): Promise<Page> => {
		const [kind = '', origin = '', path = ''] = key.split(' ')
		const shell: Shell = { base: './', assetsBase, home: './', origin, path, isStatic: false, assets: known() }
		const params = new URL(path, origin).searchParams
		const { options, rest, problems } = decodeEmbedOptions(params)
		const text =
			kind === 'embed'
				? embedPage({
						shell,
						figure: await readFigure(served, topologies, rest, {
							lock: options.lockArea,
							bbox: options.bbox,
							window: DRAWN_FOR,
							problems,
						}),
						options,
					})
				: publicPage({ shell, figure: await readFigure(served, topologies, params) })
		const body = Buffer.from(text)
		const tag = `W/"${createHash('sha1').update(body).digest('base64url')}"`
		return { body, tag, style: styleHash(text), encoded: {} }
	})

	async function answer(c: Context<{ Variables: PageVariables; Bindings: PageBindings }>, kind: 'embed' | 'map') {
		const url = new URL(c.req.url)
		const search = url.search.length > LONGEST ? '' : url.search
		const origin = new URL(publicUrl ?? url.origin).origin
		const { body, tag, style, encoded } = await page(`${kind} ${origin} ${folderOf(c.env)}${url.pathname}${search}`)
		const headers: Record<string, string> = { ETag: tag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }
		if (matches(tag, c.req.header('If-None-Match'))) return c.body(null, 304, headers)
		const encoding = chooseEncoding(c.req.header('Accept-Encoding'))
		if (encoding) {
			encoded[encoding] ??= encode(body, encoding, 9)
			headers['Content-Encoding'] = encoding
		}
		const sent = (encoding && (await encoded[encoding])) || body
		c.set('styleHash', style)
		headers['Content-Type'] = 'text/html; charset=utf-8'
		headers['Content-Length'] = String(sent.byteLength)
		return c.body(new Uint8Array(sent), 200, headers)
	}

	const routes = new Hono<{ Variables: PageVariables; Bindings: PageBindings }>()
		.get('/embed', (c) => answer(c, 'embed'))
		.get('/oembed', (c) => oembedAnswer(served, topologies, c, { publicUrl, folder: folderOf(c.env) }))
	// Without a front end there is nothing to make of a picture; what there is to do says the application itself.
	return webRoot === undefined ? routes : routes.get('/', (c) => answer(c, 'map'))
}
