/** Widths of lines, in pixels, at a zoom: those of the interactive map (web/map/style.ts), so that a picture gives way to it unseen. */
export function lineWidths(zoom: number) {
	// Where a whole municipality is a stamp, its ditches would be all one sees.
	const small = Math.min(1, 2 ** (zoom - 10))
	const border = (low: number, high: number) =>
		zoom < 10 ? between(zoom, [6, low / 3], [10, low]) : between(zoom, [10, low], [15, high])
	return {
		waterway: between(zoom, [10, 1], [16, 12], 1.6) * small,
		road: (zoom < 13 ? between(zoom, [10, 0.8], [13, 1.8], 1.5) : between(zoom, [13, 1.8], [16, 6], 1.5)) * small,
		rail: between(zoom, [10, 0.8], [15, 2]) * small,
		buurt: border(0.6, 1.2),
		wijk: border(1.6, 3.2),
		gemeente: border(1, 2),
	}
}

type Stop = readonly [zoom: number, width: number]

/** MapLibre's `interpolate`, linear or exponential, clamped at both stops. */
function between(zoom: number, [from, low]: Stop, [to, high]: Stop, base = 1): number {
	const at = Math.max(0, Math.min(to - from, zoom - from))
	const t = base === 1 ? at / (to - from) : (base ** at - 1) / (base ** (to - from) - 1)
	return low + t * (high - low)
}
