import { useQuery } from '@tanstack/react-query'
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl'
import { useEffect, useMemo, useRef } from 'react'
import type { Dataset } from '../../server/contract/dataset.ts'
import type { Highlight } from '../../server/contract/presentation/scene.ts'
import type { AreaReading } from '../../server/contract/reading/area-reading.ts'
import type { View } from '../../server/contract/view.ts'
import { areasQuery } from '../queries.ts'
import { applyAreaStates, areaStates } from './area-states.ts'
import { contextQuery, type Geometry, geometryQuery } from './geometry.ts'
import { namePoints } from './name-points.ts'
import type { AreaState } from './style.ts'
import type { Drawn } from './use-drawn-answer.ts'

const source = (map: MapLibreMap, id: string) => map.getSource<GeoJSONSource>(id)
const noStates: ReadonlyMap<string, AreaState> = new Map()

/** Geometry, values and names of the drawn Answer on the map. Gives the geometry, and what could not be loaded. */
export function useAreas(
	map: MapLibreMap | null,
	dataset: Dataset,
	drawn: Drawn | null,
	view: Pick<View, 'level' | 'bins'>,
	reading: AreaReading | null,
	brushed: ReadonlySet<string> | null,
	ranks: ReadonlyMap<string, number>,
	highlights: readonly Highlight[],
) {
	// Before the first Answer the level asked for: geometry and values come side by side.
	const level = drawn?.answer.query.level ?? view.level
	const { bins } = view
	const hashOf = (of: string) => dataset.geometry.find((file) => file.level === of)?.hash
	const hash = hashOf(level)
	const contextHash = hashOf('context')
	const geometry = useQuery({
		...geometryQuery(level, hash ?? ''),
		enabled: hash !== undefined,
	})
	const context = useQuery({ ...contextQuery(contextHash ?? ''), enabled: contextHash !== undefined })
	const areas = useQuery(areasQuery(level))
	const around = useQuery({ ...areasQuery('gemeente'), enabled: level !== 'gemeente' && dataset.gemeente === null })
	const states = useMemo(
		() => (drawn ? areaStates(drawn.rows, { scale: drawn.scale, reading, bins, brushed }) : noStates),
		[drawn, reading, bins, brushed],
	)
	const shown = useRef<{ geometry: Geometry | null; states: ReadonlyMap<string, AreaState> }>({
		geometry: null,
		states: noStates,
	})

	useEffect(() => {
		if (!map || !geometry.data) return
		const before = shown.current
		if (before.geometry !== geometry.data) {
			map.removeFeatureState({ source: 'areas' })
			source(map, 'areas')?.setData(geometry.data.areas)
			source(map, 'borders')?.setData(geometry.data.borders)
			before.states = noStates
		}
		applyAreaStates(map, before.states, states)
		shown.current = { geometry: geometry.data, states }
	}, [map, geometry.data, states])

	useEffect(() => {
		if (!map || !areas.data) return
		// What a label names is named once.
		const isLabelled = (code: string, name: string) =>
			highlights.some(({ area, label }) => area === code && (label === '' || label.includes(name)))
		const unnamed = areas.data.areas.filter(({ code, name }) => !isLabelled(code, name))
		source(map, 'names')?.setData(namePoints(unnamed, around.data?.areas, ranks))
	}, [map, areas.data, around.data, ranks, highlights])

	useEffect(() => {
		if (map && context.data) source(map, 'context')?.setData(context.data)
	}, [map, context.data])

	return { geometry: geometry.data ?? null, places: areas.data?.areas, error: geometry.error, retry: geometry.refetch }
}
