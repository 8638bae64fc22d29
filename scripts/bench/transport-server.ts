import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { root } from '../build/sources.ts'
import type { Areas } from './national.ts'

export interface Served {
	url: string
	/** Bytes of borders sent since `reset`. */
	sent(): number
	reset(): void
	close(): Promise<void>
}

interface Transport {
	kind: 'geojson' | 'topojson' | 'tiles'
	body: Buffer | null
	tile: ((z: number, x: number, y: number) => Buffer | null) | null
	areas: Areas
}

const scripts: Record<string, string> = {
	'/maplibre-gl.mjs': 'maplibre-gl/dist/maplibre-gl.mjs',
	'/maplibre-gl-shared.mjs': 'maplibre-gl/dist/maplibre-gl-shared.mjs',
	'/maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
	'/topojson-client.js': 'topojson-client/dist/topojson-client.js',
}

/** West, south, east, north of all areas, and a point in the middle one to move to. */
function frame({ features }: Areas) {
	const bounds = [180, 90, -180, -90] as [number, number, number, number]
	const firsts = features.map(({ geometry }) => {
		const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]
		for (const [lon = 0, lat = 0] of ring ?? []) {
			bounds[0] = Math.min(bounds[0], lon)
			bounds[1] = Math.min(bounds[1], lat)
			bounds[2] = Math.max(bounds[2], lon)
			bounds[3] = Math.max(bounds[3], lat)
		}
		return ring?.[0]
	})
	return { bounds, town: firsts[Math.floor(firsts.length / 2)] }
}

function html({ kind, areas }: Transport): string {
	return `<!doctype html><meta charset="utf-8"><style>html, body, #map { height: 100%; margin: 0 }</style><div id="map"></div>
<script src="/topojson-client.js"></script>
<script type="module">
import { Map, setWorkerUrl } from '/maplibre-gl.mjs'
setWorkerUrl('/maplibre-gl-worker.mjs')
const { bounds, town } = ${JSON.stringify(frame(areas))}
const codes = ${kind === 'tiles' ? 'fetch("/codes.json").then((r) => r.json())' : 'null'}
const data = ${kind === 'topojson' ? 'fetch("/borders").then((r) => r.json()).then((t) => topojson.feature(t, t.objects.areas))' : kind === 'geojson' ? 'fetch("/borders").then((r) => r.json())' : 'null'}
const map = new Map({ container: 'map', style: { version: 8, sources: {}, layers: [] }, bounds, fadeDuration: 0, attributionControl: false })
await map.once('load')
const source = ${
		kind === 'tiles'
			? `{ type: 'vector', tiles: [location.origin + '/tiles/{z}/{x}/{y}'], maxzoom: 14, promoteId: 'code' }`
			: `{ type: 'geojson', data: await data, promoteId: 'code', maxzoom: 14 }`
	}
map.addSource('areas', source)
for (const code of ${kind === 'tiles' ? 'await codes' : '(await data).features.map((f) => f.properties.code)'})
	map.setFeatureState({ source: 'areas', id: code${kind === 'tiles' ? ", sourceLayer: 'areas'" : ''} }, { shade: (code.charCodeAt(code.length - 1) % 5) / 5 })
map.addLayer({ id: 'fill', type: 'fill', source: 'areas'${kind === 'tiles' ? ", 'source-layer': 'areas'" : ''}, paint: { 'fill-color': ['interpolate', ['linear'], ['coalesce', ['feature-state', 'shade'], 0], 0, '#eef', 1, '#036'] } })
await map.once('idle')
window.first = performance.now()
const start = performance.now()
map.jumpTo({ center: town, zoom: 12 })
await map.once('idle')
window.moved = performance.now() - start
</script>`
}

/** A small server for one way of transport: a page, MapLibre, and the borders. Everything compressed beforehand, or per tile. */
export async function serveTransport(transport: Transport): Promise<Served> {
	let sent = 0
	const borders = (response: ServerResponse, type: string, body: Buffer) => {
		sent += body.length
		response.writeHead(200, { 'content-type': type, 'content-encoding': 'br' }).end(body)
	}
	const server = createServer((request, response) => {
		const path = request.url ?? '/'
		const script = scripts[path]
		const [, z, x, y] = /^\/tiles\/(\d+)\/(\d+)\/(\d+)$/.exec(path) ?? []
		if (path === '/') response.writeHead(200, { 'content-type': 'text/html' }).end(html(transport))
		else if (script) {
			const body = readFileSync(join(root, 'node_modules', script))
			response.writeHead(200, { 'content-type': 'text/javascript' }).end(body)
		} else if (path === '/codes.json') {
			const codes = transport.areas.features.map(({ properties }) => properties.code)
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(codes))
		} else if (path === '/borders' && transport.body) borders(response, 'application/json', transport.body)
		else if (z && x && y) {
			const tile = transport.tile?.(Number(z), Number(x), Number(y))
			if (tile) borders(response, 'application/vnd.mapbox-vector-tile', tile)
			else response.writeHead(204).end()
		} else response.writeHead(404).end()
	})
	server.listen(0, '127.0.0.1')
	await once(server, 'listening')
	const address = server.address()
	if (address === null || typeof address === 'string') throw new Error('the server for the transport has no port')
	return {
		url: `http://127.0.0.1:${address.port}`,
		sent: () => sent,
		reset: () => {
			sent = 0
		},
		close: async () => {
			server.closeAllConnections()
			server.close()
			await once(server, 'close')
		},
	}
}
