import { expect, test } from 'vitest'
import type { Problem } from '../../server/contract/common.ts'
import { ApiError } from '../../web/api.ts'
import { errorMessages, errorText } from '../../web/ui/use-error-text.ts'

const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
	type: 'about:blank',
	title: 'Bad Request',
	status,
	detail: 'level: must be one of buurt, wijk, gemeente',
	...more,
})

test.each([
	[new ApiError(0, null), 'De server geeft geen antwoord.'],
	[new ApiError(500, problem(500)), 'Er ging iets mis op de server.'],
	[
		new ApiError(500, { ...problem(500), requestId: '1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d' }),
		'Er ging iets mis op de server. Vraag hulp met nummer 1a2b3c4d.',
	],
	[new ApiError(429, problem(429)), 'Er wordt te veel achter elkaar gevraagd. Probeer het over een minuut opnieuw.'],
	[new TypeError('x is undefined'), 'Er ging iets mis op de server.'],
	[new ApiError(401, problem(401)), 'Je bent uitgelogd.'],
	[new ApiError(404, problem(404)), 'Dit staat niet in deze gegevens.'],
	[new ApiError(400, null), 'De server kan deze vraag niet beantwoorden.'],
	[
		new ApiError(400, problem(400, { parameter: 'level', value: 'straat', suggestions: ['buurt', 'wijk'] })),
		'De server kan niets met level “straat”. Wel mogelijk: buurt, wijk.',
	],
])('%s is said in Dutch, without the English words of the server', (error, expected) => {
	expect(errorText(error, errorMessages.nl)).toBe(expected)
})
