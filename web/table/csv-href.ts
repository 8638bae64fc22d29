/** The address of the CSV with the same question as an Answer; what is undefined is left to the server's default. */
export function csvHref(query: Readonly<Record<string, string | undefined>>): string {
	const params = new URLSearchParams()
	for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, value)
	return `/api/v1/values.csv?${params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}
