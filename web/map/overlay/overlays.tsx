import type { Map as MapLibreMap } from 'maplibre-gl'
import type { RefObject } from 'react'
import type { Dataset } from '../../../server/contract/dataset.ts'

interface OverlaysProps {
	map: MapLibreMap
	dataset: Dataset
	covered: RefObject<boolean>
	onPick: (code: string | null) => void
}

export function Overlays(_: OverlaysProps) {
	return null
}
