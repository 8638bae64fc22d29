import { cusumDefaults, earsThresholds } from '../methods/early-warning.ts'

/** What puts an area on the list, and what does not; docs/decisions says why, with the false alarms measured. */
export const rules = {
	/**
	 * q of every test that puts something here. Of one test (one metric; one category in one step; all surges) a share of at
	 * most this is expected to be false; the list as a whole rests on many tests, and is false more often: see docs/decisions.
	 */
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

/** What ended longer ago is not going on: figures of signals, in days, and of other metrics, which come out late, in years. */
export const STALE = { days: 366, years: 5 } as const

/** Above this many areas a list is no list, and every category of every area is too much to look at in one go. */
export const MAXIMUM_AREAS = 2000
