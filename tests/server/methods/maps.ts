import fc from 'fast-check'
import { mulberry32 } from '../../../server/methods/random.ts'
import { type Neighbours, neighboursOf, toNeighbours } from '../../../server/methods/weights.ts'

/** Queen contiguity of a grid of `width` × `height` squares, row by row. */
export function gridNeighbours(width: number, height: number): Neighbours {
	const lists = Array.from({ length: width * height }, (_, i) => {
		const [x, y] = [i % width, Math.floor(i / width)]
		return Array.from({ length: width * height }, (__, j) => j).filter(
			(j) => j !== i && Math.abs((j % width) - x) <= 1 && Math.abs(Math.floor(j / width) - y) <= 1,
		)
	})
	return toNeighbours(lists)
}

/** Grids of 3 × 3 up to 6 × 6 with a value per square, not all alike. */
export const gridMap = (value: fc.Arbitrary<number>) =>
	fc
		.tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 3, max: 6 }))
		.chain(([width, height]) =>
			fc.array(value, { minLength: width * height, maxLength: width * height }).map((values) => ({
				values: Float64Array.from(values),
				neighbours: gridNeighbours(width, height),
			})),
		)
		.filter(({ values }) => Math.max(...values) - Math.min(...values) > 1)

/** The same map with its areas in another order: `order[new] = old`. */
export function relabel(values: Float64Array, neighbours: Neighbours, seed: number) {
	const order = Array.from(values.keys())
	const draw = mulberry32(seed)
	for (let at = order.length - 1; at > 0; at--) {
		const other = Math.floor(draw() * (at + 1))
		;[order[at], order[other]] = [order[other] as number, order[at] as number]
	}
	const place = new Map(order.map((old, now) => [old, now]))
	return {
		order,
		values: Float64Array.from(order, (old) => values[old] as number),
		neighbours: toNeighbours(
			order.map((old) => Array.from(neighboursOf(neighbours, old), (j) => place.get(j) as number)),
		),
	}
}
