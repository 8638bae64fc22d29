import type { Geometry } from 'geojson'
import type { Plane } from './plane.ts'

export interface ContextFeature {
	kind: 'water' | 'park' | 'road' | 'rail'
	name: string | null
	geometry: Geometry
}

export function makeContext(_land: Plane): ContextFeature[] {
	return []
}
