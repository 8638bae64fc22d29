import type { MultiPolygon, Polygon } from 'geojson'
import { TOLERANCE } from '../../data/contiguity.ts'
import { contiguity as linksOf } from '../geometry/contiguity.ts'
import { inMetres } from '../geometry/in-metres.ts'
import type { Link } from '../geometry/links.ts'
import { partsOf } from '../geometry/plane.ts'
import { writeNeighbours } from '../geometry/write-neighbours.ts'
import { openForWriting } from '../import/dataset.ts'
import { readNational } from './national.ts'
import { nationalDataset } from './national-dataset.ts'
import { type Bench, median, megabytes, milliseconds } from './report.ts'

const REPEATS = 3

/** The way everybody writes first: areas that have a point in common, by a table of points as text. */
function byPoints(shapes: readonly (Polygon | MultiPolygon)[]): [number, number][] {
	const at = new Map<string, number[]>()
	const pairs = new Map<string, [number, number]>()
	for (const [area, shape] of shapes.entries()) {
		for (const [lon, lat] of partsOf(shape).flat(2)) {
			const key = `${lon} ${lat}`
			const through = at.get(key)
			if (through === undefined) at.set(key, [area])
			else if (!through.includes(area)) {
				for (const other of through) pairs.set(`${other} ${area}`, [other, area])
				through.push(area)
			}
		}
	}
	return [...pairs.values()]
}

/** All three levels as an import writes them, in a Dataset in memory with the areas of `path`: milliseconds. */
async function atImport(path: string): Promise<number> {
	const { connection, close } = await openForWriting(':memory:', {
		title: 'bench',
		fictional: false,
		divisionYear: 2024,
		asOf: null,
		sourceNote: null,
	})
	try {
		await connection.run(`ATTACH '${path}' AS national (READ_ONLY)`)
		await connection.run('INSERT INTO area FROM national.area; INSERT INTO area_geometry FROM national.area_geometry')
		const start = performance.now()
		await connection.run('BEGIN')
		await writeNeighbours(connection, 2024)
		await connection.run('COMMIT')
		return performance.now() - start
	} finally {
		close()
	}
}

/** The middle of a few runs, with what the last of them gave. */
function timed<T>(work: () => T): { ms: number; result: T } {
	const times: number[] = []
	let result: T
	do {
		const start = performance.now()
		result = work()
		times.push(performance.now() - start)
	} while (times.length < REPEATS)
	return { ms: median(times), result }
}

export const contiguity: Bench = {
	name: 'contiguity',
	title: 'Who borders on whom',
	async run({ national, log }) {
		if (national === null)
			return { tables: [], how: ['not run: no folder with the buurten of the Netherlands (--national DIR)'] }
		const areas = readNational(national).features.map(({ properties, geometry }) => ({
			code: properties.code,
			geometry,
		}))
		log('points in common, as text …')
		const plain = timed(() => byPoints(areas.map(({ geometry }) => geometry)))
		log('points in common …')
		const shared = timed(() => linksOf(inMetres(areas), 0))
		log('and borders drawn apart …')
		const whole = timed(() => linksOf(inMetres(areas), TOLERANCE))
		log('all levels, as at import …')
		const written = await atImport(await nationalDataset(national))
		const count = (n: number) => n.toLocaleString('en-GB')
		const row = (label: string, ms: number, links: readonly (readonly [number, number])[] | null) => [
			label,
			milliseconds(ms),
			`${(ms / plain.ms).toFixed(1)}×`,
			links === null ? '' : count(2 * links.length),
			links === null ? '' : count(areas.length - new Set(links.flat()).size),
		]
		const pairs = (links: readonly Link[]) => links.map(({ a, b }) => [a, b] as const)
		const near = whole.result.filter(({ found }) => found === 'near').length
		return {
			tables: [
				{
					title: `${count(areas.length)} buurten`,
					columns: ['', 'ms', 'against plain', 'links, both ways', 'without neighbours'],
					rows: [
						row('points in common, a table of text', plain.ms, plain.result),
						row('points in common', shared.ms, pairs(shared.result)),
						row(`and borders drawn up to ${TOLERANCE} m apart`, whole.ms, pairs(whole.result)),
						row('buurten, wijken and gemeenten, read and written', written, null),
					],
				},
			],
			how: [
				`One thread; median of ${REPEATS} runs, the last row one run as at import, in a Dataset in memory.`,
				`Resident memory afterwards, with the GeoJSON of the country and the Dataset in it: ${megabytes(process.memoryUsage().rss)} MB.`,
				`Of the pairs found with the tolerance ${count(near)} have borders drawn apart; every pair with a point in common is among them all: ${contains(whole.result, plain.result) ? 'yes' : 'NO'}.`,
			],
		}
	},
}

function contains(links: readonly Link[], pairs: readonly (readonly [number, number])[]): boolean {
	const known = new Set(links.map(({ a, b }) => `${a} ${b}`))
	return pairs.every(([a, b]) => known.has(`${Math.min(a, b)} ${Math.max(a, b)}`))
}
