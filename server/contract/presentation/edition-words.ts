import type { Language } from '../common.ts'
import { makeFormatters } from '../format.ts'
import { defineMessages } from '../messages.ts'
import type { Edition, EditionLevel } from './edition.ts'

export const editionMessages = defineMessages({
	nl: {
		frozen: (day: string) => `Bevroren editie van ${day}`,
		levels: { team: 'voor het team', partners: 'voor partners', public: 'openbaar' } satisfies Record<
			EditionLevel,
			string
		>,
	},
	en: {
		frozen: (day: string) => `Frozen edition of ${day}`,
		levels: { team: 'for the team', partners: 'for partners', public: 'public' } satisfies Record<EditionLevel, string>,
	},
})

/** The parts of the mark of an edition: `Bevroren editie van 12 januari 2026`, `voor het team`, `3f2a91…`: the whole hash. */
export function editionParts({ madeOn, level, hash }: Pick<Edition, 'madeOn' | 'level' | 'hash'>, language: Language) {
	const words = editionMessages[language]
	return { frozen: words.frozen(makeFormatters(language).day(madeOn)), level: words.levels[level], hash }
}

/** The mark of an edition in one line, for screen, paper and slides. */
export function editionWords(of: Pick<Edition, 'madeOn' | 'level' | 'hash'>, language: Language): string {
	const { frozen, level, hash } = editionParts(of, language)
	return `${frozen} · ${level} · ${hash}`
}
