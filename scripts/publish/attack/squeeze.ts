import type { System } from './equations.ts'

/**
 * Narrows the ends of every unknown in place by each equation in turn, round after round, until a whole round changes nothing.
 * Returns the equation that cannot hold, if there is one: what somebody took for a sum is none.
 */
export function squeeze(system: System): number | null {
	const { low, high, equations } = system
	for (let changed = true; changed; ) {
		changed = false
		for (const [e, { variables, signs }] of equations.entries()) {
			for (const [n, variable] of variables.entries()) {
				// sign · x = −(the others): each of the others at the end that helps.
				let most = 0
				let least = 0
				for (const [m, other] of variables.entries()) {
					if (m === n) continue
					const positive = signs[m] === 1
					most -= positive ? (low[other] as number) : -(high[other] as number)
					least -= positive ? (high[other] as number) : -(low[other] as number)
				}
				const [from, to] = signs[n] === 1 ? [least, most] : [-most, -least]
				if (from > (low[variable] as number)) {
					low[variable] = from
					changed = true
				}
				if (to < (high[variable] as number)) {
					high[variable] = to
					changed = true
				}
				if ((low[variable] as number) > (high[variable] as number)) return e
			}
		}
	}
	return null
}
