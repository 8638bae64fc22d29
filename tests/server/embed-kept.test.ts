import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { embedPages } from './embed-pages.ts'
import { WEST } from './fixture.ts'
import { PUBLISHED_HASH } from './published-fixture.ts'

const pages = embedPages()
const { ask, page } = pages

describe('kept', () => {
	test('under an ETag of its content: 304 to who has it', async () => {
		const first = await ask('/embed')
		const tag = first.headers.get('ETag') ?? ''
		expect(tag).toMatch(/^W\/"/)
		const again = await ask('/embed', { 'If-None-Match': tag })
		expect([again.status, await again.text()]).toEqual([304, ''])
		expect((await ask('/embed?theme=dark', { 'If-None-Match': tag })).status).toBe(200)
	})

	test('compressed as the browser takes it', async () => {
		const plain = await page('')
		const brotli = await ask('/embed', { 'Accept-Encoding': 'br' })
		expect(brotli.headers.get('Content-Encoding')).toBe('br')
		expect(brotliDecompressSync(Buffer.from(await brotli.arrayBuffer())).toString()).toBe(plain)
		const zipped = await ask('/embed', { 'Accept-Encoding': 'gzip' })
		expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(plain)
	})

	test('apart for each host that it was asked under', async () => {
		expect(await page('')).toContain('property="og:url" content="http://kaart.test/embed"')
		const other = await (await pages.published.app.request('http://elders.test/embed')).text()
		expect(other).toContain('property="og:url" content="http://elders.test/embed"')
	})
})

test('a page of an earlier version says where it is found itself', async () => {
	const bindings = { version: PUBLISHED_HASH }
	const at = `http://kaart.test/v/${PUBLISHED_HASH}`
	const text = await (await pages.published.app.request('http://kaart.test/embed?metric=cbs.woz', {}, bindings)).text()
	expect(text).toContain(`property="og:url" content="${at}/embed?metric=cbs.woz"`)
	const href = /json\+oembed" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
	expect(href.startsWith(`${at}/oembed?`)).toBe(true)
	const response = await pages.published.app.request(href.replace(`/v/${PUBLISHED_HASH}/`, '/'), {}, bindings)
	expect(((await response.json()) as { html: string }).html).toContain(`src="${at}/embed?metric=cbs.woz"`)
})

describe('oEmbed', () => {
	const oembed = (query: Record<string, string>) => ask(`/oembed?${new URLSearchParams(query)}`)
	const address = `http://kaart.test/embed?metric=cbs.woz&lockArea=${WEST}`

	test('is found from the page itself, and gives a frame with that page', async () => {
		const text = await page(`?metric=cbs.woz&lockArea=${WEST}`)
		const href = /type="application\/json\+oembed" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
		const url = new URL(href ?? '')
		const response = await ask(url.pathname + url.search)
		expect(response.headers.get('Content-Type')).toContain('application/json')
		const answer = (await response.json()) as Record<string, unknown>
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 640, height: 560 })
		expect(answer.html).toContain(`<iframe src="${address.replace('&', '&amp;')}"`)
	})

	test('keeps to the largest size that is asked', async () => {
		const response = await oembed({ url: address, maxwidth: '400', maxheight: '300' })
		expect(await response.json()).toMatchObject({ width: 400, height: 300 })
	})

	test.each([
		[{ url: 'https://elders.test/embed' }, 404],
		[{ url: 'http://kaart.test/api/v1/dataset' }, 404],
		[{ url: 'javascript:alert(1)' }, 404],
		[{ url: 'no address' }, 404],
		[{}, 400],
		[{ url: address, format: 'xml' }, 501],
		[{ url: address, maxwidth: '-1' }, 400],
	])('refuses %j with %i', async (query, status) => {
		expect((await oembed(query as Record<string, string>)).status).toBe(status)
	})
})
