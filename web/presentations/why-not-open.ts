import { ApiError } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { faultMessages } from './fault-messages.ts'

export const whyNotOpenMessages = defineMessages({
	nl: {
		absent: 'Deze presentatie is er niet. Misschien is hij verwijderd, of klopt de link niet.',
		stays: 'Het bestand blijft zoals het is.',
	},
	en: {
		absent: 'This presentation does not exist. It may have been deleted, or the link is wrong.',
		stays: 'The file stays as it is.',
	},
})

interface WhyNotOpen {
	/** In the language of the screen. */
	text: string
	/** What the check of the file says, in plain English; null: nothing more than `text`. */
	detail: string | null
}

type Words = (typeof whyNotOpenMessages)['nl']

/** Why `GET /presentations/{id}` gave none; what is not about the file itself in the words of `otherwise`. Pure. */
export function whyNotOpen(
	error: unknown,
	t: Words,
	faults: (typeof faultMessages)['nl'],
	otherwise: (error: unknown) => string,
): WhyNotOpen {
	const status = error instanceof ApiError ? error.status : 0
	const detail = error instanceof ApiError ? (error.problem?.detail ?? null) : null
	// An id that no file can have is a presentation that is not there.
	if (status === 404 || status === 400) return { text: t.absent, detail: null }
	if (status !== 422) return { text: otherwise(error), detail: null }
	if (detail?.includes('later version')) return { text: faults.newer, detail: null }
	return { text: `${faults.broken} ${t.stays}`, detail }
}

export function useWhyNotOpen(): (error: unknown) => WhyNotOpen {
	const t = useMessages(whyNotOpenMessages)
	const faults = useMessages(faultMessages)
	const otherwise = useErrorText()
	return (error) => whyNotOpen(error, t, faults, otherwise)
}
