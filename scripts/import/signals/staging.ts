import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue } from '@duckdb/node-api'
import { h3IndexToSplitLong, latLngToCell } from 'h3-js'
import type { Locator } from '../../geometry/locate.ts'
import { ImportError, type Refusal } from '../run.ts'
import type { SignalRecord, SignalSink } from './record.ts'

const BATCH = 8192
const H3_RESOLUTION = 11
/** More different categories than any register has: the column must be something else, such as free text. */
const MOST_CATEGORIES = 2000

const table = readFileSync(new URL('./staging.sql', import.meta.url), 'utf8')

export interface Category {
	main: string
	sub: string
	mainLabel: string
	subLabel: string
}

/**
 * Takes signals from a reader, places each in its buurt and appends them to the temporary table `staged`, a batch at a
 * time, so that a file of any size passes through little memory. Refusals and notes are kept for the end of the run.
 */
export class Staging implements SignalSink {
	readonly refused: Refusal[] = []
	readonly notes: string[] = []
	readonly categories = new Map<string, Category>()
	count = 0

	readonly #files: string[]
	readonly #codes: string[]
	readonly #locator: Locator
	readonly #appender: DuckDBAppender
	#batch: { file: number; record: SignalRecord }[] = []

	private constructor(files: string[], places: { codes: string[]; locator: Locator }, appender: DuckDBAppender) {
		this.#files = files
		this.#codes = places.codes
		this.#locator = places.locator
		this.#appender = appender
	}

	static async create(
		connection: DuckDBConnection,
		files: string[],
		places: { codes: string[]; locator: Locator },
	): Promise<Staging> {
		await connection.run(table)
		return new Staging(files, places, await connection.createAppender('staged', 'main', 'temp'))
	}

	signal(file: string, record: SignalRecord): void {
		const key = `${record.main}/${record.sub}`
		if (!this.categories.has(key)) {
			if (this.categories.size >= MOST_CATEGORIES) {
				throw new ImportError(
					`${basename(file)} has more than ${MOST_CATEGORIES} different categories: the column that the mapping takes for a category is something else`,
				)
			}
			const { main, sub, mainLabel, subLabel } = record
			this.categories.set(key, { main, sub, mainLabel, subLabel })
		}
		this.#batch.push({ file: this.#files.indexOf(file), record })
		if (this.#batch.length === BATCH) this.#flush()
	}

	refuse(refusal: Refusal): void {
		this.refused.push(refusal)
	}

	note(sentence: string): void {
		this.notes.push(sentence)
	}

	/** Puts the last batch in the table. */
	close(): void {
		this.#flush()
		this.#appender.closeSync()
	}

	#flush() {
		const lon = Float64Array.from(this.#batch, (entry) => entry.record.lon)
		const lat = Float64Array.from(this.#batch, (entry) => entry.record.lat)
		const found = this.#locator.locate(lon, lat)
		const a = this.#appender
		this.#batch.forEach(({ file, record }, i) => {
			const [low, high] = h3IndexToSplitLong(latLngToCell(record.lat, record.lon, H3_RESOLUTION))
			const buurt = this.#codes[found[i] as number]
			a.appendInteger(this.count++)
			a.appendInteger(file)
			a.appendInteger(record.line)
			a.appendVarchar(record.externalId)
			a.appendVarchar(record.main)
			a.appendVarchar(record.sub)
			a.appendDate(new DuckDBDateValue(record.created))
			if (record.resolved === null) a.appendNull()
			else a.appendDate(new DuckDBDateValue(record.resolved))
			a.appendVarchar(record.status)
			a.appendVarchar(record.channel)
			a.appendVarchar(record.visibility)
			a.appendDouble(record.lon)
			a.appendDouble(record.lat)
			a.appendUBigInt((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0))
			if (buurt === undefined) a.appendNull()
			else a.appendVarchar(buurt)
			if (record.lastSeen === null) a.appendNull()
			else a.appendDate(new DuckDBDateValue(record.lastSeen))
			a.endRow()
		})
		this.#batch = []
	}
}
