/** Text with boundaries to ascending numbers; null when it is no such list. Dutch decimals: `10; 20,5; 50` or, one to a space, `10 20,5 50`. */
export function parseBreaks(text: string): number[] | null {
	const parts = text.split(/[;\s]+/).filter((part) => part !== '')
	// A dot before three digits groups thousands in Dutch, else it is a decimal point.
	const numbers = parts.map((part) => Number(part.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.')))
	const ascending = numbers.every((n, i) => Number.isFinite(n) && (i === 0 || n > (numbers[i - 1] as number)))
	return numbers.length >= 1 && numbers.length <= 11 && ascending ? numbers : null
}

export const formatBreaks = (breaks: readonly number[]) => breaks.map((n) => String(n).replace('.', ',')).join('; ')

/** Rounds edges to as many digits as tell them apart, to begin own breaks with. */
export function roundBreaks(edges: readonly number[], decimals: number): number[] {
	for (let digits = decimals; digits < 6; digits++) {
		const rounded = edges.map((edge) => Number(edge.toFixed(digits)))
		if (rounded.every((n, i) => i === 0 || n > (rounded[i - 1] as number))) return rounded
	}
	return [...edges]
}
