import { MARK_SIZE } from './investment-marks.ts'

/** The disc takes 52 of the 64 units of its mark. */
export const MARK_PER_DISC = MARK_SIZE / 52

/** Marks in pixels: never smaller, so that the status can be seen, and never larger. */
export const MARK_PIXELS = { least: 9, most: 72 } as const

/** The discs within them: between these two their size is in proportion to euros. */
export const SMALLEST_DISC = MARK_PIXELS.least / MARK_PER_DISC
export const LARGEST_DISC = MARK_PIXELS.most / MARK_PER_DISC
