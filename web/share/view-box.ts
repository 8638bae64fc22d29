import { evenPadding, fitBox } from '../../server/contract/picture/fit.ts'
import type { View } from '../../server/contract/view.ts'

type Box = [west: number, south: number, east: number, north: number]

/** What of the world a camera shows in a window of so many pixels: west, south, east, north. */
export function viewBox({ lon, lat, zoom }: NonNullable<View['camera']>, size: { width: number; height: number }): Box {
	const degrees = 360 / (512 * 2 ** zoom)
	const across = (size.width / 2) * degrees
	// Mercator keeps shapes: at this latitude a degree is so much higher than wide.
	const { project } = fitBox([lon - across, lat - 1e-6, lon + across, lat + 1e-6], size, evenPadding(0))
	const perDegree = (project(lon, lat)[1] - project(lon, lat + 1e-4)[1]) / 1e-4
	const down = size.height / 2 / perDegree
	return [lon - across, lat - down, lon + across, lat + down]
}
