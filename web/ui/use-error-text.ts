import { ApiError } from '../api.ts'
import { defineMessages, useMessages } from '../i18n/language.tsx'

export const errorMessages = defineMessages({
	nl: {
		offline: 'De server geeft geen antwoord.',
		server: 'Er ging iets mis op de server.',
		number: (number: string) => `Vraag hulp met nummer ${number}.`,
		busy: 'Er wordt te veel achter elkaar gevraagd. Probeer het over een minuut opnieuw.',
		signedOut: 'Je bent uitgelogd.',
		absent: 'Dit staat niet in deze gegevens.',
		refused: 'De server kan deze vraag niet beantwoorden.',
		parameter: (name: string, value: string) => `De server kan niets met ${name} “${value}”.`,
		suggestions: (values: string) => `Wel mogelijk: ${values}.`,
	},
	en: {
		offline: 'The server does not answer.',
		server: 'Something went wrong on the server.',
		number: (number: string) => `Ask for help with number ${number}.`,
		busy: 'Too much is being asked at once. Please try again in a minute.',
		signedOut: 'You are signed out.',
		absent: 'This is not in these data.',
		refused: 'The server cannot answer this question.',
		parameter: (name: string, value: string) => `The server cannot do anything with ${name} “${value}”.`,
		suggestions: (values: string) => `Possible: ${values}.`,
	},
})

/** What went wrong, in the language of the screen: the server's own words are English, so only its facts are used. Pure. */
export function errorText(error: unknown, t: (typeof errorMessages)['nl']): string {
	if (!(error instanceof ApiError)) return t.server
	const { status, problem } = error
	if (status === 0) return t.offline
	// The beginning of the number is enough to find it in the log, and can be read out on the telephone.
	const number = problem?.requestId?.slice(0, 8)
	if (status >= 500) return number ? `${t.server} ${t.number(number)}` : t.server
	if (status === 429) return t.busy
	if (status === 401) return t.signedOut
	const suggestions = problem?.suggestions?.length ? ` ${t.suggestions(problem.suggestions.join(', '))}` : ''
	if (problem?.parameter && problem.value !== undefined)
		return t.parameter(problem.parameter, problem.value) + suggestions
	return (status === 404 ? t.absent : t.refused) + suggestions
}

export function useErrorText(): (error: unknown) => string {
	const t = useMessages(errorMessages)
	return (error) => errorText(error, t)
}
