/** Codes of what a test calls hot and cold. */
export interface Found {
	hot: string[]
	cold: string[]
}

/** The larger area that a code lies in. */
export type Parent = (code: string) => string | null

/**
 * What of a main test stands in another: `kept` are hot in both or cold in both, `lost` the rest of the main test, `gained`
 * what only the other found. With `parent` the other is of larger areas: kept is whose larger area agrees, and gained
 * are larger areas that hold none of the same kind.
 */
export function compareFound(main: Found, other: Found, parent: Parent = (code) => code) {
	const kept: string[] = []
	const lost: string[] = []
	const gained: string[] = []
	for (const kind of ['hot', 'cold'] as const) {
		const there = new Set(other[kind])
		const held = new Set<string>()
		for (const code of main[kind]) {
			const larger = parent(code)
			if (larger !== null && there.has(larger)) {
				kept.push(code)
				held.add(larger)
			} else lost.push(code)
		}
		gained.push(...other[kind].filter((code) => !held.has(code)))
	}
	return { kept, lost, gained }
}
