import Flatbush from 'flatbush'
import type { FlatPolygons } from './flatten-polygons.ts'
import type { Links } from './links.ts'
import { pointInRings } from './point-in-rings.ts'

/** Adds to `links` each part that lies wholly within another area that has no hole for it: all its border runs beside that area. */
export function enclosedAreas(flat: FlatPolygons, links: Links): void {
	const { boxes, partCount, partPolygon, partRings, ringStarts, xy } = flat
	if (partCount === 0) return
	const box = (part: number, k: number) => boxes[4 * part + k] as number
	const index = new Flatbush(partCount)
	for (let part = 0; part < partCount; part++) index.add(box(part, 0), box(part, 1), box(part, 2), box(part, 3))
	index.finish()
	for (let part = 0; part < partCount; part++) {
		const own = partPolygon[part] as number
		const outer = partRings[part] as number
		const [start, end] = [ringStarts[outer] as number, ringStarts[outer + 1] as number]
		const around = index.search(box(part, 0), box(part, 1), box(part, 0), box(part, 1), (other) => {
			const holdsBox = box(other, 2) >= box(part, 2) && box(other, 3) >= box(part, 3)
			return holdsBox && partPolygon[other] !== own
		})
		for (const other of around) {
			let length = 0
			let inside = true
			for (let i = start; i < end && inside; i++) {
				const [x, y] = [xy[2 * i] as number, xy[2 * i + 1] as number]
				inside =
					pointInRings(x, y, xy, ringStarts, partRings[other] as number, partRings[other + 1] as number) === 'inside'
				if (i > start) length += Math.hypot(x - (xy[2 * i - 2] as number), y - (xy[2 * i - 1] as number))
			}
			if (!inside) continue
			const run = { length, facing: length, upon: 0 }
			links.beside(own, partPolygon[other] as number, run)
			links.beside(partPolygon[other] as number, own, run)
		}
	}
}
