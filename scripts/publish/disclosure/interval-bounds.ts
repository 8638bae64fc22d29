/** Counts that add up: `total` and `parts` are variables; the parts are the whole. */
export interface Sum {
	total: number
	parts: readonly number[]
}

/** What can be known of every variable: whole numbers from `low` to `high`, and which sum said so last (−1: none). */
export interface Bounds {
	low: Float64Array
	high: Float64Array
	tightenedBy: Int32Array
}

/**
 * Narrows `bounds` in place to what the sums imply, until nothing narrows any more: the total lies between the sums of the
 * parts' ends, each part between the total's ends less those of the others (bounds consistency; exact when the sums make a
 * tree). High ends may be infinite. Throws when the sums contradict the bounds.
 */
export function narrowBounds(bounds: Bounds, sums: readonly Sum[]): void {
	const { low, high, tightenedBy } = bounds
	const lowOf = (i: number) => low[i] as number
	const highOf = (i: number) => high[i] as number
	const sumsOf: number[][] = Array.from(low, () => [])
	for (const [s, { total, parts }] of sums.entries()) for (const i of [total, ...parts]) sumsOf[i]?.push(s)

	const queue = sums.map((_, s) => s)
	const waiting = new Uint8Array(sums.length).fill(1)
	const narrow = (i: number, from: number, to: number, s: number) => {
		if (from <= lowOf(i) && to >= highOf(i)) return
		low[i] = Math.max(lowOf(i), from)
		high[i] = Math.min(highOf(i), to)
		if (lowOf(i) > highOf(i)) throw new Error(`sum ${s} contradicts what is known of variable ${i}`)
		tightenedBy[i] = s
		for (const next of sumsOf[i] ?? [])
			if (waiting[next] === 0) {
				waiting[next] = 1
				queue.push(next)
			}
	}
	for (let head = 0; head < queue.length; head++) {
		const s = queue[head] as number
		waiting[s] = 0
		const { total, parts } = sums[s] as Sum
		let least = 0
		let most = 0
		let endless = 0
		for (const i of parts) {
			least += lowOf(i)
			if (highOf(i) === Number.POSITIVE_INFINITY) endless++
			else most += highOf(i)
		}
		const top = endless > 0 ? Number.POSITIVE_INFINITY : most
		narrow(total, least, top, s)
		const [totalLow, totalHigh] = [lowOf(total), highOf(total)]
		for (const i of parts) {
			const [from, to] = [lowOf(i), highOf(i)]
			const own = to === Number.POSITIVE_INFINITY ? 1 : 0
			const othersMost = endless > own ? Number.POSITIVE_INFINITY : own === 1 ? most : most - to
			narrow(i, totalLow - othersMost, totalHigh - (least - from), s)
		}
	}
}
