import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language, Text } from '../../server/contract/common.ts'
import { type Formatters, makeFormatters } from './format.ts'

const LanguageContext = createContext<Language>('nl')

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
	return <LanguageContext value={language}>{children}</LanguageContext>
}

export const useLanguage = (): Language => useContext(LanguageContext)

/** Texts live beside the component that shows them; both languages must have the same keys, which the compiler checks. */
export function defineMessages<M extends Record<string, unknown>>(messages: { nl: M; en: NoInfer<M> }) {
	return messages
}

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
