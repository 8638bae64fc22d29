import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { jsonFault } from '../../server/contract/json-fault.ts'
import { positionKind } from '../geometry/position.ts'
import { detectEncoding } from './decode-text.ts'
import { ImportError } from './run.ts'

export type Crs = 'wgs84' | 'rd'

/** A feature as it stands in the file; nothing about it is known yet. */
export interface RawFeature {
	/** 1-based, as in messages: GeoJSON has no rows. */
	number: number
	properties: Record<string, unknown>
	geometry: unknown
}

const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v)

/** A text longer than this does not fit in one string of Node.js. */
const LARGEST = 500_000_000

/** Parses a JSON file; an ImportError says at which line and column it stops being JSON. */
export async function readJson(file: string): Promise<unknown> {
	const encoding = await detectEncoding(file)
	if (statSync(file).size > LARGEST) {
		throw new ImportError(`${basename(file)}: is over ${LARGEST / 1e6} MB; give it in parts, or simplified`)
	}
	const text = new TextDecoder(encoding).decode(readFileSync(file))
	try {
		return JSON.parse(text)
	} catch {
		const fault = jsonFault(text)
		const where = fault ? `line ${fault.line}, column ${fault.column}: found ${fault.found} where` : 'somewhere'
		throw new ImportError(`${basename(file)}: ${where} JSON cannot have it; the file is cut short or damaged`)
	}
}

/**
 * A GeoJSON FeatureCollection (or one Feature) and its coordinate system: as its `crs` member says, and where that is
 * absent by the range of its coordinates. Throws ImportError when the file is something else.
 */
export async function readGeoJson(file: string): Promise<{ features: RawFeature[]; crs: Crs }> {
	const json = await readJson(file)
	const name = basename(file)
	if (!isObject(json)) throw new ImportError(`${name}: is JSON but not GeoJSON`)
	if (json.type === 'Topology') {
		throw new ImportError(`${name}: is TopoJSON; take the GeoJSON of the same data (cartomap offers both)`)
	}
	const members =
		json.type === 'Feature'
			? [json]
			: json.type === 'FeatureCollection' && 'features' in json
				? json.features
				: undefined
	if (members === undefined) {
		throw new ImportError(`${name}: type is ${JSON.stringify(json.type)}, a FeatureCollection is needed`)
	}
	if (!Array.isArray(members) || members.length === 0) throw new ImportError(`${name}: holds no features`)
	const features = members.map((member: unknown, i): RawFeature => {
		const { properties, geometry } = isObject(member) ? member : {}
		return { number: i + 1, properties: isObject(properties) ? properties : {}, geometry: geometry ?? null }
	})
	return { features, crs: crsOf(name, json.crs, features) }
}

function crsOf(name: string, member: unknown, features: RawFeature[]): Crs {
	const properties = isObject(member) && isObject(member.properties) ? member.properties : {}
	const said = typeof properties.name === 'string' ? properties.name : null
	const code = said?.match(/(CRS84|\d{4,5})\D*$/i)?.[1]
	if (code === '28992' || code === '7415') return 'rd'
	if (code === '4326' || code === '4258' || code?.toUpperCase() === 'CRS84') return 'wgs84'
	if (said !== null) {
		throw new ImportError(
			`${name}: coordinate system ${said} is not understood; WGS84 (EPSG:4326) or RD (EPSG:28992) is needed`,
		)
	}
	let rd = 0
	for (const { geometry } of features) {
		const kind = positionKind(...firstPosition(geometry))
		if (kind === 'rd' || kind === 'rdSwapped') rd++
	}
	return rd * 2 > features.length ? 'rd' : 'wgs84'
}

function firstPosition(geometry: unknown): [number, number] {
	let at: unknown = isObject(geometry) ? geometry.coordinates : null
	while (Array.isArray(at) && Array.isArray(at[0])) at = at[0]
	return Array.isArray(at) ? [Number(at[0]), Number(at[1])] : [Number.NaN, Number.NaN]
}
