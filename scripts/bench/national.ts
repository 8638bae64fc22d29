import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson'

export type Areas = FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>

/** The GeoJSON files of `folder` whose names begin with buurten_, sorted. */
export function nationalFiles(folder: string): string[] {
	const files = readdirSync(folder)
		.filter((file) => /^buurten_.*\.geojson$/.test(file))
		.sort()
		.map((file) => join(folder, file))
	if (files.length === 0) throw new Error(`${folder} holds no file named buurten_….geojson`)
	return files
}

/** All buurten of the files in one collection. */
export function readNational(folder: string): Areas {
	const features = nationalFiles(folder).flatMap((file) => {
		const collection = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<
			Polygon | MultiPolygon,
			{ code: string; naam: string }
		>
		return collection.features.map(({ geometry, properties: { code, naam } }) => ({
			type: 'Feature' as const,
			geometry,
			properties: { code, name: naam },
		}))
	})
	return { type: 'FeatureCollection', features }
}
