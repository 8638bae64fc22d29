const WORD = 1n << 64n

/** A bijection of 64-bit words without visible structure (splitmix64, Steele, Lea & Flood 2014): a sum of keys is none of their sum. */
function scramble(key: bigint): bigint {
	let z = (key + 0x9e3779b97f4a7c15n) % WORD
	z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) % WORD
	z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) % WORD
	return z ^ (z >> 31n)
}

/**
 * `count` (whole, 0 or more) to a multiple of `base`: down or up to the next, each as likely as the other is near, so that the
 * expected value is the count itself. Whoever has the same key gets the same side. A multiple stays what it is.
 * Unbiased random rounding by a cell key: Nargundkar & Saveland 1972; Fraser & Wooton 2005.
 */
export function roundRandomly(count: number, key: bigint, base: number): number {
	const over = count % base
	const down = count - over
	return scramble(key) * BigInt(base) < BigInt(over) * WORD ? down + base : down
}
