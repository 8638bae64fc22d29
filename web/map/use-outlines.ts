import { useQueries } from '@tanstack/react-query'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo } from 'react'
import { type Level, levels } from '../../server/contract/common.ts'
import type { Dataset } from '../../server/contract/dataset.ts'
import { levelOfCode } from '../view/resolve.ts'
import { type AreaFeature, type Geometry, geometryQuery } from './geometry.ts'

const none: readonly string[] = []

interface Roles {
	selected: string | null
	hovered: string | null
	compared: readonly string[]
	/** Named on the picture of a scene. */
	highlighted?: readonly string[]
}

/** The outlines to draw, each area in its strongest role only. Pure. */
export function outlineFeatures(
	find: (code: string) => AreaFeature | undefined,
	{ selected, hovered, compared, highlighted = none }: Roles,
): GeoJSON.FeatureCollection {
	const roles = new Map<string, string>()
	if (hovered) roles.set(hovered, 'hovered')
	for (const code of compared) roles.set(code, 'compared')
	if (selected) roles.set(selected, 'selected')
	for (const code of highlighted) roles.set(code, 'highlighted')
	return {
		type: 'FeatureCollection',
		features: [...roles].flatMap(([code, role]) => {
			const area = find(code)
			return area ? [{ type: 'Feature', properties: { role }, geometry: area.geometry }] : []
		}),
	}
}

/**
 * Outlines are a source of their own with a handful of areas: twelve thousand others need not be looked at again.
 * An area of another level than the map shows (the wijk of a buurt) is outlined too; its geometry is then loaded.
 */
export function useOutlines(
	map: MapLibreMap | null,
	dataset: Pick<Dataset, 'geometry'>,
	level: Level,
	geometry: Geometry | null,
	roles: Roles,
) {
	const { selected, hovered, compared, highlighted = none } = roles
	const others = levels.filter(
		(other) =>
			other !== level &&
			[selected, ...compared, ...highlighted].some((code) => code !== null && levelOfCode(code) === other),
	)
	const elsewhere = useQueries({
		queries: others.map((other) => {
			const hash = dataset.geometry.find((file) => file.level === other)?.hash
			return { ...geometryQuery(other, hash ?? ''), enabled: hash !== undefined }
		}),
		combine: (answers) => answers.flatMap(({ data }) => data ?? []),
	})
	const found = useMemo(
		() => (geometry ? [geometry, ...elsewhere].map(({ byCode }) => byCode) : null),
		[geometry, elsewhere],
	)
	useEffect(() => {
		if (!map || !found) return
		const find = (code: string) => found.find((byCode) => byCode.has(code))?.get(code)
		map
			.getSource<GeoJSONSource>('outlines')
			?.setData(outlineFeatures(find, { selected, hovered, compared, highlighted }))
	}, [map, found, selected, hovered, compared, highlighted])
}
