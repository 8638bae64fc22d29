/** Text as people type it: no capitals, accents, apostrophes or punctuation; one space between words. `’t Ven-Noord` → `t ven noord`. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/ø/g, 'o')
		.replace(/æ/g, 'ae')
		.replace(/['’‘`´ʼ]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

/**
 * How well a folded name answers a folded query; lower is better, null when it does not.
 * 0 the same · 1 starts with it · 2 a word starts with it · 3 every word of the query starts a word · 4 somewhere within.
 */
export function matchRank(name: string, query: string): number | null {
	if (query === '') return null
	if (name === query) return 0
	if (name.startsWith(query)) return 1
	if (name.includes(` ${query}`)) return 2
	const words = name.split(' ')
	if (query.split(' ').every((part) => words.some((word) => word.startsWith(part)))) return 3
	if (query.length >= 3 && name.includes(query)) return 4
	return null
}
