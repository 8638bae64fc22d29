import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import type { Geometry } from './geometry.ts'

interface Roles {
	selected: string | null
	hovered: string | null
	compared: readonly string[]
}

/** The outlines to draw, each area in its strongest role only. Pure. */
export function outlineFeatures(
	byCode: Geometry['byCode'],
	{ selected, hovered, compared }: Roles,
): GeoJSON.FeatureCollection {
	const roles = new Map<string, string>()
	if (hovered) roles.set(hovered, 'hovered')
	for (const code of compared) roles.set(code, 'compared')
	if (selected) roles.set(selected, 'selected')
	return {
		type: 'FeatureCollection',
		features: [...roles].flatMap(([code, role]) => {
			const area = byCode.get(code)
			return area ? [{ type: 'Feature', properties: { role }, geometry: area.geometry }] : []
		}),
	}
}

/** Outlines are a source of their own with a handful of areas: twelve thousand others need not be looked at again. */
export function useOutlines(map: MapLibreMap | null, geometry: Geometry | null, roles: Roles) {
	const { selected, hovered, compared } = roles
	useEffect(() => {
		if (!map || !geometry) return
		map.getSource<GeoJSONSource>('outlines')?.setData(outlineFeatures(geometry.byCode, { selected, hovered, compared }))
	}, [map, geometry, selected, hovered, compared])
}
