import type { DuckDBConnection } from '@duckdb/node-api'
import { buurtLocator } from '../geometry/buurt-locator.ts'
import { writeGeometryFiles } from '../geometry/geometry-file.ts'
import { writeNeighbours } from '../geometry/write-neighbours.ts'
import { wijkOf } from './area-columns.ts'
import { type Collected, collectAreas } from './areas/collect.ts'
import { deriveAreas } from './areas/derive.ts'
import { readNames } from './areas/names.ts'
import { sayNeighbours } from './areas/say-neighbours.ts'
import { storeAreas } from './areas/store.ts'
import { defineImporter, type ImportOutcome, type Progress, UsageError } from './importer.ts'
import { ImportError, importRun, type RunInfo } from './run.ts'

const help = `npm run import -- areas FILE… --db FILE --year YEAR [--gemeente CODE|NAME]

Borders of buurten, wijken and gemeenten from GeoJSON in WGS84 or RD. Makes the Dataset when it is not there. Columns are
found by their names in PDOK (all years), CBS shapefiles, cartomap and the Leefbaarometer. Wijken and gemeenten that no
file gives are made out of the buurten.

  --db FILE          the Dataset
  --year YEAR        year of division of the codes in the files, such as 2024
  --gemeente WHICH   only this gemeente, by code (GM0106) or name (Assen)
  --names FILE       a table with names of wijken (wijkcode, wijknaam) or gemeenten; may be given more than once
  --title TEXT       name of the Dataset on screen; the names of its gemeenten when left out
  --source TEXT, --licence TEXT, --url TEXT   where the borders come from, when the columns do not tell
  --allow-refused    leave with exit code 0 although features were refused

  npm run import -- areas buurten.geojson --db assen.duckdb --year 2024 --gemeente Assen`

interface AreasOptions {
	year: number
	gemeente: string | null
	names: string[]
	title: string | null
	source: Partial<Pick<RunInfo, 'source' | 'licence' | 'url'>>
}

/** `npm run import -- areas`. */
export const areasImporter = defineImporter({
	kind: 'areas',
	help,
	options: {
		year: { type: 'string' },
		gemeente: { type: 'string' },
		names: { type: 'string', multiple: true },
		title: { type: 'string' },
		source: { type: 'string' },
		licence: { type: 'string' },
		url: { type: 'string' },
	},
	async run(files, values, context) {
		const year = Number(values.year)
		if (!Number.isInteger(year) || year < 1990 || year > 2100) {
			throw new UsageError(`--year ${values.year ?? 'is missing: it'} must be the year of division, such as 2024`)
		}
		const options: AreasOptions = {
			year,
			gemeente: values.gemeente ?? null,
			names: values.names ?? [],
			title: values.title ?? null,
			source: { source: values.source, licence: values.licence, url: values.url },
		}
		return importAreas(files, options, context.progress, (title) =>
			context.open({ title, fictional: false, divisionYear: year, asOf: null, sourceNote: null }),
		)
	},
})

/**
 * Reads the files whole before the Dataset is opened (with a title to make it under), then stores in one transaction.
 * Throws ImportError when no feature at all can be used.
 */
async function importAreas(
	files: string[],
	options: AreasOptions,
	progress: Progress,
	open: (title: string) => Promise<DuckDBConnection>,
): Promise<ImportOutcome> {
	const { year } = options
	const collected = await collectAreas(files, year, options.gemeente, progress)
	if (collected.areas.length === 0) throw nothingUsable(collected)
	const names = new Map(collected.gemeenteNames)
	const named = new Map<string, string>()
	for (const file of options.names) for (const [code, name] of await readNames(file)) named.set(code, name)
	for (const [code, name] of named) names.set(code, name)

	const gemeenten = [...new Set(collected.areas.map((a) => a.gemeente))]
	const called = gemeenten.map((code) => names.get(code) ?? code)
	const title = options.title ?? (called.length <= 3 ? called.join(', ') : `${called.length} gemeenten`)
	const connection = await open(title)
	const notes = [...collected.notes]

	const info: RunInfo = { kind: 'areas', ...sourceOf(collected.columns, year), files }
	if (options.source.source) Object.assign(info, { source: options.source.source, licence: null, url: null })
	if (options.source.licence) info.licence = options.source.licence
	if (options.source.url) info.url = options.source.url

	const result = await importRun(connection, info, async () => {
		if (options.title !== null) await connection.run('UPDATE dataset SET title = $1', [options.title])
		const changed = await storeAreas(
			connection,
			year,
			collected.areas.map((area) => ({
				...area,
				name: area.name ?? names.get(area.code) ?? null,
				wijk: area.level === 'buurt' ? (area.wijk ?? wijkOf(area.code)) : null,
				fallbackName: area.level === 'wijk' ? `Wijk ${area.code.slice(6)}` : area.code,
			})),
		)
		const given = new Set(collected.areas.map((a) => a.code))
		const touchedBy = (codes: Iterable<string>) => {
			const byCode = new Map(collected.areas.map((a) => [a.code, a]))
			return new Set(
				[...codes].flatMap((code) => {
					const area = byCode.get(code)
					return area ? [area.gemeente, ...(area.level === 'buurt' ? [area.wijk ?? wijkOf(code)] : [])] : []
				}),
			)
		}
		const touched = touchedBy(changed)
		let made = 0
		for (const level of ['wijk', 'gemeente'] as const) {
			const derived = await deriveAreas(connection, year, level, { given, touched }, names, progress)
			made += derived.size
			if (derived.size > 0) {
				const noun = { wijk: ['wijk', 'wijken'], gemeente: ['gemeente', 'gemeenten'] }[level][
					derived.size === 1 ? 0 : 1
				]
				notes.push(`${derived.size} ${noun} made out of buurten`)
			}
		}
		for (const code of given) named.delete(code)
		made += await renameAreas(connection, year, named)
		const [shown] = (await connection.runAndReadAll('SELECT division_year FROM dataset')).getRows()[0] ?? []
		if (shown !== year) notes.push(`kept beside the division of ${shown}, which is the one on the map`)
		if (changed.size + made > 0) {
			progress.start('geometry files', 1)
			await writeGeometryFiles(connection, year)
			progress.stop()
			progress.start('neighbours', 100)
			const written = await writeNeighbours(connection, year, (part) => progress.update(Math.floor(100 * part)))
			progress.stop()
			notes.push(...written.flatMap(sayNeighbours))
		}
		if (collected.areas.some((a) => a.level === 'buurt' && changed.has(a.code))) {
			const moved = await placeSignalsAgain(connection, year)
			if (moved > 0) notes.push(`${moved} signals lie in another buurt by the new borders`)
		}
		const stored = collected.areas.reduce((sum, a) => sum + (changed.has(a.code) ? a.features : 0), 0)
		const { read, refused } = collected
		return { read, stored, unchanged: read - refused.length - stored, unplaced: 0, refused }
	})
	return { ...result, notes }
}

