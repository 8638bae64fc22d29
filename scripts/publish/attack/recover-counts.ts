import { equationsOf, type System, type Unknown } from './equations.ts'
import type { PublicNumbers } from './public-numbers.ts'
import { extremesOf } from './solver.ts'
import { squeeze } from './squeeze.ts'

export const means = ['intervals', 'linear', 'whole'] as const

/** What the attack got out of one count: it is a whole number from `low` to `high` (Infinity: no end). */
export interface Found extends Unknown {
	low: number
	high: number
	/** With what: intervals alone, linear programming, integer programming. */
	by: (typeof means)[number]
}

export interface Recovery {
	/** Every count of every level, published or not, and every rest. */
	found: Found[]
	/** Those of which one value is left: known exactly. None in a safe publication. */
	determined: Found[]
	/** The one with the fewest values left, the first of equals; null: no counts. */
	narrowest: Found | null
	/** Sums that somebody would expect and the numbers contradict (a source that counts apart); the attack did without. */
	contradicted: number
	/** How many of the counts were put to the solver as well; the rest have too many values left to be of interest. */
	solved: number
}

/** How hard it tries: the solver gets the `solve` narrowest counts of each period, the integer one those below `integerBelow` values. */
export interface Effort {
	solve: number
	integerBelow: number
}

export const valuesLeft = ({ low, high }: { low: number; high: number }): number => high - low + 1

/**
 * Tries to work out the true counts behind a publication, by everything that adds up: areas, categories, at every level, in every
 * period. Intervals first (each sum by itself, until nothing narrows), then linear programming over all sums of a period together,
 * then integer programming, which for one count at a time leaves nothing to be found. Knows nothing of how the publisher checks.
 */
export async function recoverCounts(
	numbers: PublicNumbers,
	{ solve, integerBelow }: Effort = { solve: 150, integerBelow: 4 },
): Promise<Recovery> {
	const recovery: Recovery = { found: [], determined: [], narrowest: null, contradicted: 0, solved: 0 }
	for (const system of equationsOf(numbers)) {
		recovery.contradicted += squeezeWhatHolds(system)
		const found = system.unknowns.map((unknown, i): Found => {
			return { ...unknown, low: system.low[i] as number, high: system.high[i] as number, by: 'intervals' }
		})
		const tried = found
			.map((_, i) => i)
			.filter((i) => valuesLeft(found[i] as Found) > 1)
			.sort((a, b) => valuesLeft(found[a] as Found) - valuesLeft(found[b] as Found) || a - b)
			.slice(0, solve)
		const extremes = await extremesOf(system, tried, integerBelow)
		if (!extremes) recovery.contradicted++
		for (const [i, { linear, whole }] of extremes ?? []) {
			const count = found[i] as Found
			for (const [[low, high], by] of [
				[linear, 'linear'],
				[whole, 'whole'],
			] as const)
				if (valuesLeft({ low, high }) < valuesLeft(count)) Object.assign(count, { low, high, by })
		}
		recovery.solved += tried.length
		recovery.found.push(...found)
	}
	recovery.determined = recovery.found.filter((count) => valuesLeft(count) === 1)
	for (const count of recovery.found)
		if (!recovery.narrowest || valuesLeft(count) < valuesLeft(recovery.narrowest)) recovery.narrowest = count
	return recovery
}

/** Squeezes `system`, without the sums that the numbers themselves contradict; how many those were. */
function squeezeWhatHolds(system: System): number {
	const [low, high] = [[...system.low], [...system.high]]
	let contradicted = 0
	for (let wrong = squeeze(system); wrong !== null; wrong = squeeze(system)) {
		system.equations.splice(wrong, 1)
		system.low = [...low]
		system.high = [...high]
		contradicted++
	}
	return contradicted
}
