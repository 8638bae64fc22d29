import { positionKind } from '../../geometry/position.ts'
import { rdToWgs84 } from '../../geometry/rd.ts'
import { CellProblem } from './record.ts'

type Pair = readonly [number, number]

/** A coordinate as written, with a point or a decimal comma. Throws CellProblem. */
export function coordinate(column: string, text: string): number {
	const trimmed = text.trim()
	if (trimmed === '') throw new CellProblem(column, null, 'has no position')
	if (!/^[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?$/.test(trimmed))
		throw new CellProblem(column, trimmed, 'is not a coordinate')
	return Number(trimmed.replace(',', '.'))
}

/**
 * Checks that a pair lies in the Netherlands and gives lon, lat. `system` null: degrees or RD, whichever it must be, as
 * the two ranges have nothing in common. Throws CellProblem that names swapped axes and the other system.
 */
export function inNetherlands(column: string, pair: Pair, system: 'degrees' | 'rd' | null): Pair {
	const kind = positionKind(pair[0], pair[1])
	if (kind === 'wgs84' && system !== 'rd') return pair
	if (kind === 'rd' && system !== 'degrees') {
		const degrees = rdToWgs84(pair[0], pair[1])
		if (positionKind(degrees[0], degrees[1]) === 'wgs84') return degrees
	}
	throw new CellProblem(column, `${pair[0]}, ${pair[1]}`, faultOf(kind, pair))
}

function faultOf(kind: ReturnType<typeof positionKind>, pair: Pair): string {
	if (kind === 'wgs84Swapped' || kind === 'rdSwapped') {
		return 'has its axes swapped: put "swapped": true in the position of the mapping'
	}
	if (kind === 'rd') return 'is RD New (EPSG:28992), not degrees: map these columns as "x" and "y"'
	if (kind === 'wgs84') return 'is degrees, not RD New (EPSG:28992): map these columns as "lon" and "lat"'
	if (pair[0] === 0 && pair[1] === 0) return 'is 0, 0, which is no position'
	return 'lies outside the Netherlands'
}

const number = String.raw`([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`
const pointText = new RegExp(
	String.raw`^(?:SRID=\d+;)?\s*(?:MULTI)?POINT\s*Z?\s*\(\s*\(?\s*${number}\s+${number}(?:\s+${number})?\s*\)?\s*\)$`,
	'i',
)

/** `POINT(4.9 52.4)`, `MULTIPOINT ((81234.5 454321.25))`, one point. Throws CellProblem. */
export function pointOfText(column: string, text: string): Pair {
	const trimmed = text.trim()
	if (trimmed === '' || /\bEMPTY$/i.test(trimmed)) throw new CellProblem(column, trimmed || null, 'has no position')
	const parts = pointText.exec(trimmed)
	if (!parts) throw new CellProblem(column, trimmed, 'is not one point in WKT, such as POINT (6.56 52.99)')
	return [Number(parts[1]), Number(parts[2])]
}

/** The pair of a GeoJSON Point, or of a MultiPoint of one. Throws CellProblem. */
export function pointOfGeometry(geometry: unknown, column = 'geometry'): Pair {
	if (geometry === null || geometry === undefined) throw new CellProblem(column, null, 'has no position')
	const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
	const shown = JSON.stringify(geometry).slice(0, 200)
	let pair: unknown = coordinates
	if (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1) pair = coordinates[0]
	else if (type !== 'Point') throw new CellProblem(column, shown, 'is not one point')
	if (!Array.isArray(pair) || !Number.isFinite(pair[0]) || !Number.isFinite(pair[1])) {
		throw new CellProblem(column, shown, 'is not a pair of numbers')
	}
	return [pair[0], pair[1]]
}
