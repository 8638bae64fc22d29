import type { AnswerRow } from '../answer.ts'

/** The plain mean of similar areas, and over how many of them. */
export interface SimilarMean {
	/** Null when none of them has a dependable value. */
	mean: number | null
	/** Areas with status ok, over which the mean runs. */
	counted: number
	/** Similar areas, with or without a value. */
	similar: number
}

/** Mean over those of `codes` that have a dependable value (status ok) in the Answer; every area counts once. */
export function similarMean(rows: readonly AnswerRow[], codes: readonly string[]): SimilarMean {
	const wanted = new Set(codes)
	const values = rows.flatMap((row) =>
		wanted.has(row.code) && row.status === 'ok' && row.value !== null ? [row.value] : [],
	)
	const sum = values.reduce((total, value) => total + value, 0)
	return {
		mean: values.length === 0 ? null : sum / values.length,
		counted: values.length,
		similar: wanted.size,
	}
}
