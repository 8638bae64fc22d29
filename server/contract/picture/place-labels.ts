import {
	apart,
	cross,
	grown,
	passes,
	type Shape,
	shapeOf,
	shareOf,
	shareOver,
	shareThrough,
	touches,
	type Way,
	wayTo,
} from './label-geometry.ts'
import { meets } from './place-names.ts'
import type { Point } from './simplify.ts'
import type { Rect } from './topology.ts'

export interface LabelToPlace {
	/** Of the plate, in pixels. */
	width: number
	height: number
	/** The outline of what it names, in pixels, as far as that is in sight: one or more lines, closed or taken as closed. */
	outline: readonly (readonly Point[])[]
}

export interface PlacedLabel {
	/** The plate. */
	rect: Rect
	/** From the plate to a point a little within the outline; null where the plate stands against it and against no other. */
	leader: readonly [from: Point, to: Point] | null
}

interface Room {
	width: number
	height: number
	/** Between a plate and its outline, and at the edges of the window. */
	gap: number
}

/** What a place costs, in gaps of leader: a long leader is better than a plate over what it is about. */
const COST = { own: 160, other: 60, taken: 120, crossing: 25, over: 40, through: 30 }
/** Distances from the outline's box to try, in gaps. */
const RINGS = [1, 2.5, 5, 9, 14]
const PASSES = 4
/** Nearer to its outline than this, in gaps, a plate hides it, which costs so many gaps of leader. */
const CLEAR = 0.8
const TOUCHING = 5
/** How far within its outline a leader ends, in gaps. */
const WITHIN = 1.6

/**
 * A place for each label: plates over no other plate and within the window, beside what they name where that can be, near to it, and
 * off what is `taken`. A label that has no place is null: its outline stands without. The same input gives the same places. Meant for
 * a dozen.
 */
export function placeLabels(
	labels: readonly LabelToPlace[],
	room: Room,
	taken: readonly Rect[] = [],
): (PlacedLabel | null)[] {
	const shapes = labels.map(({ outline }) => shapeOf(outline))
	const places = labels.map((label, i) => placesFor(label, shapes[i] as Shape, room))
	const placed: (PlacedLabel | null)[] = labels.map(() => null)
	const choose = (i: number) => {
		placed[i] = null
		const others = placed.filter((one) => one !== null)
		let [best, least] = [null as PlacedLabel | null, Number.POSITIVE_INFINITY]
		for (const rect of places[i] ?? []) {
			// A leader is no shorter than this, and what is dearer than the best needs no more sums.
			if (apart(rect, (shapes[i] as Shape).bounds) / room.gap >= least) continue
			if (others.some((other) => meets(grown(rect, room.gap / 2), other.rect))) continue
			const way = wayTo(rect, (shapes[i] as Shape).lines)
			const leader = leaderOf(rect, way, i, shapes, room.gap)
			const cost =
				costOf(rect, leader, i, shapes, others, taken, room.gap) + (way.distance < room.gap * CLEAR ? TOUCHING : 0)
			if (cost < least) [best, least] = [{ rect, leader }, cost]
		}
		placed[i] = best
	}
	const rounds = (order: readonly number[]) => {
		placed.fill(null)
		for (let pass = 0; pass < PASSES; pass++) for (const i of order) choose(i)
		return order.filter((i) => placed[i] === null)
	}
	// Who finds no place comes first the next time.
	let order = labels.map((_, i) => i)
	for (let turn = 0; turn < labels.length; turn++) {
		const homeless = rounds(order)
		if (homeless.length === 0) break
		order = [...homeless, ...order.filter((i) => !homeless.includes(i))]
	}
	return placed
}

/** Where a plate may stand: around its outline, near before far, and then anywhere in the window. Without an outline nowhere. */
function placesFor({ width, height }: LabelToPlace, { bounds, middle }: Shape, room: Room): Rect[] {
	if (!Number.isFinite(bounds.left)) return []
	const at = (x: number, y: number): Rect => ({
		left: x - width / 2,
		right: x + width / 2,
		top: y - height / 2,
		bottom: y + height / 2,
	})
	const around = RINGS.flatMap((ring) => {
		const away = ring * room.gap
		const [right, left] = [bounds.right + away + width / 2, bounds.left - away - width / 2]
		const [below, above] = [bounds.bottom + away + height / 2, bounds.top - away - height / 2]
		const ys = [0.5, 0.25, 0.75, 0, 1].map((t) => bounds.top + t * (bounds.bottom - bounds.top))
		const xs = [0.5, 0.25, 0.75, 0, 1].map((t) => bounds.left + t * (bounds.right - bounds.left))
		return [
			...ys.flatMap((y) => [at(right, y), at(left, y)]),
			...xs.flatMap((x) => [at(x, above), at(x, below)]),
			at(right, above),
			at(right, below),
			at(left, above),
			at(left, below),
		]
	})
	// Pushed back over the edge, so that an area at the rim of the picture has places too.
	const edge = room.gap / 2
	const within = (low: number, high: number, value: number) => Math.max(low, Math.min(high, value))
	const kept = around.map((rect) =>
		at(
			within(edge + width / 2, room.width - edge - width / 2, (rect.left + rect.right) / 2),
			within(edge + height / 2, room.height - edge - height / 2, (rect.top + rect.bottom) / 2),
		),
	)
	const [stepX, stepY] = [Math.max(width / 3, 12), Math.max(height * 0.8, 8)]
	const anywhere: Rect[] = []
	for (let y = edge + height / 2; y <= room.height - edge - height / 2; y += stepY) {
		for (let x = edge + width / 2; x <= room.width - edge - width / 2; x += stepX) anywhere.push(at(x, y))
	}
	return [...kept, ...anywhere, at(...middle)].filter(
		({ left, right, top, bottom }) => left >= 0 && top >= 0 && right <= room.width && bottom <= room.height,
	)
}

/** From a plate into its shape by the shortest way; null when it touches that shape and no other. */
function leaderOf(
	rect: Rect,
	{ from, to, distance }: Way,
	own: number,
	shapes: readonly Shape[],
	gap: number,
): PlacedLabel['leader'] {
	const shape = shapes[own] as Shape
	if (distance <= gap * 0.5 && !shapes.some((other, i) => i !== own && touches(rect, other, gap * 2))) return null
	const [x, y] = shape.middle
	const inwards = Math.hypot(x - to[0], y - to[1])
	const t = inwards === 0 ? 0 : Math.min(1, (gap * WITHIN) / inwards)
	return [from, [to[0] + t * (x - to[0]), to[1] + t * (y - to[1])]]
}

function costOf(
	rect: Rect,
	leader: PlacedLabel['leader'],
	own: number,
	shapes: readonly Shape[],
	others: readonly PlacedLabel[],
	taken: readonly Rect[],
	gap: number,
): number {
	const length = leader ? Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1]) / gap : 0
	return (
		length +
		shapes.reduce(
			(sum, shape, i) =>
				sum +
				(i === own ? COST.own : COST.other) * shareOver(rect, shape) +
				(i === own || !leader ? 0 : COST.through * shareThrough(leader, shape)) +
				(i !== own && touches(rect, shape, gap * CLEAR) ? TOUCHING : 0),
			0,
		) +
		taken.reduce((sum, other) => sum + COST.taken * shareOf(rect, other), 0) +
		others.reduce((sum, other) => {
			const crossing = leader && other.leader && cross(leader, other.leader) ? COST.crossing : 0
			const over =
				(leader && passes(leader, other.rect) ? COST.over : 0) +
				(other.leader && passes(other.leader, rect) ? COST.over : 0)
			return sum + crossing + over
		}, 0)
	)
}
