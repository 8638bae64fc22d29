import padjust from '@stdlib/stats-padjust'

/**
 * q of every p (Benjamini & Hochberg 1995): reject where q ≤ α, and of what is rejected a share of at most α is expected
 * to be false. Step-up, over exactly the p given; with `tests` more than those, the others count as p = 1.
 */
export const falseDiscovery = (p: ArrayLike<number>, tests = p.length): number[] =>
	p.length === 0 ? [] : padjust(Array.from(p), 'bh', tests)
