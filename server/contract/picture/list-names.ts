import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { pictureMessages } from './messages.ts'

/** Names that are all told; of more the first two are. */
const MOST = 3

/** Names in a sentence: `Bee en Cee`, or `Aa, Bee, en 7 andere` where there are many. */
export function listNames(names: readonly string[], language: Language): string {
	const format = makeFormatters(language)
	return names.length <= MOST
		? format.list(names)
		: [...names.slice(0, 2), pictureMessages[language].more(format.integer(names.length - 2))].join(', ')
}
