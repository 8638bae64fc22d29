import type { Level } from '../../server/contract/common.ts'
import { countText } from '../../server/contract/count-text.ts'
import { terms } from '../../server/contract/terms.ts'
import { useFormat, useMessages } from '../i18n/language.tsx'

/** How many areas, in words: `1 buurt`, `63 buurten`. */
export function useCountText(level: Level): (count: number) => string {
	const words = useMessages(terms)
	const format = useFormat()
	return (count) => countText(count, level, format, words)
}
