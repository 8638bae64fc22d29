import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../browser/launch-browser.ts'
import { demoDataset } from '../build/demo-dataset.ts'
import { frontEnd } from '../build/front-end.ts'
import { root } from '../build/sources.ts'
import { startServer } from '../server-process.ts'
import { nationalDataset } from './national-dataset.ts'
import { type Bench, kilobytes, median, milliseconds, type Table } from './report.ts'

const REPEATS = 5

interface Transfer {
	path: string
	/** Bytes over the line, compressed, with headers. */
	bytes: number
	/** Milliseconds after the start of navigation at which the request was sent. */
	asked: number
}

/** Notes every transfer of a page from now on; sizes as the browser counts them on the line. */
async function watch(page: Page): Promise<Transfer[]> {
	const session = await page.context().newCDPSession(page)
	await session.send('Network.enable')
	const open = new Map<string, Transfer>()
	const transfers: Transfer[] = []
	let origin: number | null = null
	session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
		origin ??= timestamp
		const { protocol, pathname } = new URL(request.url)
		if (protocol.startsWith('http'))
			open.set(requestId, { path: pathname, bytes: 0, asked: (timestamp - origin) * 1000 })
	})
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const transfer = open.get(requestId)
		if (transfer) transfers.push({ ...transfer, bytes: encodedDataLength })
	})
	return transfers
}

interface Visit {
	firstPicture: number
	transfers: Transfer[]
	metricChange: Transfer[]
}

/** Until nothing has arrived for a second. On a page with the map "network idle" does not come. */
async function settle(page: Page, transfers: readonly Transfer[]): Promise<void> {
	for (let seen = -1; seen !== transfers.length; ) {
		seen = transfers.length
		await page.waitForTimeout(1000)
	}
}

/** Scripts of workers: fetched outside the page's own session, but in its resource timing. */
async function workerScripts(page: Page, seen: readonly Transfer[]): Promise<Transfer[]> {
	const resources = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter((entry) => entry instanceof PerformanceResourceTiming)
			.map(({ name, transferSize, startTime }) => ({
				path: new URL(name).pathname,
				bytes: transferSize,
				asked: startTime,
			})),
	)
	return resources.filter((resource) => isScript(resource) && !seen.some(({ path }) => path === resource.path))
}

/** Opens `/` with an empty cache; then changes the metric as a choice in the screen would: through the address. */
async function visit(browser: Browser, url: string, otherMetric: string): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
	try {
		await context.route(
			(target) => target.protocol.startsWith('http') && target.origin !== url,
			(route) => route.abort('internetdisconnected'),
		)
		const page = await context.newPage()
		const transfers = await watch(page)
		await page.goto(url)
		await page.waitForFunction(() => performance.getEntriesByName('map:first-picture').length > 0, null, {
			timeout: 120_000,
		})
		const firstPicture = await page.evaluate(() => performance.getEntriesByName('map:first-picture')[0]?.startTime ?? 0)
		await settle(page, transfers)
		transfers.push(...(await workerScripts(page, transfers)))
		const before = transfers.length
		await page.evaluate((metric) => {
			history.pushState(null, '', `?metric=${metric}`)
			dispatchEvent(new PopStateEvent('popstate'))
		}, otherMetric)
		await page.waitForResponse((response) => response.url().includes('/values'))
		await settle(page, transfers)
		return { firstPicture, transfers: transfers.slice(0, before), metricChange: transfers.slice(before) }
	} finally {
		await context.close()
	}
}

const total = (transfers: readonly Transfer[]) => transfers.reduce((sum, { bytes }) => sum + bytes, 0)
const isScript = ({ path }: Transfer) => /\.m?js$/.test(path)
const isGeometry = ({ path }: Transfer) => path.includes('/areas.topojson') || path.includes('/areas.geojson')

/** The built scripts, compressed as hard as each method can. */
function scriptSizes(paths: readonly string[]): { brotli: number; gzip: number } {
	const texts = paths.map((path) => readFileSync(join(root, 'web/dist', path)))
	return {
		brotli: texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
		gzip: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
	}
}

function scriptTable({ firstPicture, transfers }: Visit): Table {
	const scripts = transfers.filter(isScript)
	const early = scripts.filter(({ asked }) => asked < firstPicture)
	const later = scripts.filter(({ asked }) => asked >= firstPicture)
	const all = readdirSync(join(root, 'web/dist/assets'))
		.filter((file) => /\.m?js$/.test(file))
		.map((file) => `/assets/${file}`)
	const onDemand = all.filter((path) => !scripts.some((script) => script.path === path))
	const row = (label: string, paths: string[]) => {
		const { brotli, gzip } = scriptSizes(paths)
		const largest = paths
			.map((path) => ({ path, size: readFileSync(join(root, 'web/dist', path)).length }))
			.sort((a, b) => b.size - a.size)
			.slice(0, 3)
			.map(({ path }) => path.replace('/assets/', '').replace(/-[\w-]{8}\./, '.'))
		return [label, paths.length, kilobytes(brotli), kilobytes(gzip), largest.join(', ')]
	}
	return {
		title: 'JavaScript of `/`',
		columns: ['', 'files', 'kB, brotli', 'kB, gzip', 'largest'],
		rows: [
			row(
				'asked before the first picture',
				early.map(({ path }) => path),
			),
			row(
				'asked after it, unbidden',
				later.map(({ path }) => path),
			),
			row('only when a choice needs it', onDemand),
		],
	}
}

async function visits(browser: Browser, path: string, otherMetric: string): Promise<Visit[]> {
	const server = await startServer(path)
	try {
		const found: Visit[] = []
		for (let i = 0; i < REPEATS; i++) found.push(await visit(browser, server.url, otherMetric))
		return found
	} finally {
		await server.stop()
	}
}

function row(name: string, found: Visit[]): (string | number)[] {
	const geometryAgain = found.flatMap(({ metricChange }) => metricChange.filter(isGeometry)).length
	return [
		name,
		milliseconds(median(found.map(({ firstPicture }) => firstPicture))),
		kilobytes(median(found.map(({ transfers }) => total(transfers)))),
		kilobytes(median(found.map(({ transfers }) => total(transfers.filter(isGeometry))))),
		kilobytes(median(found.map(({ metricChange }) => total(metricChange)))),
		geometryAgain,
	]
}

export const load: Bench = {
	name: 'load',
	title: 'First load of / and a change of metric',
	async run({ national, log }) {
		await frontEnd()
		const { name, browser } = await launchBrowser()
		try {
			log('Markerwaard …')
			const demo = await visits(browser, await demoDataset(), 'cbs.woz')
			const rows = [row('Markerwaard', demo)]
			if (national) {
				log('importing the Netherlands unless it is there …')
				const path = await nationalDataset(national)
				log('the Netherlands …')
				rows.push(row('The Netherlands', await visits(browser, path, 'lbm.safety')))
			}
			const [first] = demo
			return {
				tables: [
					{
						title: 'The application itself',
						columns: [
							'',
							'first picture, ms',
							'kB, whole load',
							'of it borders',
							'kB, change of metric',
							'borders sent again',
						],
						rows,
					},
					...(first ? [scriptTable(first)] : []),
				],
				how: [
					`${name} with software WebGL, 1440 × 900, empty cache, no network but the server; median of ${REPEATS}. First picture: the mark \`map:first-picture\`, set when the first coloured areas have been drawn. kB as the browser counts them on the line, headers included.`,
					'Script sizes are those of the built files, compressed here at the highest level; "largest" leaves hashes out.',
				],
			}
		} finally {
			await browser.close()
		}
	},
}
