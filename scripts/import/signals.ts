import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { buurtLocator } from '../geometry/buurt-locator.ts'
import { defineImporter, type ImportOutcome, type Progress, UsageError } from './importer.ts'
import { localDay } from './local-day.ts'
import { ImportError, importRun, type RunResult } from './run.ts'
import { elements } from './signals/features.ts'
import { signalOfFeature } from './signals/geography.ts'
import { readSignalMapping, type SignalMapping } from './signals/mapping.ts'
import { keepOrRefuse } from './signals/record.ts'
import { readSnapshots, Snapshots } from './signals/snapshots.ts'
import { Staging } from './signals/staging.ts'
import { type StoreRequest, storeSignals } from './signals/store.ts'
import { readFeatures, readTable } from './signals/table.ts'

const formats = ['signalen-geography', 'snapshots', 'csv', 'geojson'] as const
type Format = (typeof formats)[number]

const help = `npm run import -- signals FILE… --db FILE --source NAME [--format FORMAT] [--mapping FILE] [--day DAY]

Reports and observations, each placed in its buurt. What is known already is updated, never doubled.

  --db FILE       the Dataset; import areas first
  --source NAME   the register, as shown on screen; the same name every time: id and source together are one signal
  --format        signalen-geography   response of the public Signalen map (needs no mapping)
                  snapshots            .jsonl or .jsonl.gz, a day and such a response per line (needs no mapping);
                                       what is absent from a later complete snapshot is resolved
                  csv, geojson         any table, GeoJSON or list in JSON, by a mapping
                  left out: by the name of the file
  --mapping FILE  how columns become signals: see data/sources/README.md
  --day DAY       signalen-geography: the day of the response, which makes it a snapshot
  --licence TEXT  of the data, when the mapping does not say
  --url URL       where the data come from, when the mapping does not say

Example
  npm run import -- signals assen_snapshots_daily.jsonl.gz --db assen.duckdb --source "Signalen Assen"`

export interface SignalImport {
	files: string[]
	source: string
	format: Format
	mapping: SignalMapping | null
	/** Days since 1970-01-01; only with signalen-geography. */
	day: number | null
	licence: string | null
	url: string | null
	/** Now: what is created or resolved after it is refused. */
	at?: Date
}

/** `npm run import -- signals`. */
export const signalsImporter = defineImporter({
	kind: 'signals',
	help,
	options: {
		source: { type: 'string' },
		format: { type: 'string' },
		mapping: { type: 'string' },
		day: { type: 'string' },
		licence: { type: 'string' },
		url: { type: 'string' },
	},
	async run(files, values, context) {
		const source = values.source?.trim()
		if (!source) throw new UsageError('name the register with --source, such as --source "Signalen Assen"')
		const mapping = values.mapping === undefined ? null : await readSignalMapping(values.mapping)
		const format = formatOf(files, values.format, mapping)
		const request: SignalImport = {
			files,
			source,
			format,
			mapping,
			day: dayOf(values.day, format),
			licence: values.licence ?? mapping?.licence ?? null,
			url: values.url ?? mapping?.url ?? null,
		}
		return importSignals(await context.open(null), request, context.progress)
	},
})

function formatOf(files: string[], given: string | undefined, mapping: SignalMapping | null): Format {
	const found = files.map((file): Format => {
		if (/\.jsonl(\.gz)?$/i.test(file)) return 'snapshots'
		if (/\.(geo)?json(\.gz)?$/i.test(file)) return mapping ? 'geojson' : 'signalen-geography'
		return 'csv'
	})
	const format = formats.find((f) => f === (given ?? found[0]))
	if (!format) throw new UsageError(`--format ${given} is unknown: choose one of ${formats.join(', ')}`)
	if (given === undefined && found.some((f) => f !== format)) {
		throw new UsageError('the files are of different kinds: import them one kind at a time, or say --format')
	}
	const mapped = format === 'csv' || format === 'geojson'
	if (mapped && !mapping)
		throw new UsageError(`${basename(files[0] ?? '')} is read by a mapping: name it with --mapping`)
	if (!mapped && mapping) throw new UsageError(`--format ${format} needs no --mapping: its columns are known`)
	return format
}

