import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Area } from '../../server/contract/area.ts'
import type { ReadingRegion } from '../reading/area-reading.ts'
import type { Geometry } from './geometry.ts'

type Place = Pick<Area, 'code' | 'lon' | 'lat'>

/** Outlines and names of regions: one line around the areas together, one name at the core. Pure. */
export function regionFeatures(
	regions: readonly ReadingRegion[],
	outlineOf: Geometry['outlineOf'],
	placeOf: (code: string) => Place | undefined,
): { outlines: GeoJSON.FeatureCollection; names: GeoJSON.FeatureCollection } {
	return {
		outlines: {
			type: 'FeatureCollection',
			features: regions.map(({ id, kind, areas, tolerance }) => ({
				type: 'Feature',
				properties: { id, kind },
				geometry: outlineOf(areas, tolerance),
			})),
		},
		names: {
			type: 'FeatureCollection',
			features: regions.flatMap(({ id, kind, core, label }, order) => {
				const place = placeOf(core)
				return place
					? [
							{
								type: 'Feature' as const,
								properties: { id, kind, label, order },
								geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
							},
						]
					: []
			}),
		},
	}
}

const none: readonly ReadingRegion[] = []

/** Keeps the regions of the reading on the map; none under a reading without them. */
export function useRegions(
	map: MapLibreMap | null,
	geometry: Geometry | null,
	places: readonly Place[] | undefined,
	regions: readonly ReadingRegion[] = none,
) {
	useEffect(() => {
		if (!map || !geometry || !places) return
		const byCode = new Map(places.map((place) => [place.code, place]))
		const { outlines, names } = regionFeatures(regions, geometry.outlineOf, (code) => byCode.get(code))
		map.getSource<GeoJSONSource>('regions')?.setData(outlines)
		map.getSource<GeoJSONSource>('region-names')?.setData(names)
	}, [map, geometry, places, regions])
}
