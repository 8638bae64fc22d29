/** The address of the CSV with the same question as an Answer of /values, or of what `of` says; what is undefined is left to the server's default. */
export function csvHref(query: Readonly<Record<string, string | undefined>>, of = 'values'): string {
	const params = new URLSearchParams()
	for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, value)
	return `/api/v1/${of}.csv?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}
