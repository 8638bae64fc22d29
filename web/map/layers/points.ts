import { ScatterplotLayer } from '@deck.gl/layers'
import { drawnOpen, POINT_RADIUS, POINT_RING, pointLooks } from '../../../server/contract/overlays/point-looks.ts'
import type { Theme } from '../../../server/contract/ramps.ts'
import type { SignalPoints } from '../../queries.ts'
import { rgba } from './rgba.ts'

/** Attributes of all points in typed arrays: no object per signal is ever made. Colours and radii follow the status. */
export function pointAttributes({ position, status }: Pick<SignalPoints, 'position' | 'status'>, theme: Theme) {
	const n = status.length
	const { open, closed } = pointLooks(theme)
	const colors = [closed, open].map((look) => ({
		fill: rgba(look.fill, look.opacity),
		line: rgba(look.ring ?? look.fill, look.ring === null ? 0 : 1),
		size: look.size,
	}))
	const fill = new Uint8Array(4 * n)
	const line = new Uint8Array(4 * n)
	const radius = new Float32Array(n)
	for (let i = 0; i < n; i++) {
		const look = colors[drawnOpen[status[i] ?? 0] ? 1 : 0]
		if (!look) continue
		fill.set(look.fill, 4 * i)
		line.set(look.line, 4 * i)
		radius[i] = look.size
	}
	return {
		getPosition: { value: position, size: 2 },
		getFillColor: { value: fill, size: 4, normalized: true },
		getLineColor: { value: line, size: 4, normalized: true },
		getRadius: { value: radius, size: 1 },
	}
}

export function pointsLayer(points: SignalPoints, theme: Theme, beforeId: string) {
	return new ScatterplotLayer({
		id: 'points',
		beforeId,
		data: { length: points.status.length, attributes: pointAttributes(points, theme) },
		radiusUnits: 'pixels',
		radiusScale: POINT_RADIUS,
		stroked: true,
		lineWidthUnits: 'pixels',
		getLineWidth: POINT_RING,
		pickable: false,
	})
}
