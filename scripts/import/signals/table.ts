import { basename } from 'node:path'
import { openDelimited } from '../delimited.ts'
import { ImportError } from '../run.ts'
import { didYouMean } from '../suggest.ts'
import { mappedColumns, type Row, signalConverter } from './convert.ts'
import { elements } from './features.ts'
import type { SignalMapping } from './mapping.ts'
import { keepOrRefuse, type SignalSink } from './record.ts'

export interface ReadCount {
	read: number
	/** Rows that the `where` of the mapping leaves out. */
	leftOut: number
}

/** Signalen exports its reporters in a table of their own; nothing of it may come near a Dataset. */
function refuseReporters(file: string, columns: string[]) {
	const lower = new Set(columns.map((column) => column.toLowerCase()))
	const ofSignalen = lower.has('_signal_id') && (lower.has('email') || lower.has('phone'))
	if (
		/reporters?(?![a-z]).*\.(csv|txt)$/i.test(basename(file)) ||
		ofSignalen ||
		(lower.has('email') && lower.has('phone'))
	) {
		throw new ImportError(
			`${basename(file)} holds reporters (names, e-mail addresses or telephone numbers): it is refused whole, and nothing of it was read`,
		)
	}
}

/** Reads any CSV by a mapping. Throws ImportError when a mapped column is not there or the file holds reporters. */
export async function readTable(
	file: string,
	mapping: SignalMapping,
	sink: SignalSink,
	today: number,
	bytes: (done: number) => void,
): Promise<ReadCount> {
	const table = await openDelimited(file, { delimiter: mapping.delimiter, bytes })
	refuseReporters(file, table.columns)
	const lower = table.columns.map((column) => column.toLowerCase())
	const index = new Map<string, number>()
	for (const { column, field } of mappedColumns(mapping)) {
		const exact = table.columns.indexOf(column)
		const at = exact >= 0 ? exact : lower.indexOf(column.toLowerCase())
		if (at < 0) {
			throw new ImportError(
				`${basename(file)} has no column "${column}", which the mapping names in ${field}${didYouMean(column, table.columns) || '.'} It has: ${table.columns.join(', ')}`,
			)
		}
		index.set(column, at)
	}
	if (mapping.position === 'geometry') {
		throw new ImportError(`${basename(file)} is a table: the position of the mapping must name its columns`)
	}
	const convert = signalConverter(mapping, today)
	let cells: string[] = []
	const row: Row = { cell: (column) => cells[index.get(column) as number] ?? '' }
	let read = 0
	let leftOut = 0
	for await (const entry of table.rows()) {
		read++
		if ('fault' in entry) {
			// The text of a broken row may hold anything, so it is not kept.
			sink.refuse({ file, line: entry.line, column: null, value: null, reason: entry.fault })
			continue
		}
		cells = entry.cells
		if (keepOrRefuse(sink, file, entry.line, () => convert(row, entry.line)) === 'leftOut') leftOut++
	}
	return { read: read - leftOut, leftOut }
}

/** Reads the features of a GeoJSON file, or the objects of any list in JSON, by a mapping. */
export async function readFeatures(
	file: string,
	mapping: SignalMapping,
	sink: SignalSink,
	today: number,
	bytes: (done: number) => void,
): Promise<ReadCount> {
	const convert = signalConverter(mapping, today)
	const missing = new Map(mappedColumns(mapping).map(({ column, field }) => [column, field]))
	const paths = new Map([...missing.keys()].map((column) => [column, column.split('.')]))
	let object: Record<string, unknown> = {}
	let feature: Record<string, unknown> = {}
	const row: Row = {
		cell(column) {
			// `id` of a feature stands beside its properties.
			let value: unknown = object[column] ?? feature[column]
			if (value === undefined) {
				value = object
				for (const key of paths.get(column) ?? []) value = (value as Record<string, unknown> | null | undefined)?.[key]
			}
			if (value === undefined) return ''
			missing.delete(column)
			return value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
		},
	}
	let read = 0
	let leftOut = 0
	let kept = 0
	for await (const { number, element } of elements(file, mapping.path ?? ['features'], bytes)) {
		read++
		if (typeof element !== 'object' || element === null) {
			sink.refuse({ file, line: number, column: null, value: null, reason: 'is not an object' })
			continue
		}
		const { properties, geometry } = element as { properties?: unknown; geometry?: unknown }
		feature = element as Record<string, unknown>
		object = (typeof properties === 'object' && properties !== null ? properties : feature) as Record<string, unknown>
		row.geometry = geometry
		const fate = keepOrRefuse(sink, file, number, () => convert(row, number))
		if (fate === 'leftOut') leftOut++
		if (fate === 'kept') kept++
	}
	if (kept > 0) {
		for (const [column, field] of missing) {
			sink.note(`${basename(file)}: no feature has "${column}", which the mapping names in ${field}`)
		}
	}
	return { read: read - leftOut, leftOut }
}
