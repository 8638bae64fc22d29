import type { Position } from 'geojson'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Area } from '../../server/contract/area.ts'
import type { ReadingRegion } from '../../server/contract/reading/area-reading.ts'
import type { Geometry } from './geometry.ts'

type Place = Pick<Area, 'lat'>

/** Share of the height of a region that counts as its upper or lower edge. */
const EDGE = 0.15

/**
 * Where the name of a region stands: right above or below it, so that it does not hide what it names; on the side of the
 * middle of the map, where there is room. Pure.
 */
export function besideRegion(
	outline: readonly Position[],
	middle: number,
): { point: Position; side: 'above' | 'below' } {
	const lats = outline.map(([, lat = 0]) => lat)
	const [south, north] = [Math.min(...lats), Math.max(...lats)]
	const below = (south + north) / 2 > middle
	const edge = below ? south : north
	const lons = outline.filter(([, lat = 0]) => Math.abs(lat - edge) <= (north - south) * EDGE).map(([lon = 0]) => lon)
	return {
		point: [(Math.min(...lons) + Math.max(...lons)) / 2, edge],
		side: below ? 'below' : 'above',
	}
}

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
