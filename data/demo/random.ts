import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A repeatable source of chance. Each has its own stream, so that a change in one part of the recipe leaves the others as they were. */
export interface Random {
	/** Uniform in [0, 1). */
	next(): number
	/** Uniform in [low, high). */
	between(low: number, high: number): number
	/** Whole number, low ≤ n ≤ high. */
	integer(low: number, high: number): number
	/** Standard normal (Box–Muller). */
	normal(): number
	/** True with probability p. */
	chance(p: number): boolean
	/** Number of events when `mean` are expected. Knuth's method up to 40, the normal approximation above. */
	poisson(mean: number): number
	/** One of the items, all as likely. Throws on an empty list. */
	pick<T>(items: readonly T[]): T
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
	let hash = 0x811c9dc5
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
	return hash | 0
}

/** The stream of chance that belongs to `name`; the same name gives the same numbers on every machine. */
export function randomFor(name: string): Random {
	const generator = xoroshiro128plus(seedOf(name))
	const next = () => uniformFloat64(generator)
	let spare: number | null = null
	const normal = () => {
		if (spare !== null) {
			const value = spare
			spare = null
			return value
		}
		const radius = Math.sqrt(-2 * Math.log(1 - next()))
		const angle = 2 * Math.PI * next()
		spare = radius * Math.sin(angle)
		return radius * Math.cos(angle)
	}
	return {
		next,
		normal,
		between: (low, high) => low + (high - low) * next(),
		integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
		chance: (p) => next() < p,
		poisson(mean) {
			if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
			const limit = Math.exp(-mean)
			let count = 0
			for (let product = next(); product > limit; product *= next()) count++
			return count
		},
		pick(items) {
			const item = items[Math.floor(next() * items.length)]
			if (item === undefined) throw new Error('cannot pick from an empty list')
			return item
		},
	}
}

/** Draws indexes in proportion to their weights. Throws when no weight is positive. */
export function weightedIndex(weights: readonly number[]): (random: Random) => number {
	const edges: number[] = []
	let total = 0
	for (const weight of weights) {
		total += Math.max(0, weight)
		edges.push(total)
	}
	if (!(total > 0)) throw new Error(`no positive weight among ${weights.length}`)
	return (random) => {
		const target = random.next() * total
		let low = 0
		let high = edges.length - 1
		while (low < high) {
			const middle = (low + high) >> 1
			if ((edges[middle] ?? total) > target) high = middle
			else low = middle + 1
		}
		return low
	}
}
