/**
 * One count on its way out: how much of `category` there was in `area` in `period`. The publisher hands over every cell of
 * every area of every level, also those that it will not publish: what follows from published ones must be guarded too.
 */
export interface CountCell {
	/** What is counted: `all`, a category of reports such as `afval/grofvuil`, or the id of a statistic. */
	category: string
	area: string
	period: string
	/** The true count: a whole number, 0 or more. */
	count: number
	/** What it is rounded by: see `sumOfKeys` and record-key.ts. The same records have the same key. */
	key: bigint
	/** False: the config keeps it inside (a level at which its category is not published). */
	published: boolean
	/** Whether the area has fewer inhabitants than the rules ask for: it has no figures then. */
	few: boolean
}

/** Where a category stands among the others. */
export interface CategoryPlace {
	/** What it is a part of: sub → main → all. */
	parent: string | null
	/** Whether its published parts are the whole of it. */
	complete: boolean
	/**
	 * Counts people (inhabitants, households, an age group): totals around what is not shown are made of what is, by people-totals.ts,
	 * so that there is nothing to subtract from.
	 */
	people?: boolean
}

/** Which cells add up to which. */
export interface Hierarchy {
	/** Of each area the area that it is a part of: buurt → wijk → gemeente. The largest are absent. */
	areas: ReadonlyMap<string, string>
	categories: ReadonlyMap<string, CategoryPlace>
}

/**
 * Why a cell has no value. `small`: fewer than the threshold, zero included · `few`: too few people live there ·
 * `complement`: it would give away another one by subtraction · `audit`: the same by many steps ·
 * `config`: not to be published at all.
 */
export type Suppression = 'none' | 'small' | 'few' | 'complement' | 'audit' | 'config'

export interface ProtectedCell {
	/** A multiple of the base; null exactly when suppressed. */
	value: number | null
	suppressed: Suppression
}
