/** Borders up to this many metres apart are one border drawn twice; see decision 18. */
export const TOLERANCE = 12
