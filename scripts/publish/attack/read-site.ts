import { parse } from 'csv-parse/sync'
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

const csvRow = z.looseObject({
	area_code: z.string(),
	metric: z.string(),
	period: z.string(),
	value: z.string(),
	numerator: z.string().default(''),
})

/** Numbers of a table as the site offers it to download, with either sign between columns and decimals. */
function numbersInCsv(text: string, { definitions }: ReadPublication): PublicNumber[] {
	const head = text.slice(0, Math.max(0, text.indexOf('\n')))
	const semicolons = head.includes(';')
	const rows = z
		.array(z.record(z.string(), z.string()))
		.parse(parse(text, { bom: true, columns: true, delimiter: semicolons ? ';' : ',' }))
	const number = (cell: string) => (cell === '' ? null : Number(semicolons ? cell.replace(',', '.') : cell))
	return rows.flatMap((cells) => {
		const row = csvRow.safeParse(cells)
		if (!row.success) return []
		const { area_code: area, metric, period, value, numerator } = row.data
		const evaluation = definitions.get(metric)?.evaluation
		return [
			{ metric, area, period, value: number(value) },
			...(evaluation?.kind === 'ratio'
				? [{ metric: evaluation.numerator, area, period, value: number(numerator) }]
				: []),
		]
	})
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
			const euros = definitions.get(metric.id)?.currency === true
			if (!euros && typeof unplaced === 'number' && unplaced > 0) found.unplaced.push({ file, value: unplaced })
		}
		const line = series.safeParse(object)
		if (line.success)
			for (const { area, values: column } of line.data.series)
				for (const [i, value] of column.entries()) add(line.data.metric.id, area, line.data.periods[i], value)
	}
	return found
}

/** Every count in the JSON and CSV files below `folder`, compressed ones too. Throws on such a file that cannot be read as one. */
export function readSite(folder: string, publication: ReadPublication): SiteNumbers {
	const found: SiteNumbers = { numbers: [], unplaced: [] }
	for (const { name, contents } of publishedFiles(folder)) {
		if (name.endsWith('.csv')) found.numbers.push(...numbersInCsv(contents().toString('utf8'), publication))
		if (!name.endsWith('.json')) continue
		const { numbers, unplaced } = numbersIn(JSON.parse(contents().toString('utf8')), publication, name)
		found.numbers.push(...numbers)
		found.unplaced.push(...unplaced)
	}
	return found
}
