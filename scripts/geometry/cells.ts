import type { FlatPolygons } from './flatten-polygons.ts'

/** Answer of a cell that an edge touches: its points must be tested one by one. */
const UNCERTAIN = -3
const UNKNOWN = -2

export interface Cells {
	UNCERTAIN: typeof UNCERTAIN
	/** Per cell: index of the polygon that all its points lie in, −1 for none, or UNCERTAIN. */
	answers: Int32Array
	/** Cell of a point; −1 outside the grid and for NaN. */
	cellOf(x: number, y: number): number
	/** west, south, east, north of a cell, a hair wider than the cell. */
	boxOf(cell: number): [number, number, number, number]
}

/**
 * A grid of certain cells. Edges are drawn into it generously (a cell may be called uncertain without need, never
 * certain without ground); what no edge touches is filled run by run: two neighbouring cells without an edge have the
 * same answer, so `answerAt` is asked about once per run that has no filled cell above it.
 */
export function makeCells(flat: FlatPolygons, answerAt: (x: number, y: number) => number): Cells {
	const { west, south, east, north, xy, ringStarts } = flat
	const side = Math.min(2048, Math.max(64, Math.ceil(18 * Math.sqrt(flat.partCount))))
	const perX = side / (east - west || 1)
	const perY = side / (north - south || 1)
	const columnOf = (x: number) => Math.min(side - 1, Math.floor((x - west) * perX))
	const rowOf = (y: number) => Math.min(side - 1, Math.floor((y - south) * perY))
	const answers = new Int32Array(side * side).fill(UNKNOWN)

	/** In cells; far more than rounding in columnOf, far less than matters. */
	const slack = 1e-6
	function drawEdge(x1: number, y1: number, x2: number, y2: number) {
		const firstRow = rowOf(Math.min(y1, y2))
		const lastRow = rowOf(Math.max(y1, y2))
		const low = (Math.min(x1, x2) - west) * perX - slack
		const high = (Math.max(x1, x2) - west) * perX + slack
		const slope = (x2 - x1) / (y2 - y1)
		for (let row = firstRow; row <= lastRow; row++) {
			let from = low
			let to = high
			if (firstRow !== lastRow) {
				const a = (x1 + ((row - slack) / perY + south - y1) * slope - west) * perX
				const b = (x1 + ((row + 1 + slack) / perY + south - y1) * slope - west) * perX
				from = Math.max(low, Math.min(a, b) - slack)
				to = Math.min(high, Math.max(a, b) + slack)
			}
			const start = row * side + Math.max(0, Math.min(side - 1, Math.floor(from)))
			const end = row * side + Math.max(0, Math.min(side - 1, Math.floor(to)))
			answers.fill(UNCERTAIN, start, end + 1)
		}
	}
	for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
		const end = (ringStarts[ring + 1] as number) * 2
		for (let i = (ringStarts[ring] as number) * 2 + 2; i < end; i += 2) {
			drawEdge(xy[i - 2] as number, xy[i - 1] as number, xy[i] as number, xy[i + 1] as number)
		}
	}

	for (let row = 0; row < side; row++) {
		for (let column = 0; column < side; column++) {
			const start = row * side + column
			if (answers[start] === UNCERTAIN) continue
			let answer = UNKNOWN
			let end = column
			for (; end < side && answers[row * side + end] !== UNCERTAIN; end++) {
				const above = row === 0 ? UNCERTAIN : (answers[(row - 1) * side + end] as number)
				if (above !== UNCERTAIN) answer = above
			}
			if (answer === UNKNOWN) answer = answerAt(west + (column + 0.5) / perX, south + (row + 0.5) / perY)
			answers.fill(answer, start, row * side + end)
			column = end
		}
	}

	return {
		UNCERTAIN,
		answers,
		cellOf(x, y) {
			if (!(x >= west && x <= east && y >= south && y <= north)) return -1
			return rowOf(y) * side + columnOf(x)
		},
		boxOf(cell) {
			const row = Math.floor(cell / side)
			const column = cell % side
			return [
				west + (column - slack) / perX,
				south + (row - slack) / perY,
				west + (column + 1 + slack) / perX,
				south + (row + 1 + slack) / perY,
			]
		},
	}
}
