import type { View } from '../../server/contract/view.ts'

/** A corner and the corner across, in whatever the axes count: two metrics, or degrees. */
export type Box = NonNullable<View['brush']>['box']

/** The codes of the points inside a box, edges included; corners in any order. Pure. */
export function codesInBox(box: Box, points: readonly { code: string; x: number; y: number }[]): Set<string> {
	const [x0, y0, x1, y1] = box
	const [west, east] = [Math.min(x0, x1), Math.max(x0, x1)]
	const [south, north] = [Math.min(y0, y1), Math.max(y0, y1)]
	return new Set(points.flatMap(({ code, x, y }) => (x >= west && x <= east && y >= south && y <= north ? [code] : [])))
}
