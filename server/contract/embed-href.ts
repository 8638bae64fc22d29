/** The choices that a link of an embed makes; `choices` so that the metric one comes from can be chosen again. */
type Changed = 'metric' | 'level' | 'period' | 'area' | 'choices'

/** The search part of an address with other choices in it; null takes one out. An empty search part leads to the page itself. */
export function embedHref(search: string, change: Partial<Record<Changed, string | null>>): string {
	const params = new URLSearchParams(search)
	for (const [name, value] of Object.entries(change)) {
		if (value === null) params.delete(name)
		else params.set(name, value)
	}
	// Commas stay readable.
	const text = params.toString().replaceAll('%2C', ',')
	return text === '' ? '?' : `?${text}`
}
