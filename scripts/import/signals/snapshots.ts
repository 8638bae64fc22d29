import { basename } from 'node:path'
import { localDay } from '../local-day.ts'
import { ImportError } from '../run.ts'
import { pieces } from './features.ts'
import { signalOfFeature } from './geography.ts'
import { CellProblem, type SignalRecord, type SignalSink } from './record.ts'

/** One day on which all open signals of a source were read. */
export interface Sweep {
	/** Days since 1970-01-01. */
	day: number
	signals: number
	/** false: looks cut short, so an absence from it says nothing. */
	complete: boolean
}

/** The public response gives so many signals at most; exactly so many means that the next page was not read. */
const PAGE = 4000

/** Signals of many snapshots together: each once, with the last day on which it was open. */
export class Snapshots {
	readonly #signals = new Map<string, { file: string; record: SignalRecord }>()
	readonly #days = new Map<number, { signals: number; isNull: boolean; file: string; line: number }>()
	/** A feature that cannot be used comes back every day: once is enough. */
	readonly #refused = new Set<string>()
	readonly #sink: SignalSink
	readonly #today: number

	constructor(sink: SignalSink, today: number) {
		this.#sink = sink
		this.#today = today
	}

	/** Distinct signals and distinct features that were refused. */
	get read(): number {
		return this.#signals.size + this.#refused.size
	}

	/** Adds the features of one day; several parts of one day add up. `features` null: the response held none. */
	add(file: string, line: number, day: number, features: readonly unknown[] | null): void {
		if (day > this.#today) {
			throw new ImportError(`${basename(file)}:${line} is a snapshot of a day in the future`)
		}
		const sweep = this.#days.get(day) ?? { signals: 0, isNull: false, file, line }
		this.#days.set(day, sweep)
		sweep.signals += features?.length ?? 0
		sweep.isNull ||= features === null
		for (const feature of features ?? []) this.#addFeature(file, line, day, feature)
	}

	#addFeature(file: string, line: number, day: number, feature: unknown) {
		try {
			const record = signalOfFeature(feature, line, this.#today)
			const known = this.#signals.get(record.externalId)
			if (!known) this.#signals.set(record.externalId, { file, record: { ...record, lastSeen: day } })
			else known.record.lastSeen = Math.max(known.record.lastSeen ?? day, day)
		} catch (problem) {
			if (!(problem instanceof CellProblem)) throw problem
			const key = JSON.stringify(feature)
			if (this.#refused.has(key)) return
			this.#refused.add(key)
			this.#sink.refuse({ file, line, column: problem.column, value: problem.value, reason: problem.message })
		}
	}

	/**
	 * Gives the signals to the sink and returns the sweeps by day, each judged: one that is null, holds exactly a page, or
	 * less than half of the one before looks cut short. `stored` are the sweeps that the Dataset knows.
	 */
	finish(stored: readonly { day: number; signals: number }[]): Sweep[] {
		for (const { file, record } of this.#signals.values()) this.#sink.signal(file, record)
		const sizes = new Map(stored.map(({ day, signals }) => [day, signals]))
		for (const [day, { signals, isNull }] of this.#days) {
			if (isNull) sizes.delete(day)
			else sizes.set(day, signals)
		}
		const days = [...sizes.keys()].sort((a, b) => a - b)
		return [...this.#days]
			.sort(([a], [b]) => a - b)
			.map(([day, { signals, isNull, file, line }]) => {
				const before = days.filter((other) => other < day).at(-1)
				const problem = incompleteness(signals, isNull, before === undefined ? null : (sizes.get(before) ?? null))
				if (problem) {
					this.#sink.note(
						`${basename(file)}:${line} looks incomplete (${problem}); what is absent from it is not taken as resolved`,
					)
				}
				return { day, signals, complete: problem === null }
			})
	}
}

/** Why a snapshot looks cut short, or null. `before` is the number of signals in the one before, null: not known. */
function incompleteness(signals: number, isNull: boolean, before: number | null): string | null {
	if (isNull) return 'it has no features at all'
	if (signals > 0 && signals % PAGE === 0) return `it has exactly ${signals} features, so the next page was not read`
	if (before !== null && signals < before / 2) {
		return `it has ${signals} features, less than half of the ${before} of the snapshot before`
	}
	return null
}

/** Reads `.jsonl` or `.jsonl.gz` with `{"date": "2026-05-18", "collection": {…}}` on each line into `into`. */
export async function readSnapshots(file: string, into: Snapshots, bytes: (done: number) => void): Promise<void> {
	let rest = ''
	let line = 0
	const take = (text: string) => {
		line++
		if (text.trim() !== '') takeLine(file, line, text, into)
	}
	for await (const piece of pieces(file, bytes)) {
		const lines = (rest + piece).split('\n')
		rest = lines.pop() ?? ''
		for (const text of lines) take(text)
	}
	if (rest !== '') take(rest)
	if (line === 0) throw new ImportError(`${basename(file)} is empty`)
}

function takeLine(file: string, line: number, text: string, into: Snapshots) {
	const wrong = (message: string) => new ImportError(`${basename(file)}:${line} ${message}`)
	let snapshot: { date?: unknown; collection?: { features?: unknown } | null }
	try {
		snapshot = JSON.parse(text)
	} catch (cause) {
		throw wrong(`is not valid JSON: ${cause instanceof Error ? cause.message : cause}`)
	}
	const features = snapshot?.collection?.features
	if (typeof snapshot?.date !== 'string' || (features !== null && !Array.isArray(features))) {
		throw wrong('is not a snapshot: {"date": "2026-05-18", "collection": {"features": […]}} is expected on each line')
	}
	let day: number
	try {
		day = localDay(snapshot.date)
	} catch (problem) {
		throw wrong(`date ${JSON.stringify(snapshot.date)} ${problem instanceof Error ? problem.message : problem}`)
	}
	into.add(file, line, day, features)
}
