/** Within this time a second digit belongs to the first. */
export const DIGITS_TOGETHER = 1000

export interface Typed {
	/** The number so far. */
	number: number
	/** When its last digit was typed, in milliseconds. */
	at: number
}

/**
 * The number of the scene that digits ask for: each is gone to at once, and a second one within a second goes on from there,
 * so that 1 2 leads to scene 12. A digit that makes no scene with the one before begins anew. Pure.
 */
export function typeDigit(before: Typed | null, digit: number, at: number, total: number): Typed {
	const longer = before !== null && at - before.at < DIGITS_TOGETHER ? before.number * 10 + digit : null
	return { number: longer !== null && longer <= total ? longer : digit, at }
}
