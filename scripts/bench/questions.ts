/** A filter over the signals of the generated Dataset. */
export interface Question {
	category: string
	from: string
	to: string
}

/** Every question differs, so that nothing can be answered from a cache: 10 categories, windows of one to nine years. */
export function question(i: number): Question {
	const first = new Date(Date.UTC(2014, i % 24, 1 + (i % 28)))
	const last = new Date(first.getTime() + (365 + ((i * 53) % 2900)) * 86_400_000)
	const day = (date: Date) => date.toISOString().slice(0, 10)
	return { category: `hoofd${i % 10}`, from: day(first), to: day(last) }
}
