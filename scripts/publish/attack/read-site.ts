import { z } from 'zod'
import type { PublicNumber } from './public-numbers.ts'
import { publishedFiles } from './published-files.ts'
import type { ReadPublication } from './read-publication.ts'

const columns = z.array(z.number().nullable())
const values = z.object({
	query: z.object({ period: z.string().nullish() }),
	metric: z.object({ id: z.string() }),
	areas: z.array(z.string()),
	values: columns,
	numerator: columns.nullish(),
	reference: z.object({ code: z.string(), value: z.number().nullable() }).nullish(),
	unplaced: z.number().nullish(),
})
const series = z.object({
	metric: z.object({ id: z.string() }),
	periods: z.array(z.string()),
	series: z.array(z.object({ area: z.string(), values: columns })),
})

/** Numbers that the files of a site show. */
export interface SiteNumbers {
	numbers: PublicNumber[]
	/** Answers that say how much lies in no area: a count that nobody protected. */
	unplaced: { file: string; value: number }[]
}

/** Every object inside a parsed JSON text, itself first. */
function* objectsIn(value: unknown): Generator<object> {
	if (typeof value !== 'object' || value === null) return
	yield value
	for (const member of Object.values(value)) yield* objectsIn(member)
}

/** The counts in one parsed file, wherever they stand in it: Answers, their numerators and reference, series. */
function numbersIn(content: unknown, { definitions }: ReadPublication, file: string): SiteNumbers {
	const found: SiteNumbers = { numbers: [], unplaced: [] }
	const add = (metric: string, area: string | undefined, period: string | null | undefined, value: number | null) => {
		if (area !== undefined && period) found.numbers.push({ metric, area, period, value })
	}
	for (const object of objectsIn(content)) {
		const answer = values.safeParse(object)
		if (answer.success) {
			const { metric, areas, query, values: column, numerator, reference, unplaced } = answer.data
			const evaluation = definitions.get(metric.id)?.evaluation
			for (const [i, value] of column.entries()) add(metric.id, areas[i], query.period, value)
			if (reference) add(metric.id, reference.code, query.period, reference.value)
			if (evaluation?.kind === 'ratio')
				for (const [i, value] of (numerator ?? []).entries()) add(evaluation.numerator, areas[i], query.period, value)
			if (typeof unplaced === 'number' && unplaced > 0) found.unplaced.push({ file, value: unplaced })
		}
		const line = series.safeParse(object)
		if (line.success)
			for (const { area, values: column } of line.data.series)
				for (const [i, value] of column.entries()) add(line.data.metric.id, area, line.data.periods[i], value)
	}
	return found
}

/** Every count in the JSON files below `folder`, compressed ones too. Throws on a file that ends in .json and is none. */
export function readSite(folder: string, publication: ReadPublication): SiteNumbers {
	const found: SiteNumbers = { numbers: [], unplaced: [] }
	for (const { name, contents } of publishedFiles(folder)) {
		if (!/\.json$/.test(name)) continue
		const { numbers, unplaced } = numbersIn(JSON.parse(contents().toString('utf8')), publication, name)
		found.numbers.push(...numbers)
		found.unplaced.push(...unplaced)
	}
	return found
}