function nothingUsable({ refused, read, notes }: Collected): ImportError {
	const first = refused
		.slice(0, 5)
		.map((r) => `  feature ${r.line}: ${r.reason}${r.value === null ? '' : ` (${r.value})`}`)
	const more = refused.length > 5 ? [`  and ${refused.length - 5} more`] : []
	return new ImportError(
		[
			`none of the ${read} features can be used; nothing was written`,
			...first,
			...more,
			...notes.map((n) => `  ${n}`),
		].join('\n'),
	)
}

/** Gives areas that no file of this run describes the names of --names; answers how many that changed. */
async function renameAreas(
	connection: DuckDBConnection,
	year: number,
	names: ReadonlyMap<string, string>,
): Promise<number> {
	await connection.run('CREATE OR REPLACE TEMP TABLE new_name (code VARCHAR, name VARCHAR)')
	const appender = await connection.createAppender('new_name')
	for (const [code, name] of names) {
		appender.appendVarchar(code)
		appender.appendVarchar(name)
		appender.endRow()
	}
	appender.closeSync()
	const { rowsChanged } = await connection.run(
		`UPDATE area SET name = n.name FROM new_name n
		 WHERE area.code = n.code AND area.year = $1 AND area.name <> n.name`,
		[year],
	)
	await connection.run('DROP TABLE new_name')
	return rowsChanged
}

/** Where a file comes from, by columns that only that source has. */
function sourceOf(columns: string[], year: number): Pick<RunInfo, 'source' | 'licence' | 'url'> {
	const has = (...names: string[]) => names.every((n) => columns.some((c) => c.toLowerCase() === n))
	if (has('afw') || has('kscore')) {
		const url = 'https://www.leefbaarometer.nl'
		return { source: `Leefbaarometer, grenzen van buurten ${year} (ministerie van BZK)`, licence: 'CC0', url }
	}
	if (has('statcode', 'statnaam')) {
		return { source: `CBS gebiedsindelingen ${year}`, licence: 'CC BY 4.0', url: 'https://www.cbs.nl' }
	}
	if (
		has('buurtcode') ||
		has('wijkcode') ||
		has('gemeentecode') ||
		has('bu_code') ||
		has('wk_code') ||
		has('gm_code')
	) {
		const url = 'https://www.pdok.nl/introductie/-/article/cbs-wijken-en-buurten'
		return { source: `CBS en Kadaster, Wijken en Buurten ${year}`, licence: 'CC BY 4.0', url }
	}
	return { source: `Gebieden ${year}, bron niet opgegeven`, licence: null, url: null }
}

/** Signals already in the Dataset belong to a buurt by where they lie; new borders may say another one. */
async function placeSignalsAgain(connection: DuckDBConnection, year: number): Promise<number> {
	const reader = await connection.runAndReadAll('SELECT rowid, lon, lat, buurt FROM signal WHERE year = $1', [year])
	const [ids = [], lon = [], lat = [], before = []] = reader.getColumns()
	if (ids.length === 0) return 0
	const { codes, locator } = await buurtLocator(connection, year)
	const found = locator.locate(Float64Array.from(lon, Number), Float64Array.from(lat, Number))
	await connection.run('CREATE OR REPLACE TEMP TABLE placed (id BIGINT, buurt VARCHAR)')
	const appender = await connection.createAppender('placed')
	let moved = 0
	found.forEach((at, i) => {
		const buurt = codes[at] ?? null
		if (buurt === before[i]) return
		moved++
		appender.appendBigInt(BigInt(String(ids[i])))
		if (buurt === null) appender.appendNull()
		else appender.appendVarchar(buurt)
		appender.endRow()
	})
	appender.closeSync()
	await connection.run('UPDATE signal SET buurt = placed.buurt FROM placed WHERE signal.rowid = placed.id')
	await connection.run('DROP TABLE placed')
	return moved
}
