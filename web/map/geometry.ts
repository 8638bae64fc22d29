import { queryOptions } from '@tanstack/react-query'
import type { Feature, FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Level } from '../../server/contract/common.ts'
import type { ContextTopology, AreaTopology as PictureTopology } from '../../server/contract/picture/topology.ts'
import { checked } from '../api.ts'
import { ask } from '../transport.ts'
import { type AreaTopology, decodeAreas } from './decode-areas.ts'

export * from './decode-areas.ts'

async function topojson<T extends Topology>(level: string, hash: string): Promise<T> {
	const response = await checked(ask('areas.topojson', { level, hash }))
	return response.json()
}

/** `hash` from /dataset makes the file cacheable for ever: a level is loaded once. */
export const geometryQuery = (level: Level, hash: string) =>
	queryOptions({
		queryKey: ['geometry', level, hash],
		queryFn: async () => decodeAreas(await topojson<AreaTopology>(level, hash), level),
		staleTime: Number.POSITIVE_INFINITY,
		// Large, immutable and never edited: comparing it with itself would cost more than drawing it.
		structuralSharing: false,
	})

/** The same as it was sent, for the picture that is drawn where there is no WebGL. */
export const topologyQuery = <Of extends 'areas' | 'context'>(
	level: Of extends 'areas' ? Level : 'context',
	hash: string,
) =>
	queryOptions({
		queryKey: ['topology', level, hash],
		queryFn: () => topojson<Of extends 'areas' ? PictureTopology : ContextTopology>(level, hash),
		staleTime: Number.POSITIVE_INFINITY,
		structuralSharing: false,
	})

export type Context = FeatureCollection<
	Feature['geometry'],
	{ kind: 'water' | 'park' | 'road' | 'rail'; name: string | null }
>

/** Water, parks, roads and rail under and over the areas. */
export const contextQuery = (hash: string) =>
	queryOptions({
		queryKey: ['geometry', 'context', hash],
		queryFn: async () => {
			const topology = await topojson<
				Topology<{ context: GeometryCollection<Context['features'][number]['properties']> }>
			>('context', hash)
			return feature(topology, topology.objects.context) as Context
		},
		staleTime: Number.POSITIVE_INFINITY,
		structuralSharing: false,
	})
