import { apiHref } from '../transport.ts'

/** The address of the CSV with the same question as an Answer of /values, or of what `of` says; what is undefined is left to the server's default. Null: a static copy without it. */
export const csvHref = (query: Readonly<Record<string, string | undefined>>, of = 'values'): string | null =>
	apiHref(`${of}.csv`, query)
