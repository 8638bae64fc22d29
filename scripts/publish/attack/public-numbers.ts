/** One published number of something that is counted; null: suppressed. A number that is absent is not published at all. */
export interface PublicNumber {
	metric: string
	area: string
	period: string
	value: number | null
}

/** All that the attack knows: what a publication shows, and what everybody knows of how counts add up. */
export interface PublicNumbers {
	numbers: readonly PublicNumber[]
	/** Of each area the one that it is a part of. */
	areas: ReadonlyMap<string, string>
	/**
	 * Of each metric the one whose count includes it. `complete`: these parts are the whole of it. `standsIn`: what a part that is not
	 * shown is said to count for in the total around it; a total that is just that tells nothing of the part.
	 */
	metrics: ReadonlyMap<string, { parent: string | null; complete: boolean; standsIn?: number | undefined }>
	/** As the limits page states them. */
	rules: { base: number; threshold: number }
	/** What somebody with knowledge of his own adds: counts of which he knows the ends beforehand. Tests try this. */
	beforehand?: (number: Omit<PublicNumber, 'value'>) => readonly [number, number] | null
}
