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

interface Shape {
	lines: readonly (readonly Point[])[]
	bounds: Rect
	/** Well within it. */
	middle: Point
}

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
	const shapes = labels.map(
		({ outline }): Shape => ({ lines: outline, bounds: boundsAround(outline), middle: middleOf(outline) }),
	)
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

/** Pixels between two rectangles. */
const apart = (a: Rect, b: Rect): number =>
	Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom))

const grown = ({ left, right, top, bottom }: Rect, by: number): Rect => ({
	left: left - by,
	right: right + by,
	top: top - by,
	bottom: bottom + by,
})

function boundsAround(lines: readonly (readonly Point[])[]): Rect {
	const bounds = {
		left: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	}
	for (const [x, y] of lines.flat()) {
		bounds.left = Math.min(bounds.left, x)
		bounds.right = Math.max(bounds.right, x)
		bounds.top = Math.min(bounds.top, y)
		bounds.bottom = Math.max(bounds.bottom, y)
	}
	return bounds
}

/** A point within a shape: in the middle of its widest part at a few heights. */
function middleOf(lines: readonly (readonly Point[])[]): Point {
	const { left, right, top, bottom } = boundsAround(lines)
	let [widest, found] = [-1, [(left + right) / 2, (top + bottom) / 2] as Point]
	for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
		const y = top + t * (bottom - top) + 0.01
		const crossings = lines
			.flatMap((line) =>
				line.flatMap(([qx, qy], i) => {
					const [px, py] = line.at(i - 1) as Point
					return qy > y !== py > y ? [((px - qx) * (y - qy)) / (py - qy) + qx] : []
				}),
			)
			.sort((a, b) => a - b)
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const [from = 0, to = 0] = crossings.slice(i, i + 2)
			// Rather the middle than a place that is a little wider.
			const width = (to - from) * (1 - Math.abs(t - 0.5))
			if (width > widest) [widest, found] = [width, [(from + to) / 2, y]]
		}
	}
	return found
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

/** Whether a plate stands so near to an outline, or over it. */
const touches = (rect: Rect, { bounds, lines }: Shape, near: number): boolean =>
	meets(grown(rect, near), bounds) && wayTo(rect, lines).distance < near

interface Way {
	from: Point
	to: Point
	/** Pixels. */
	distance: number
}

/** The shortest way from a plate to a line of an outline. */
function wayTo(rect: Rect, lines: readonly (readonly Point[])[]): Way {
	const way = { from: [0, 0] as Point, to: [0, 0] as Point, distance: Number.POSITIVE_INFINITY }
	const consider = (to: Point) => {
		const from: Point = [
			Math.max(rect.left, Math.min(rect.right, to[0])),
			Math.max(rect.top, Math.min(rect.bottom, to[1])),
		]
		const distance = Math.hypot(from[0] - to[0], from[1] - to[1])
		if (distance < way.distance) Object.assign(way, { from, to, distance })
	}
	for (const line of lines) {
		line.forEach((end, i) => {
			consider(end)
			const start = line[i - 1]
			if (!start) return
			// The foot of each corner of the plate, and of its middle, on the stretch.
			for (const [x, y] of [
				[rect.left, rect.top],
				[rect.right, rect.top],
				[rect.left, rect.bottom],
				[rect.right, rect.bottom],
				[(rect.left + rect.right) / 2, (rect.top + rect.bottom) / 2],
			] as const) {
				consider(footOn(start, end, x, y))
			}
		})
	}
	return way
}

function footOn([ax, ay]: Point, [bx, by]: Point, x: number, y: number): Point {
	const [dx, dy] = [bx - ax, by - ay]
	const length = dx * dx + dy * dy
	const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
	return [ax + t * dx, ay + t * dy]
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

/** The share of a plate that lies over a rectangle. */
function shareOf(rect: Rect, other: Rect): number {
	const across = Math.min(rect.right, other.right) - Math.max(rect.left, other.left)
	const down = Math.min(rect.bottom, other.bottom) - Math.max(rect.top, other.top)
	const whole = (rect.right - rect.left) * (rect.bottom - rect.top)
	return across <= 0 || down <= 0 || whole === 0 ? 0 : (across * down) / whole
}

const SAMPLES = [0.02, 0.26, 0.5, 0.74, 0.98] as const

/** The share of a plate that lies over a shape, of 5 × 3 points. */
function shareOver(rect: Rect, { lines, bounds }: Shape): number {
	if (!meets(rect, bounds)) return 0
	let inside = 0
	for (const tx of SAMPLES) {
		for (const ty of [SAMPLES[0], SAMPLES[2], SAMPLES[4]]) {
			const x = rect.left + tx * (rect.right - rect.left)
			const y = rect.top + ty * (rect.bottom - rect.top)
			if (contains(lines, x, y)) inside++
		}
	}
	return inside / 15
}

/** The share of a leader that lies over a shape, of five points. */
const shareThrough = ([[ax, ay], [bx, by]]: Segment, { lines }: Shape): number =>
	[0.1, 0.3, 0.5, 0.7, 0.9].filter((t) => contains(lines, ax + t * (bx - ax), ay + t * (by - ay))).length / 5

/** By even and odd crossings. */
function contains(lines: readonly (readonly Point[])[], x: number, y: number): boolean {
	let odd = false
	for (const line of lines) {
		let [px, py] = line.at(-1) ?? [0, 0]
		for (const [qx, qy] of line) {
			if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd
			px = qx
			py = qy
		}
	}
	return odd
}

type Segment = readonly [Point, Point]
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
	Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
const cross = ([a, b]: Segment, [c, d]: Segment) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)
/** Whether a line goes through a plate. */
const passes = (line: Segment, { left, right, top, bottom }: Rect) =>
	cross(line, [
		[left, top],
		[right, bottom],
	]) ||
	cross(line, [
		[left, bottom],
		[right, top],
	])
