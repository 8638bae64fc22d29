import type { Language, Level } from './common.ts'
import type { Formatters } from './format.ts'
import type { terms } from './terms.ts'

/** How many areas of a level, in words: `1 buurt`, `63 buurten`. */
export const countText = (
	count: number,
	level: Level,
	format: Pick<Formatters, 'integer'>,
	{ levels, levelsPlural }: Pick<(typeof terms)[Language], 'levels' | 'levelsPlural'>,
): string => `${format.integer(count)} ${count === 1 ? levels[level].toLowerCase() : levelsPlural[level]}`
