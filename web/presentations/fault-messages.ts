import type { PresentationFault } from '../../server/contract/presentation/presentation.ts'
import { defineMessages } from '../i18n/language.tsx'

export const faultMessages = defineMessages({
	nl: {
		newer:
			'Gemaakt met een nieuwere versie van Regiekaart. Hier is dit bestand niet te openen; het blijft zoals het is.',
		broken: 'Dit bestand is niet te lezen.',
		brokenAt: (line: number, column: number) => `Dit bestand is niet te lezen: kijk op regel ${line}, kolom ${column}.`,
		unreadable: 'Dit bestand is niet te openen.',
	},
	en: {
		newer: 'Made with a later version of Regiekaart. This file cannot be opened here; it stays as it is.',
		broken: 'This file cannot be read.',
		brokenAt: (line: number, column: number) => `This file cannot be read: look at line ${line}, column ${column}.`,
		unreadable: 'This file cannot be opened.',
	},
})

/** Why a file is no presentation, in the language of the screen; the exact words of the check stand beside it. Pure. */
export function faultText({ kind, line, column }: PresentationFault, t: (typeof faultMessages)['nl']): string {
	if (kind === 'broken' && line !== null && column !== null) return t.brokenAt(line, column)
	return t[kind]
}
