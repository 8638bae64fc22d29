import { useQuery } from '@tanstack/react-query'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect } from 'react'
import { pointsQuery } from '../queries.ts'
import { useView } from '../view/use-view.tsx'

/** Loads the signals for the heat texture into the map when it is asked for; gives how many there are, for its strength. */
export function useHeat(map: MapLibreMap | null, wanted: boolean): number {
	const { view } = useView()
	const { data } = useQuery({ ...pointsQuery(view), enabled: wanted })
	useEffect(() => {
		if (!map || !data || !wanted) return
		const { position } = data
		const coordinates = Array.from({ length: position.length / 2 }, (_, i) => [
			position[2 * i] ?? 0,
			position[2 * i + 1] ?? 0,
		])
		map
			.getSource<GeoJSONSource>('signals')
			?.setData({ type: 'Feature', properties: {}, geometry: { type: 'MultiPoint', coordinates } })
	}, [map, data, wanted])
	return wanted && data ? data.status.length : 0
}
