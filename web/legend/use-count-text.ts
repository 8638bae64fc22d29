import type { Level } from '../../server/contract/common.ts'
import { terms } from '../../server/contract/terms.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'

/** How many areas, in words: `1 buurt`, `63 buurten`. */
export function useCountText(level: Level): (count: number) => string {
	const { levels, levelsPlural } = useMessages(terms)
	const format = useFormat()
	return (count) => `${format.integer(count)} ${count === 1 ? levels[level].toLowerCase() : levelsPlural[level]}`
}
