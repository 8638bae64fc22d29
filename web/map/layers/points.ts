import { ScatterplotLayer } from '@deck.gl/layers'
import type { Theme } from '../../../server/contract/ramps.ts'
import { signalStatuses } from '../../../server/contract/signal.ts'
import type { SignalPoints } from '../../queries.ts'
import { pointColors, rgba } from './overlay-colors.ts'

/** Status index of a point → drawn as open. */
const isOpen = signalStatuses.map((status) => status === 'open' || status === 'inProgress')

/** Attributes of all points in typed arrays: no object per signal is ever made. Colours and radii follow the status. */
export function pointAttributes({ position, status }: Pick<SignalPoints, 'position' | 'status'>, theme: Theme) {
	const n = status.length
	const colors = pointColors[theme]
	const [closed, open] = [rgba(colors.closed, 0.42), rgba(colors.open, 0.95)]
	const [none, ring] = [rgba(colors.ring, 0), rgba(colors.ring, 1)]
	const fill = new Uint8Array(4 * n)
	const line = new Uint8Array(4 * n)
	const radius = new Float32Array(n)
	for (let i = 0; i < n; i++) {
		const opened = isOpen[status[i] ?? 0]
		fill.set(opened ? open : closed, 4 * i)
		line.set(opened ? ring : none, 4 * i)
		radius[i] = opened ? 1.5 : 1
	}
	return {
		getPosition: { value: position, size: 2 },
		getFillColor: { value: fill, size: 4, normalized: true },
		getLineColor: { value: line, size: 4, normalized: true },
		getRadius: { value: radius, size: 1 },
	}
}

/** Radius in pixels of a closed signal; open ones are half as large again. */
const RADIUS = 1.7

export function pointsLayer(points: SignalPoints, theme: Theme, beforeId: string) {
	return new ScatterplotLayer({
		id: 'points',
		beforeId,
		data: { length: points.status.length, attributes: pointAttributes(points, theme) },
		radiusUnits: 'pixels',
		radiusScale: RADIUS,
		stroked: true,
		lineWidthUnits: 'pixels',
		getLineWidth: 0.8,
		pickable: false,
	})
}
