/** Where a rank and its interval lie on a row of `of` equal cells, as parts of the row: first place at the start. */
export interface RankSpan {
	/** Middle of the cell of the rank. */
	dot: number
	/** From the start of the cell of the best rank to the end of the cell of the worst. */
	start: number
	length: number
}

/** Ranks count from 1 to `of`. Throws on ranks outside that, or an interval that does not hold the rank's order (low above high). */
export function rankSpan(rank: number, low: number, high: number, of: number): RankSpan {
	if (of < 1 || Math.min(rank, low, high) < 1 || Math.max(rank, low, high) > of || low > high)
		throw new Error(`rankSpan: rank ${rank}, interval ${low} to ${high} of ${of}`)
	return { dot: (rank - 0.5) / of, start: (low - 1) / of, length: (high - low + 1) / of }
}
