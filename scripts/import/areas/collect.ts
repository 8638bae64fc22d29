import { basename } from 'node:path'
import type { MultiPolygon, Polygon } from 'geojson'
import { checkGeometry } from '../../geometry/check-geometry.ts'
import { geometryOf, partsOf } from '../../geometry/plane.ts'
import { type AreaRecord, readArea } from '../area-columns.ts'
import type { Progress } from '../importer.ts'
import { type Crs, type RawFeature, readGeoJson } from '../read-geojson.ts'
import { ImportError, type Refusal } from '../run.ts'
import { resolveGemeente } from './resolve-gemeente.ts'

/** An area as read, with the number of features that make it (more than one: land and water apart in the file). */
export interface CollectedArea extends AreaRecord {
	geometry: Polygon | MultiPolygon
	features: number
}

export interface Collected {
	areas: CollectedArea[]
	read: number
	refused: Refusal[]
	notes: string[]
	/** Columns of the first feature, by which the source can be told. */
	columns: string[]
	gemeenteNames: Map<string, string>
}

/** Repairs named in the summary; a source with more of them has a habit. */
const SHOWN = 10

/** Reads area files: columns by alias, one coordinate system, sound geometry. Features of other gemeenten are not read. */
export async function collectAreas(
	files: string[],
	year: number,
	wanted: string | null,
	progress: Progress,
): Promise<Collected> {
	const sources: { file: string; features: RawFeature[]; crs: Crs }[] = []
	for (const file of files) sources.push({ file, ...(await readGeoJson(file)) })
	const read = sources.flatMap(({ file, features, crs }) =>
		features.map((feature) => ({ file, crs, feature, found: readArea(feature.properties) })),
	)
	const gemeenteNames = new Map<string, string>()
	const gemeenten = new Map<string, string | null>()
	for (const { found } of read) {
		if (!('area' in found)) continue
		const { level, gemeente, gemeenteName, name } = found.area
		const called = (level === 'gemeente' ? name : null) ?? gemeenteName
		if (called) gemeenteNames.set(gemeente, called)
		gemeenten.set(gemeente, gemeenteNames.get(gemeente) ?? null)
	}
	const gemeente = wanted === null ? null : resolveGemeente(wanted, gemeenten)

	const byCode = new Map<string, CollectedArea & { file: string; number: number }>()
	const refused: Refusal[] = []
	const repairs: string[] = []
	let elsewhere = 0
	progress.start('areas', read.length)
	for (const [done, { file, crs, feature, found }] of read.entries()) {
		progress.update(done)
		const refuse = (reason: string, column: string | null, value: string | null) =>
			refused.push({ file, line: feature.number, column, value, reason })
		if (!('area' in found)) {
			refuse(found.fault, found.column, found.value)
			continue
		}
		const { area } = found
		if (gemeente !== null && area.gemeente !== gemeente) {
			elsewhere++
			continue
		}
		if (area.year !== null && area.year !== year) {
			throw new ImportError(
				`${basename(file)}: feature ${feature.number} (${area.code}) is of the division of ${area.year}, but --year says ${year}`,
			)
		}
		const checked = checkGeometry(feature.geometry, crs)
		if ('fault' in checked) {
			refuse(`${area.code}: ${checked.fault}`, 'geometry', checked.value)
			continue
		}
		const place = `${basename(file)}, feature ${feature.number} (${area.code})`
		if (checked.closed > 0) repairs.push(`${place}: a ring that was left open is closed`)
		if (checked.mended) repairs.push(`${place}: crossed itself near ${checked.mended}; mended`)
		const twin = byCode.get(area.code)
		if (twin === undefined) {
			byCode.set(area.code, { ...area, geometry: checked.geometry, features: 1, file, number: feature.number })
		} else if (twin.water !== area.water) {
			const land = area.water ? twin : area
			const geometry = geometryOf([...partsOf(twin.geometry), ...partsOf(checked.geometry)])
			byCode.set(area.code, { ...twin, ...land, water: false, geometry, features: twin.features + 1 })
		} else {
			const where = twin.file === file ? '' : ` of ${basename(twin.file)}`
			refuse(`duplicate code: ${area.code} is already feature ${twin.number}${where}`, null, area.code)
		}
	}
	progress.stop()
	const notes = repairs.slice(0, SHOWN)
	if (repairs.length > SHOWN) notes.push(`and ${repairs.length - SHOWN} more features whose borders were put right`)
	if (elsewhere > 0) notes.push(`elsewhere ${elsewhere}: features outside ${wanted}, not read`)
	const areas = [...byCode.values()].map(({ file: _, number: __, ...area }) => area)
	areas.sort((a, b) => (a.code < b.code ? -1 : 1))
	return {
		areas,
		read: read.length - elsewhere,
		refused,
		notes,
		columns: Object.keys(sources[0]?.features[0]?.properties ?? {}),
		gemeenteNames,
	}
}
