import { queryOptions } from '@tanstack/react-query'
import type { SessionAnswer } from '../../server/contract/session.ts'
import { checked } from '../api.ts'
import { base } from '../transport.ts'

/** Who is signed in; null where nobody has to. Asked of an internal server alone: a publication knows no sign-in. */
export const sessionQuery = queryOptions({
	queryKey: ['session'],
	queryFn: async () => (await (await checked(fetch(new URL('auth/session', base)))).json()) as SessionAnswer,
	staleTime: Number.POSITIVE_INFINITY,
})
