import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from '../build/sources.ts'

/** kepler.gl as its own page without a bundler loads it (its examples/umd-client), with what it expects beside it. */
const packages: readonly [name: string, version: string, file: string][] = [
	['react', '18.3.1', 'umd/react.production.min.js'],
	['react-dom', '18.3.1', 'umd/react-dom.production.min.js'],
	['redux', '4.2.1', 'dist/redux.min.js'],
	['react-redux', '8.1.3', 'dist/react-redux.min.js'],
	['styled-components', '6.1.8', 'dist/styled-components.min.js'],
	['kepler.gl', '3.2.6', 'umd/keplergl.min.js'],
	['kepler.gl', '3.2.6', 'umd/keplergl.min.css'],
]

/** Fetches those files from npm into data/build/bench/kepler, once; nothing is installed in the project. */
function keplerFiles(log: (line: string) => void): string[] {
	const folder = join(root, 'data/build/bench/kepler')
	mkdirSync(folder, { recursive: true })
	return packages.map(([name, version, file]) => {
		const place = join(folder, `${name}-${version}`)
		if (!existsSync(join(place, 'package', file))) {
			log(`fetching ${name} ${version} from npm …`)
			mkdirSync(place, { recursive: true })
			const packed = execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', place])
			const archive = join(place, basename(packed.toString().trim().split('\n').at(-1) ?? ''))
			execFileSync('tar', ['-xzf', archive, '-C', place, `package/${file}`])
			rmSync(archive)
		}
		return join(place, 'package', file)
	})
}

const page = (names: readonly string[]) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>kepler.gl</title>
${names
	.filter((name) => name.endsWith('.css'))
	.map((name) => `<link rel="stylesheet" href="/${name}">`)
	.join('\n')}
<style>body{margin:0;overflow:hidden}</style></head>
<body><div id="app"></div>
${names
	.filter((name) => name.endsWith('.js'))
	.map((name) => `<script src="/${name}"></script>`)
	.join('\n')}
<script>
const store = Redux.createStore(
	Redux.combineReducers({ keplerGl: KeplerGl.keplerGlReducer }),
	{},
	Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])),
)
const map = React.createElement(KeplerGl.KeplerGl, { id: 'map', mapboxApiAccessToken: '', width: innerWidth, height: innerHeight })
ReactDOM.createRoot(document.getElementById('app')).render(React.createElement(ReactRedux.Provider, { store }, map))
fetch('/areas.geojson').then((response) => response.json()).then((areas) => {
	const datasets = { info: { id: 'areas', label: 'areas' }, data: KeplerGl.processGeojson(areas) }
	store.dispatch(KeplerGl.addDataToMap({
		datasets,
		options: { centerMap: true, readOnly: true },
		config: { version: 'v1', config: { mapStyle: { styleType: 'no_map' } } },
	}))
})
</script></body></html>`

/** Serves that page with `areas` (GeoJSON, a value in each) as the map to draw; everything compressed, as a good host does. */
export async function serveKepler(areas: string, log: (line: string) => void) {
	const files = keplerFiles(log)
	const names = files.map((file) => basename(file))
	const packed = new Map<string, { type: string; body: Buffer }>()
	const put = (path: string, type: string, content: string | Buffer) => {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
		packed.set(path, { type, body: brotliCompressSync(content, { params }) })
	}
	files.forEach((file, i) => {
		put(`/${names[i]}`, file.endsWith('.css') ? 'text/css' : 'text/javascript', readFileSync(file))
	})
	put('/areas.geojson', 'application/geo+json', areas)
	put('/', 'text/html', page(names))
	const server = createServer((request, response) => {
		const found = packed.get(request.url ?? '')
		if (!found) return response.writeHead(404).end()
		response.writeHead(200, {
			'Content-Type': found.type,
			'Content-Encoding': 'br',
			'Content-Length': found.body.length,
		})
		return response.end(found.body)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const javascript = [...packed]
		.filter(([path]) => path.endsWith('.js'))
		.reduce((sum, [, { body }]) => sum + body.length, 0)
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		/** Bytes of its scripts, compressed. */
		javascript,
		close: () => {
			server.closeAllConnections()
			server.close()
		},
	}
}
