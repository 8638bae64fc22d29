import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Area } from '../../server/contract/area.ts'
import { besideRegion } from '../../server/contract/beside-region.ts'
import type { ReadingRegion } from '../../server/contract/reading/area-reading.ts'
import type { Geometry } from './geometry.ts'

type Place = Pick<Area, 'lat'>

/** Outlines and names of regions: one line around the areas together, one name beside it. Pure. */
export function regionFeatures(
	regions: readonly ReadingRegion[],
	outlineOf: Geometry['outlineOf'],
	middle: number,
): { outlines: GeoJSON.FeatureCollection; names: GeoJSON.FeatureCollection } {
	const drawn = regions.map((region, order) => ({
		...region,
		order,
		outline: outlineOf(region.areas, region.tolerance),
	}))
	return {
		outlines: {
			type: 'FeatureCollection',
			features: drawn.map(({ id, kind, outline }) => ({
				type: 'Feature',
				properties: { id, kind },
				geometry: outline,
			})),
		},
		names: {
			type: 'FeatureCollection',
			features: drawn.flatMap(({ id, kind, label, order, outline }) => {
				const line = outline.coordinates.flat()
				if (line.length === 0) return []
				const { point, side } = besideRegion(line, middle)
				return [
					{
						type: 'Feature' as const,
						properties: { id, kind, label, order, side },
						geometry: { type: 'Point' as const, coordinates: point },
					},
				]
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
		const lats = places.map(({ lat }) => lat)
		const middle = (Math.min(...lats) + Math.max(...lats)) / 2
		const { outlines, names } = regionFeatures(regions, geometry.outlineOf, middle)
		map.getSource<GeoJSONSource>('regions')?.setData(outlines)
		map.getSource<GeoJSONSource>('region-names')?.setData(names)
	}, [map, geometry, places, regions])
}
