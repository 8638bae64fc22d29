import { brotliCompressSync, constants } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Browser } from 'playwright-core'
import { topology } from 'topojson-server'
import { launchBrowser } from '../browser/launch-browser.ts'
import { demoDataset } from '../build/demo-dataset.ts'
import { type Areas, readNational } from './national.ts'
import { type Bench, kilobytes, median, milliseconds, type Table } from './report.ts'
import { type Served, serveTransport } from './transport-server.ts'

const REPEATS = 5

/** As scripts/geometry/geometry-file.ts stores it: the highest quality that a file of this size bears. */
function brotli(bytes: Uint8Array): Buffer {
	const quality = bytes.length > 5e6 ? 9 : 11
	return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
}

async function readDemo(): Promise<Areas> {
	const instance = await DuckDBInstance.create(await demoDataset(), { access_mode: 'READ_ONLY' })
	const connection = await instance.connect()
	const reader = await connection.runAndReadAll(
		"SELECT code, name, geometry FROM area JOIN area_geometry USING (code, year) WHERE level = 'buurt' ORDER BY code",
	)
	const features = reader.getRows().map(([code, name, geometry]) => ({
		type: 'Feature' as const,
		geometry: JSON.parse(String(geometry)),
		properties: { code: String(code), name: String(name) },
	}))
	connection.closeSync()
	instance.closeSync()
	return { type: 'FeatureCollection', features }
}

const round = (areas: Areas, decimals: number): string =>
	JSON.stringify(areas, (_, value) => (typeof value === 'number' ? Number(value.toFixed(decimals)) : value))

interface Candidate {
	label: string
	/** How the page of transport-page.ts gets it. */
	kind: 'geojson' | 'topojson' | 'tiles'
	body: Buffer | null
	prepared: number
}

function candidates(areas: Areas): Candidate[] {
	const make = (label: string, kind: 'geojson' | 'topojson', text: () => string): Candidate => {
		const start = performance.now()
		const body = brotli(Buffer.from(text()))
		return { label, kind, body, prepared: performance.now() - start }
	}
	const topo = (steps: number) => () => JSON.stringify(topology({ areas }, steps))
	return [
		make('GeoJSON as imported', 'geojson', () => JSON.stringify(areas)),
		make('GeoJSON, 5 decimals (1 m)', 'geojson', () => round(areas, 5)),
		make('TopoJSON, 1e4 steps', 'topojson', topo(1e4)),
		make('TopoJSON, 1e5 steps', 'topojson', topo(1e5)),
		make('TopoJSON, 1e6 steps', 'topojson', topo(1e6)),
		{ label: 'vector tiles', kind: 'tiles', body: null, prepared: 0 },
	]
}

/** Tiles cut on request, as a server would: an index once, then one tile at a time. */
function tileMaker(areas: Areas) {
	const index = new GeoJSONVT(areas, { maxZoom: 14, indexMaxZoom: 5, indexMaxPoints: 100_000, promoteId: 'code' })
	return (z: number, x: number, y: number): Buffer | null => {
		const tile = index.getTile(z, x, y)
		if (!tile) return null
		const bytes = fromGeojsonVt({ areas: tile }, { version: 2, extent: 4096 })
		return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
	}
}

interface Drawn {
	first: number
	moved: number
	bytes: number
}

async function draw(browser: Browser, served: Served): Promise<Drawn> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
	try {
		const page = await context.newPage()
		served.reset()
		await page.goto(served.url)
		await page.waitForFunction('window.first', null, { timeout: 120_000 })
		const bytes = served.sent()
		await page.waitForFunction('window.moved', null, { timeout: 120_000 })
		return {
			first: Number(await page.evaluate('window.first')),
			moved: Number(await page.evaluate('window.moved')),
			bytes,
		}
	} finally {
		await context.close()
	}
}

async function compare(name: string, areas: Areas, browser: Browser, log: (line: string) => void): Promise<Table> {
	const rows: Table['rows'] = []
	for (const candidate of candidates(areas)) {
		log(`${name}: ${candidate.label} …`)
		const start = performance.now()
		const tile = candidate.kind === 'tiles' ? tileMaker(areas) : null
		const prepared = tile ? performance.now() - start : candidate.prepared
		const served = await serveTransport({ kind: candidate.kind, body: candidate.body, tile, areas })
		const runs: Drawn[] = []
		for (let i = 0; i < REPEATS; i++) runs.push(await draw(browser, served))
		await served.close()
		rows.push([
			candidate.label,
			kilobytes(median(runs.map(({ bytes }) => bytes))),
			milliseconds(prepared),
			milliseconds(median(runs.map(({ first }) => first))),
			milliseconds(median(runs.map(({ moved }) => moved))),
		])
	}
	return {
		title: `${name}, ${areas.features.length.toLocaleString('en-GB')} buurten`,
		columns: ['', 'kB, brotli', 'prepared once, ms', 'first picture, ms', 'move to one town, ms'],
		rows,
	}
}

export const transport: Bench = {
	name: 'transport',
	title: 'Bringing borders to the browser',
	async run({ national, log }) {
		const { name, browser } = await launchBrowser()
		try {
			const tables = [await compare('Markerwaard', await readDemo(), browser, log)]
			if (national) tables.push(await compare('The Netherlands', readNational(national), browser, log))
			return {
				tables,
				how: [
					`A page with MapLibre alone, one fill layer coloured by feature state, 1440 × 900, empty cache, ${name} with software WebGL; median of ${REPEATS}. First picture: from navigation to the map being idle with every area coloured; kB: what had been sent of the borders by then.`,
					'Move: from a jump to zoom 12 on one town to the map being idle. Prepared: making and compressing the file, or the index of the tiles; single tiles are cut and compressed when asked for.',
				],
			}
		} finally {
			await browser.close()
		}
	},
}
