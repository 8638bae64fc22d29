import Flatbush from 'flatbush'
import { makeCells } from './cells.ts'
import { flattenPolygons, type LocatablePolygon } from './flatten-polygons.ts'
import { pointInRings } from './point-in-rings.ts'

export type { LocatablePolygon }

export interface Locator {
	/** For each point the index of its polygon in the list given to makeLocator, −1 for none. NaN lies nowhere. */
	locate(lon: Float64Array, lat: Float64Array): Int32Array<ArrayBuffer>
	/** The same for one point. */
	locateOne(lon: number, lat: number): number
}

/**
 * Fast location of many points in many polygons. A border belongs to the polygon; a point in two polygons (a shared
 * border, or borders simplified apart) goes to the one with the lowest code, so the answer never depends on the order.
 *
 * A grid lies over the polygons. In a cell that no edge touches every point has the same answer, found once. In a cell
 * with an edge only the polygon parts whose box reaches the cell are tested (kept after the first visit).
 */
export function makeLocator(polygons: readonly LocatablePolygon[]): Locator {
	const flat = flattenPolygons(polygons)
	const { partCount, xy, ringStarts, partRings, partPolygon, boxes } = flat
	if (partCount === 0) return { locate: (lon) => new Int32Array(lon.length).fill(-1), locateOne: () => -1 }

	const index = new Flatbush(partCount)
	for (let part = 0; part < partCount; part++) {
		const b = part * 4
		index.add(boxes[b] as number, boxes[b + 1] as number, boxes[b + 2] as number, boxes[b + 3] as number)
	}
	index.finish()

	/** Parts are numbered in the order of their polygons' codes, so the first hit in ascending order is the lowest code. */
	function firstOf(parts: ArrayLike<number>, lon: number, lat: number): number {
		for (let i = 0; i < parts.length; i++) {
			const part = parts[i] as number
			const b = part * 4
			if (lon < (boxes[b] as number) || lon > (boxes[b + 2] as number)) continue
			if (lat < (boxes[b + 1] as number) || lat > (boxes[b + 3] as number)) continue
			const from = partRings[part] as number
			const to = partRings[part + 1] as number
			if (pointInRings(lon, lat, xy, ringStarts, from, to) !== 'outside') return partPolygon[part] as number
		}
		return -1
	}
	const partsIn = (west: number, south: number, east: number, north: number) =>
		index.search(west, south, east, north).sort((a, b) => a - b)

	const cells = makeCells(flat, (lon, lat) => firstOf(partsIn(lon, lat, lon, lat), lon, lat))
	const nearby = new Map<number, number[]>()

	function locateOne(lon: number, lat: number): number {
		const cell = cells.cellOf(lon, lat)
		if (cell < 0) return -1
		const certain = cells.answers[cell] as number
		if (certain !== cells.UNCERTAIN) return certain
		let parts = nearby.get(cell)
		if (parts === undefined) {
			parts = partsIn(...cells.boxOf(cell))
			nearby.set(cell, parts)
		}
		return firstOf(parts, lon, lat)
	}

	return {
		locateOne,
		locate(lon, lat) {
			if (lon.length !== lat.length) throw new Error(`locate: ${lon.length} longitudes but ${lat.length} latitudes`)
			const found = new Int32Array(lon.length)
			for (let i = 0; i < found.length; i++) found[i] = locateOne(lon[i] as number, lat[i] as number)
			return found
		},
	}
}
