import type { Position } from 'geojson'
import type { Shape } from './areas.ts'
import { toLonLat } from './areas.ts'
import { PARCELS } from './land.ts'
import type { Kind } from './places.ts'
import { insideRing, type Point } from './plane.ts'
import { type Random, randomFor, weightedIndex } from './random.ts'

/** Draws a place in a buurt where something of that sort of category happens: WGS84, 6 decimals, surely inside. */
export type PlaceIn = (random: Random, main: string) => [lon: number, lat: number]

interface Street {
	from: Point
	to: Point
}

/** Metres between streets: narrow in old quarters, wide in the polder. */
const spacing: Partial<Record<Kind, number>> = {
	centre: 70,
	harbour: 75,
	village: 95,
	business: 150,
	rural: 420,
	nature: 600,
}

/** A loose grid of streets in the direction of the buurt, cut at its border. */
function streets(ring: readonly Point[], kind: Kind, random: Random): Street[] {
	const step = spacing[kind] ?? 85
	const angle = kind === 'rural' || kind === 'business' || kind === 'nature' ? PARCELS : random.between(0, Math.PI / 2)
	const [ux, uy] = [Math.cos(angle), Math.sin(angle)]
	const along = ring.map((p) => p[0] * ux + p[1] * uy)
	const across = ring.map((p) => p[1] * ux - p[0] * uy)
	const found: Street[] = []
	const back = (s: number, t: number): Point => [s * ux - t * uy, s * uy + t * ux]
	const lay = (turned: boolean, low: number, high: number, start: number, end: number) => {
		for (let line = low + step * random.between(0.2, 0.8); line < high; line += step * random.between(0.7, 1.4)) {
			for (let s = start; s < end; ) {
				let length = step * random.between(1, 4)
				const ends = (): [Point, Point] =>
					turned ? [back(line, s), back(line, s + length)] : [back(s, line), back(s + length, line)]
				if (!insideRing(ring, ...ends()[1])) length /= 2
				const [from, to] = ends()
				if (random.chance(turned ? 0.5 : 0.82) && insideRing(ring, ...from) && insideRing(ring, ...to)) {
					found.push({ from, to })
				}
				s += length
			}
		}
	}
	lay(false, Math.min(...across), Math.max(...across), Math.min(...along), Math.max(...along))
	lay(true, Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across))
	return found
}

/** The places of one buurt: along its streets, and at squares, shops, containers and bends that draw more than their share. */
export function placesIn(shape: Shape, kind: Kind): PlaceIn {
	const random = randomFor(`streets ${shape.code}`)
	const laid = streets(shape.ring, kind, random)
	const outline = (shape.geometry.coordinates[0] as Position[]).map(([x = 0, y = 0]): Point => [x, y])
	const inner = shape.ring.reduce<Point>(
		(sum, p) => [sum[0] + p[0] / shape.ring.length, sum[1] + p[1] / shape.ring.length],
		[0, 0],
	)
	if (laid.length === 0) laid.push({ from: inner, to: inner })
	const anyStreet = weightedIndex(laid.map(() => Math.exp(random.normal() * 0.6)))
	const magnets = new Map<string, { at: Point; weight: number }[]>()
	const magnetsOf = (main: string) => {
		const known = magnets.get(main)
		if (known) return known
		const own = randomFor(`magnets ${shape.code} ${main}`)
		const made = Array.from({ length: 7 }, () => {
			const street = laid[anyStreet(own)] as Street
			return { at: own.chance(0.5) ? street.from : street.to, weight: Math.exp(own.normal() * 0.9) }
		})
		magnets.set(main, made)
		return made
	}
	const pickers = new Map<string, (random: Random) => number>()
	return (chance, main) => {
		const spots = magnetsOf(main)
		let pick = pickers.get(main)
		if (!pick) {
			pick = weightedIndex(spots.map((spot) => spot.weight))
			pickers.set(main, pick)
		}
		for (let attempt = 0; attempt < 60; attempt++) {
			let at: Point
			if (chance.chance(0.38)) {
				const spot = spots[pick(chance)]?.at ?? inner
				at = [spot[0] + chance.normal() * 22, spot[1] + chance.normal() * 22]
			} else {
				const { from, to } = laid[anyStreet(chance)] as Street
				const t = chance.next()
				at = [
					from[0] + (to[0] - from[0]) * t + chance.normal() * 6,
					from[1] + (to[1] - from[1]) * t + chance.normal() * 6,
				]
			}
			const place = toLonLat(at)
			if (insideRing(outline, place[0], place[1])) return place
		}
		return [shape.lon, shape.lat]
	}
}
