import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { root } from '../build/sources.ts'
import { filesBelow } from '../publish/site/kept-versions.ts'
import { halvedDataset } from './halved-dataset.ts'
import { type Bench, kilobytes } from './report.ts'

/** What hosts compress on the line; pictures and letters are so already. */
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.csv', '.svg'])

const kinds: readonly [name: string, is: RegExp][] = [
	['front end, shared by all versions', /^assets\//],
	['pages, with the first picture in them', /\.html$/],
	['figures: every metric, level and year', /\/api\/v1\/(values|series)\/.*\.json$/],
	['the same as CSV, in two languages', /\.csv$/],
	['areas and borders', /\/api\/v1\/(areas|topojson)\//],
	['pictures of the newest year', /\/api\/v1\/map\//],
	['investments, catalogue and the rest', /./],
]

interface Sizes {
	files: number
	bytes: number
	gzip: number
	brotli: number
}
const none = (): Sizes => ({ files: 0, bytes: 0, gzip: 0, brotli: 0 })

/** Sizes of the files below `folder`, by kind. */
function measure(folder: string): Map<string, Sizes> {
	const found = new Map(kinds.map(([name]) => [name, none()]))
	for (const file of filesBelow(folder)) {
		const body = readFileSync(join(folder, file))
		const packs = COMPRESSED.has(extname(file))
		const sizes = found.get(kinds.find(([, is]) => is.test(file))?.[0] ?? '') ?? none()
		sizes.files += 1
		sizes.bytes += body.byteLength
		sizes.gzip += packs ? gzipSync(body).byteLength : body.byteLength
		sizes.brotli += packs ? brotliCompressSync(body).byteLength : body.byteLength
	}
	return found
}

const row = (name: string, { files, bytes, gzip, brotli }: Sizes) => [
	name,
	files.toLocaleString('en-GB'),
	kilobytes(bytes),
	kilobytes(gzip),
	kilobytes(brotli),
]

export const site: Bench = {
	name: 'site',
	title: 'A static site',
	async run({ log }) {
		const db = await halvedDataset()
		const to = mkdtempSync(join(tmpdir(), 'regiekaart-site-'))
		try {
			log('publishing 150 buurten …')
			const config = join(root, 'data/demo/publication.json')
			const command = ['--import', 'tsx', join(root, 'scripts/publish.ts'), '--db', db, '--to', to, '--config', config]
			execFileSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
			const found = measure(join(to, 'site'))
			const total = none()
			for (const sizes of found.values())
				for (const key of ['files', 'bytes', 'gzip', 'brotli'] as const) total[key] += sizes[key]
			return {
				tables: [
					{
						title: '150 buurten, 12 wijken, one gemeente; 18 metrics, most of seven years',
						columns: ['', 'files', 'kB', 'gzip, kB', 'brotli, kB'],
						rows: [row('in all', total), ...[...found].map(([name, sizes]) => row(name, sizes))],
					},
				],
				how: [
					'The demo municipality with each buurt cut in two, published with its own publication.json; one version. Each earlier version that is kept adds all but the first row below the total, and the files of its own front end.',
					'Nobody fetches the whole: the map needs its page, the front end, the borders and the figures of one metric at one level.',
				],
			}
		} finally {
			rmSync(to, { recursive: true, force: true })
		}
	},
}
