import type { Scale } from '../scale.ts'

/**
 * Low, middle or high (0, 1, 2) among three classes of a scale; null where the value lies in none. Where equal values leave two
 * classes these are low and high; of one, the middle.
 */
export function thirdOf(scale: Pick<Scale, 'bins' | 'binOf'>, value: number): 0 | 1 | 2 | null {
	const bin = scale.binOf(value)
	if (!bin) return null
	if (scale.bins.length === 1) return 1
	if (scale.bins.length === 2) return bin.index === 0 ? 0 : 2
	return Math.min(2, bin.index) as 0 | 1 | 2
}