function dayOf(text: string | undefined, format: Format): number | null {
	if (text === undefined) return null
	if (format !== 'signalen-geography') throw new UsageError('--day goes with --format signalen-geography')
	try {
		return localDay(text)
	} catch (problem) {
		throw new UsageError(`--day ${text} ${problem instanceof Error ? problem.message : problem}`)
	}
}

/** Imports signals into an open Dataset as one run; see `help` for what the formats mean. */
export async function importSignals(
	connection: DuckDBConnection,
	request: SignalImport,
	progress: Progress,
): Promise<ImportOutcome> {
	const { files, source, licence, url } = request
	const notes: string[] = []
	const at = request.at ?? new Date()
	const outcome = await importRun(
		connection,
		{ kind: 'signals', source, licence, url, files },
		async (run) => {
			const reader = await connection.runAndReadAll('SELECT division_year FROM dataset')
			const year = Number(reader.getRows()[0]?.[0])
			const places = await buurtLocator(connection, year)
			if (places.codes.length === 0) {
				throw new ImportError(
					`the Dataset has no buurten of ${year}: import areas first, so that signals can be placed`,
				)
			}
			const staging = await Staging.create(connection, files, places)
			let found: { read: number; presence: StoreRequest['presence'] }
			try {
				found = await read(connection, request, staging, progress, localDay(at.toISOString()))
			} finally {
				staging.close()
			}
			progress.start('Storing signals', 1)
			const result = await storeSignals(connection, {
				source,
				year,
				run,
				files,
				duplicates: request.mapping?.duplicates ?? 'refuse',
				presence: found.presence,
				categories: staging.categories.values(),
			})
			const refused = [...staging.refused, ...result.refused]
			notes.push(...staging.notes, ...result.notes)
			if (result.unplaced > 0) {
				notes.push(
					`${result.unplaced} stored signals lie in no buurt of ${year}: they are kept and counted, not mapped`,
				)
			}
			return { ...result, read: found.read, refused } satisfies RunResult
		},
		at,
	)
	return { ...outcome, notes }
}

/** Reads the files into staging. Returns how many rows there were, and what the presence of a signal in them means. */
async function read(
	connection: DuckDBConnection,
	request: SignalImport,
	staging: Staging,
	progress: Progress,
	today: number,
): Promise<{ read: number; presence: StoreRequest['presence'] }> {
	const { files, format, mapping, day, source } = request
	const snapshots = new Snapshots(staging, today)
	let count = 0
	let leftOut = 0
	for (const file of files) {
		progress.start(`Reading ${basename(file)}`, statSync(file).size)
		const bytes = (done: number) => progress.update(done)
		if (format === 'snapshots') await readSnapshots(file, snapshots, bytes)
		else if (format === 'signalen-geography' && day !== null) {
			let empty = true
			for await (const { number, element } of elements(file, ['features'], bytes)) {
				snapshots.add(file, number, day, [element])
				empty = false
			}
			if (empty) snapshots.add(file, 1, day, null)
		} else if (format === 'signalen-geography') {
			for await (const { number, element } of elements(file, ['features'], bytes)) {
				count++
				keepOrRefuse(staging, file, number, () => signalOfFeature(element, number, today))
			}
		} else if (mapping) {
			const rows = await (format === 'csv' ? readTable : readFeatures)(file, mapping, staging, today, bytes)
			count += rows.read
			leftOut += rows.leftOut
		}
	}
	if (leftOut > 0) staging.note(`${leftOut} rows are left out by "where" in the mapping`)
	if (format === 'csv' || format === 'geojson') return { read: count, presence: { kind: 'stated' } }
	if (format === 'signalen-geography' && day === null) return { read: count, presence: { kind: 'undated' } }
	const reader = await connection.runAndReadAll(
		`SELECT (day - DATE '1970-01-01')::INTEGER, signals FROM signal_sweep WHERE source = $1 AND (complete OR signals > 0)`,
		[source],
	)
	const stored = reader.getRows().map(([day, signals]) => ({ day: Number(day), signals: Number(signals) }))
	return { read: snapshots.read, presence: { kind: 'sweeps', sweeps: snapshots.finish(stored) } }
}
