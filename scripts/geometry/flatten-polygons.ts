import type { MultiPolygon, Polygon } from 'geojson'

/** A shape to locate points in. Coordinates are lon, lat in degrees (any plane will do). */
export interface LocatablePolygon {
	code: string
	geometry: Polygon | MultiPolygon
}

/** Polygons as flat arrays; see pointInRings for `xy` and `ringStarts`. */
export interface FlatPolygons {
	partCount: number
	xy: Float64Array
	ringStarts: Int32Array
	/** Part p is rings `partRings[p]` up to `partRings[p + 1]`. */
	partRings: Int32Array
	/** Index of the polygon, in the list as given, that a part belongs to. */
	partPolygon: Int32Array
	/** west, south, east, north of each part. */
	boxes: Float64Array
	west: number
	south: number
	east: number
	north: number
}

/** Flattens polygons into typed arrays, parts in ascending order of code. Rings left open are closed. */
export function flattenPolygons(polygons: readonly LocatablePolygon[]): FlatPolygons {
	const order = polygons
		.map((_, i) => i)
		.sort((a, b) => {
			const left = (polygons[a] as LocatablePolygon).code
			const right = (polygons[b] as LocatablePolygon).code
			return left < right ? -1 : left > right ? 1 : a - b
		})
	const points: number[] = []
	const ringStarts = [0]
	const partRings = [0]
	const partPolygon: number[] = []
	const boxes: number[] = []
	for (const polygon of order) {
		const { geometry } = polygons[polygon] as LocatablePolygon
		for (const rings of geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) {
			let west = Number.POSITIVE_INFINITY
			let south = Number.POSITIVE_INFINITY
			let east = Number.NEGATIVE_INFINITY
			let north = Number.NEGATIVE_INFINITY
			let kept = false
			for (const ring of rings) {
				const first = ring[0]
				const last = ring[ring.length - 1]
				if (!first || !last) continue
				kept = true
				for (const [x, y] of ring as [number, number][]) {
					points.push(x, y)
					if (x < west) west = x
					if (x > east) east = x
					if (y < south) south = y
					if (y > north) north = y
				}
				if (first[0] !== last[0] || first[1] !== last[1]) points.push(first[0] as number, first[1] as number)
				ringStarts.push(points.length / 2)
			}
			if (!kept) continue
			partRings.push(ringStarts.length - 1)
			partPolygon.push(polygon)
			boxes.push(west, south, east, north)
		}
	}
	const extent = { west: 0, south: 0, east: 0, north: 0 }
	for (let b = 0; b < boxes.length; b += 4) {
		extent.west = b === 0 ? (boxes[b] as number) : Math.min(extent.west, boxes[b] as number)
		extent.south = b === 0 ? (boxes[b + 1] as number) : Math.min(extent.south, boxes[b + 1] as number)
		extent.east = b === 0 ? (boxes[b + 2] as number) : Math.max(extent.east, boxes[b + 2] as number)
		extent.north = b === 0 ? (boxes[b + 3] as number) : Math.max(extent.north, boxes[b + 3] as number)
	}
	return {
		partCount: partPolygon.length,
		xy: Float64Array.from(points),
		ringStarts: Int32Array.from(ringStarts),
		partRings: Int32Array.from(partRings),
		partPolygon: Int32Array.from(partPolygon),
		boxes: Float64Array.from(boxes),
		...extent,
	}
}
