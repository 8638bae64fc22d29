import { cusumDefaults, earsThresholds } from '../methods/early-warning.ts'

/** What puts an area on the list, and what does not; docs/decisions says why, with the false alarms measured. */
export const rules = {
	/** Of what is told a share of at most this is expected to be false, per kind of reason. */
	alpha: 0.05,
	/** Never on fewer events, nor on fewer above what was to be expected. */
	minimumCases: 3,
	minimumExcess: 2,
	/** A surge that was told is not told again when it flares up within so many days after it ended. */
	quietDays: 28,
	/** A surge is told when it was going on in these days. */
	recentDays: 14,
	earsThreshold: earsThresholds.C2,
	/** The standard deviation of a sparse series is not taken smaller. */
	minSigma: 1,
	cusum: cusumDefaults,
} as const

/** Weeks in which a surge may have begun, and the year before them that it is held against. */
export const WATCHED_WEEKS = 13
export const BASELINE_WEEKS = 52

/** Above this many areas a list is no list, and every category of every area is too much to look at in one go. */
export const MAXIMUM_AREAS = 2000
