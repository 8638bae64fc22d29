import { basename } from 'node:path'
import { areaCode } from '../../../server/contract/common.ts'
import { levelOf, tidyCode } from '../area-columns.ts'
import { type DelimitedTable, openDelimited } from '../delimited.ts'
import { parseValue } from '../parse-value.ts'
import { ImportError, type Refusal } from '../run.ts'
import { didYouMean } from '../suggest.ts'
import type { Mapping } from './mapping.ts'

interface Cell {
	/** Number of the row among those read, over all files. */
	row: number
	metric: string
	area: string
	period: string
	value: number | null
	reason: 'missing' | 'suppressed' | null
}

export interface CellSink {
	cell(cell: Cell): void
	landArea(area: string, hectares: number): void
}

/** Which rows were met; read = accepted + refused, the rest belongs to other places or other questions. */
export interface RowCounts {
	accepted: number
	refused: Refusal[]
	/** Rows of gemeenten, or of parts of the country, that are not in the Dataset. */
	elsewhere: number
	/** Rows of a long table with a code or a period that the mapping does not ask for. */
	notAsked: number
	absentColumns: string[]
}

/** Provinces, parts of the country, COROP areas and the Netherlands stand in the same CBS tables. */
const LARGER = /^(NL|LD|PV|CR)\w*$/
const YEAR = /^(\d{4})(JJ00)?$/

/**
 * Reads one table by its mapping. A row is refused whole, with its first faulty cell, so that a number never stands
 * beside one of the same row that was not understood.
 */
export async function readCells(
	file: string,
	mapping: Mapping,
	division: { codes: ReadonlySet<string>; gemeenten: ReadonlySet<string> },
	firstRow: number,
	seen: Map<string, string>,
	sink: CellSink,
	bytes: (done: number) => void,
): Promise<RowCounts> {
	const { delimiter, encoding } = mapping
	const table = await openDelimited(file, { delimiter, encoding, bytes })
	const style = {
		decimal: mapping.decimal ?? 'unknown',
		missing: mapping.missing,
		suppressed: mapping.suppressed,
	} as const
	const position = (column: string, optional = false) => findColumn(table, file, column, optional)
	const areaAt = position(mapping.area)
	const landAreaColumn = mapping.attributes.landArea
	const landAreaAt = landAreaColumn === undefined ? -1 : position(landAreaColumn)
	const absentColumns: string[] = []
	const wanted =
		'columns' in mapping
			? mapping.columns.flatMap((c) => {
					const at = position(c.column, c.optional)
					if (at < 0) absentColumns.push(c.column)
					return at < 0 ? [] : [{ ...c, at }]
				})
			: []
	if ('columns' in mapping && wanted.length === 0) {
		throw new ImportError(
			`${basename(file)} has none of the columns of the mapping; it has ${table.columns.join(', ')}`,
		)
	}
	const long =
		'columns' in mapping
			? null
			: {
					metricAt: position(mapping.metricColumn),
					periodAt: position(mapping.periodColumn),
					valueAt: position(mapping.valueColumn),
					metrics: new Map(
						Object.entries(mapping.metrics).map(([code, m]) => [
							code.trim(),
							typeof m === 'string' ? { metric: m, factor: 1 } : m,
						]),
					),
					valueColumn: mapping.valueColumn,
				}
	/** What this row is asked for; null when it is about something else. */
	function questions(cells: string[]) {
		if (!long) return wanted
		const asked = long.metrics.get(cells[long.metricAt]?.trim() ?? '')
		const period = YEAR.exec(cells[long.periodAt]?.trim() ?? '')?.[1]
		return asked && period ? [{ ...asked, period, at: long.valueAt, column: long.valueColumn }] : null
	}

	const counts: RowCounts = { accepted: 0, refused: [], elsewhere: 0, notAsked: 0, absentColumns }
	for await (const row of table.rows()) {
		const { line } = row
		const refuse = (reason: string, column: string | null = null, value: string | null = null) =>
			counts.refused.push({ file, line, column, value, reason })
		if (!('cells' in row)) {
			refuse(row.fault)
			continue
		}
		const { cells } = row
		const written = cells[areaAt] ?? ''
		const area = tidyCode(written, mapping.level)
		if (!areaCode.safeParse(area).success) {
			if (LARGER.test(area)) counts.elsewhere++
			else refuse(area === '' ? 'has no area code' : 'is no CBS area code such as BU01060000', mapping.area, written)
			continue
		}
		if (!division.gemeenten.has(area.slice(2, 6))) {
			counts.elsewhere++
			continue
		}
		const asked = questions(cells)
		if (asked === null) {
			counts.notAsked++
			continue
		}
		if (!division.codes.has(area)) {
			const kind = levelOf(area)
			refuse(`unknown ${kind} code: not among the areas of ${mapping.year} in the Dataset`, mapping.area, area)
			continue
		}
		const found: Omit<Cell, 'row'>[] = []
		const faults: [reason: string, column: string, value: string][] = []
		for (const { at, column, metric, period, factor } of asked) {
			const text = cells[at] ?? ''
			const parsed = parseValue(text, style)
			if ('fault' in parsed) faults.push([parsed.fault, column, text])
			else if ('reason' in parsed) found.push({ metric, area, period, value: null, reason: parsed.reason })
			else found.push({ metric, area, period, value: scaled(parsed.value, factor), reason: null })
		}
		const twice = found.find((c) => seen.has(`${c.metric} ${c.area} ${c.period}`))
		if (faults.length > 0) {
			const [reason, column, value] = faults[0] as (typeof faults)[number]
			refuse(
				faults.length === 1 ? reason : `${reason}; so are ${faults.length - 1} more cells of this row`,
				column,
				value,
			)
		} else if (twice) {
			const before = seen.get(`${twice.metric} ${twice.area} ${twice.period}`)
			refuse(`duplicate: ${twice.metric} ${twice.period} of ${area} is already on ${before}`, mapping.area, area)
		} else {
			const number = firstRow + counts.accepted++
			for (const cell of found) {
				seen.set(`${cell.metric} ${cell.area} ${cell.period}`, `line ${line} of ${basename(file)}`)
				sink.cell({ ...cell, row: number })
			}
			const land = landAreaAt < 0 ? null : parseValue(cells[landAreaAt] ?? '', style)
			if (land && 'value' in land && land.value >= 0) sink.landArea(area, land.value)
		}
	}
	return counts
}

/** Twelve digits: what multiplying by 0.001 adds beyond them is noise. */
const scaled = (value: number, factor: number) => (factor === 1 ? value : Number((value * factor).toPrecision(12)))

function findColumn(table: DelimitedTable, file: string, column: string, optional: boolean): number {
	const exact = table.columns.indexOf(column)
	if (exact >= 0) return exact
	const loose = table.columns.findIndex((c) => c.toLowerCase() === column.trim().toLowerCase())
	if (loose >= 0 || optional) return loose
	throw new ImportError(
		`${basename(file)} has no column ${column}${didYouMean(column, table.columns) || ';'} its columns are ${table.columns.join(', ')}`,
	)
}
