import type { Context } from 'hono'
import { html } from 'hono/html'
import { decodeEmbedOptions } from '../contract/embed.ts'
import { pictureWords } from '../contract/picture/words.ts'
import { ProblemError } from '../http/problem.ts'
import { readFigure } from '../pages/read-figure.ts'
import type { TopologyReader } from '../pages/read-topology.ts'
import type { Served } from '../served.ts'

/** Width and height that an embed likes best, in pixels; what is asked may be less. */
const LIKED = { width: 640, height: 560 }
const SMALLEST = 200

/** A whole number of pixels, as oEmbed's maxwidth and maxheight; throws a problem for anything else. */
function most(c: Context, name: 'maxwidth' | 'maxheight'): number {
	const text = c.req.query(name)
	if (text === undefined) return Number.POSITIVE_INFINITY
	if (!/^\d{1,5}$/.test(text))
		throw new ProblemError(400, `${name}: must be a whole number of pixels`, { parameter: name, value: text })
	return Math.max(SMALLEST, Number(text))
}

/**
 * oEmbed 1.0 (https://oembed.com), type rich, for the embed and the public map of this server alone: another address is
 * answered 404, another format than JSON 501.
 */
export async function oembedAnswer(
	served: Served,
	topologies: TopologyReader,
	c: Context,
	place: { publicUrl: string | undefined; folder: string },
) {
	const format = c.req.query('format') ?? 'json'
	if (format !== 'json') return c.body('Only format=json is answered here.', 501, { 'Content-Type': 'text/plain' })
	const asked = c.req.query('url')
	if (asked === undefined) throw new ProblemError(400, 'url: is missing', { parameter: 'url' })
	const here = new URL(c.req.url)
	const origin = new URL(place.publicUrl ?? here.origin).origin
	const folder = `${place.folder}${here.pathname.replace(/oembed$/, '')}`
	const url = URL.canParse(asked) ? new URL(asked) : null
	if (url?.origin !== origin || (url.pathname !== folder && url.pathname !== `${folder}embed`)) {
		throw new ProblemError(404, 'url: is no address of this map', { parameter: 'url', value: asked })
	}
	const { options, rest, problems } = decodeEmbedOptions(url.searchParams)
	const figure = await readFigure(served, topologies, rest, { lock: options.lockArea, bbox: options.bbox, problems })
	const { title, subtitle } = pictureWords(figure.answer, figure.dataset, {
		language: figure.view.language,
		theme: 'light',
	})
	const width = Math.min(LIKED.width, most(c, 'maxwidth'))
	const height = Math.min(LIKED.height, most(c, 'maxheight'))
	const source = new URL(`${folder}embed${url.search}`, origin)
	const name = `${title}, ${subtitle}`
	return c.json({
		version: '1.0',
		type: 'rich',
		title: name,
		provider_name: figure.dataset.title,
		provider_url: new URL(folder, origin).href,
		width,
		height,
		html: html`<iframe src="${source.href}" title="${name}" width="${width}" height="${height}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>`.toString(),
	})
}
