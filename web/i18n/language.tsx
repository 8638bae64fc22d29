import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language, Text } from '../../server/contract/common.ts'
import { type Formatters, makeFormatters } from '../../server/contract/format.ts'
import { defineMessages } from '../../server/contract/messages.ts'

const LanguageContext = createContext<Language>('nl')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
	return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => useContext(LanguageContext)

export { defineMessages }

export function useMessages<M>(messages: Record<Language, M>): M {
	return messages[useLanguage()]
}

/** Picks a language of a text from the catalogue. */
export function useText(): (text: Text) => string {
	const language = useLanguage()
	return (text) => text[language]
}

/** Numbers, money and dates in nl-NL or en-GB. */
export function useFormat(): Formatters {
	const language = useLanguage()
	return useMemo(() => makeFormatters(language), [language])
}
