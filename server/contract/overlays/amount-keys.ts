import type { InvestmentSymbol } from './arrange-investments.ts'
import { LARGEST_DISC, SMALLEST_DISC } from './disc-pixels.ts'

/** Sizes that a legend has room for, in pixels across. */
const WANTED = [16, 34] as const

/** The nearest of 1, 2 and 5 times a power of ten. */
export function roundAmount(amount: number): number {
	const power = 10 ** Math.floor(Math.log10(amount))
	const candidates = [1, 2, 5, 10].map((step) => step * power)
	const distance = (to: number) => Math.abs(Math.log(to / amount))
	return candidates.reduce((best, next) => (distance(next) < distance(best) ? next : best))
}

/**
 * Round amounts (euros) with the size that the map gives them (pixels across), small one first. None where sizes are no
 * longer in proportion: symbols keep a least and a largest size. `wanted` are the sizes that there is room for. Pure.
 */
export function amountKeys(
	symbols: readonly Pick<InvestmentSymbol, 'amount' | 'radius'>[],
	metresPerPixel: number,
	wanted: readonly number[] = WANTED,
): { amount: number; pixels: number }[] {
	const largest = symbols.reduce<{ amount: number; radius: number } | null>(
		(best, { amount, radius }) => (amount !== null && amount > (best?.amount ?? 0) ? { amount, radius } : best),
		null,
	)
	if (!largest) return []
	const pixelsPerRoot = (2 * largest.radius) / Math.sqrt(largest.amount) / metresPerPixel
	const keys = wanted.map((pixels) => {
		const amount = roundAmount((pixels / pixelsPerRoot) ** 2)
		return { amount, pixels: pixelsPerRoot * Math.sqrt(amount) }
	})
	const inRange = keys.filter(
		({ amount, pixels }) => pixels >= SMALLEST_DISC && pixels <= LARGEST_DISC && amount <= 2 * largest.amount,
	)
	return inRange.filter(({ amount }, i) => i === 0 || amount !== inRange[i - 1]?.amount)
}
