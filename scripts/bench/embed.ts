import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { chunksOf, readManifest } from '../../server/pages/assets.ts'
import { launchBrowserServer } from '../browser/launch-browser.ts'
import { demoPublication } from '../build/demo-publication.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import { startServer } from '../server-process.ts'
import { serveKepler } from './kepler-page.ts'
import { type Bench, kilobytes, median, milliseconds } from './report.ts'

const REPEATS = 3
const SIZE = { width: 640, height: 560 }
/** As Lighthouse calls it: 4G with little reach. */
const SLOW = {
	offline: false,
	latency: 150,
	downloadThroughput: (1.6e6 / 8) * 0.9,
	uploadThroughput: (750e3 / 8) * 0.9,
}

interface Seen {
	/** Largest contentful paint, and the first moment at which the areas are on the screen, in ms from the start. */
	largest: number
	areas: number
	bytes: number
	requests: number
}

/** Runs in the page before anything of it. A drawing of hundreds of corners is one of the areas: a canvas counts for no paint. */
function watch() {
	const seen = { largest: 0, drawn: 0 }
	Object.assign(window, { seen })
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) seen.largest = entry.startTime
	}).observe({ type: 'largest-contentful-paint', buffered: true })
	for (const kind of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
		for (const name of ['drawElements', 'drawElementsInstanced', 'drawArrays', 'drawArraysInstanced'] as const) {
			const own = (kind as unknown as Record<string, ((...args: number[]) => void) | undefined>)[name]
			if (!own) continue
			Object.assign(kind, {
				[name](this: unknown, ...args: number[]) {
					const corners = name.startsWith('drawElements') ? args[1] : args[2]
					if (seen.drawn === 0 && (corners ?? 0) > 300) seen.drawn = performance.now()
					return own.apply(this, args)
				},
			})
		}
	}
}

/** Opens a page of its own and looks until `done`, without a cache. */
async function look(browser: Browser, url: string, slow: boolean, areas: 'in the page' | 'drawn'): Promise<Seen> {
	const context = await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' })
	try {
		await context.route(
			(asked) => asked.protocol.startsWith('http') && asked.origin !== new URL(url).origin,
			(route) => route.abort(),
		)
		const page = await context.newPage()
		const network = await context.newCDPSession(page)
		await network.send('Network.enable')
		if (slow) await network.send('Network.emulateNetworkConditions', SLOW)
		let bytes = 0
		let requests = 0
		network.on('Network.loadingFinished', ({ encodedDataLength }) => {
			bytes += encodedDataLength
			requests += 1
		})
		await page.addInitScript(watch)
		await page.goto(url, { waitUntil: 'commit' })
		await page.waitForFunction(() => (window as unknown as { seen: { drawn: number } }).seen.drawn > 0, null, {
			timeout: 180_000,
		})
		await page.waitForTimeout(1000)
		const { largest, drawn, first } = await page.evaluate(() => ({
			...(window as unknown as { seen: { largest: number; drawn: number } }).seen,
			first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		}))
		return { largest, areas: areas === 'drawn' ? drawn : first, bytes, requests }
	} finally {
		await context.close()
	}
}

const middle = (all: readonly Seen[], of: keyof Seen) => median(all.map((seen) => seen[of]))

/** Bytes of all scripts that the embed can ever ask for, compressed as the server sends them from the second request on. */
function scripts(): { file: string; bytes: number }[] {
	const dist = join(root, 'web/dist')
	const manifest = readManifest(dist)
	if (!manifest) throw new Error('web/dist has no manifest: npm run build')
	const files = chunksOf(manifest, 'embed/main.ts', true).flatMap(({ file, assets }) => [file, ...assets])
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
	return [...new Set(files)]
		.filter((file) => file.endsWith('.js'))
		.map((file) => ({ file, bytes: brotliCompressSync(readFileSync(join(dist, file)), { params }).byteLength }))
}

export const embed: Bench = {
	name: 'embed',
	title: 'The embed',
	async run({ log }) {
		await frontEnd()
		const server = await startServer(join(await demoPublication(), 'publication.duckdb'))
		const own = scripts()
		const isMapLibre = (bytes: number) => bytes > 50_000
		const sum = (list: typeof own) => list.reduce((total, { bytes }) => total + bytes, 0)
		const address = `${server.url}/embed`
		const response = await fetch(address, { headers: { 'Accept-Encoding': 'br' } })
		const page = await response.text()
		const wire = Number(response.headers.get('Content-Length'))
		const [shapes, values] = await Promise.all(
			['areas.geojson?level=buurt', 'values?metric=reports.allPer1000&level=buurt'].map(async (path) =>
				(await fetch(`${server.url}/api/v1/${path}`)).json(),
			),
		)
		for (const feature of shapes.features) {
			feature.properties.value = values.values[values.areas.indexOf(feature.properties.code)]
		}
		const kepler = await serveKepler(JSON.stringify(shapes), log)
		const started = await launchBrowserServer()
		const browser = await chromium.connect(started.server.wsEndpoint())
		try {
			const rows: (string | number)[][] = []
			for (const slow of [false, true]) {
				const ours: Seen[] = []
				const theirs: Seen[] = []
				for (let i = 0; i < REPEATS; i++) {
					log(`look ${i + 1} of ${REPEATS}${slow ? ', slow network' : ''} …`)
					ours.push(await look(browser, address, slow, 'in the page'))
					theirs.push(await look(browser, kepler.url, slow, 'drawn'))
				}
				const line = (name: string, of: keyof Seen, text: (value: number) => string) => [
					`${name}${slow ? ', 1.6 Mbit/s' : ''}`,
					text(middle(ours, of)),
					text(middle(theirs, of)),
					`${(middle(theirs, of) / middle(ours, of)).toFixed(1)} ×`,
				]
				rows.push(
					line('largest contentful paint, ms', 'largest', milliseconds),
					line('areas on the screen, ms', 'areas', milliseconds),
					...(slow ? [] : [line('fetched in all, kB', 'bytes', kilobytes), line('requests', 'requests', String)]),
				)
			}
			return {
				tables: [
					{
						title: `The first picture of ${values.areas.length} buurten: one request, no script`,
						columns: ['', 'kB'],
						rows: [
							['on the wire (brotli)', kilobytes(wire)],
							['as it is', kilobytes(Buffer.byteLength(page))],
						],
					},
					{
						title: 'All JavaScript of the interactive embed (brotli)',
						columns: ['', 'kB'],
						rows: [
							['MapLibre and its worker', kilobytes(sum(own.filter(({ bytes }) => isMapLibre(bytes))))],
							['our own', kilobytes(sum(own.filter(({ bytes }) => !isMapLibre(bytes))))],
							['together', kilobytes(sum(own))],
							['a plain kepler.gl page', kilobytes(kepler.javascript)],
						],
					},
					{
						title: `Beside a plain kepler.gl page (median of ${REPEATS})`,
						columns: ['', '/embed', 'kepler.gl', 'ratio'],
						rows,
					},
				],
				how: [
					`The demo as it is published, in ${started.name}, ${SIZE.width} × ${SIZE.height}, without a cache; the two in turn. kepler.gl 3.2.6 is its own UMD build from npm, compressed, with the same areas and figures and no base map.`,
					'A canvas counts for no largest contentful paint: that of kepler.gl is a text of its panel. “Areas on the screen” is the first paint of /embed, whose picture is in the page, and the first drawing of the areas by WebGL in kepler.gl.',
				],
			}
		} finally {
			await browser.close()
			await started.server.close()
			kepler.close()
			await server.stop()
		}
	},
}
