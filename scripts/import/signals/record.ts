import type { SignalStatus } from '../../../server/contract/signal.ts'
import type { Refusal } from '../run.ts'

export type Visibility = 'team' | 'partners' | 'public'

/** One signal as read, before it is placed in a buurt. There is no field for a reporter, an address or free text. */
export interface SignalRecord {
	/** 1-based line of the file, or number of the feature. */
	line: number
	externalId: string
	main: string
	sub: string
	mainLabel: string
	subLabel: string
	/** Days since 1970-01-01 in Europe/Amsterdam. */
	created: number
	resolved: number | null
	status: SignalStatus
	channel: 'report' | 'observation'
	visibility: Visibility
	/** WGS84, inside the Netherlands. */
	lon: number
	lat: number
	/** Day of the last snapshot in which it was open; null outside snapshots. */
	lastSeen: number | null
}

/** Where readers put what they read; both are cheap and synchronous. */
export interface SignalSink {
	signal(file: string, record: SignalRecord): void
	refuse(refusal: Refusal): void
	note(sentence: string): void
}

/** One cell of a row cannot be used: `message` completes the sentence "column … with value …". */
export class CellProblem extends Error {
	override readonly name = 'CellProblem'
	constructor(
		readonly column: string | null,
		readonly value: string | null,
		message: string,
	) {
		super(message)
	}
}

/** Runs `make`: its signal is kept, its CellProblem becomes a refused row, its null means that the row is none of ours. */
export function keepOrRefuse(
	sink: SignalSink,
	file: string,
	line: number,
	make: () => SignalRecord | null,
): 'kept' | 'refused' | 'leftOut' {
	try {
		const record = make()
		if (record === null) return 'leftOut'
		sink.signal(file, record)
		return 'kept'
	} catch (problem) {
		if (!(problem instanceof CellProblem)) throw problem
		sink.refuse({ file, line, column: problem.column, value: problem.value, reason: problem.message })
		return 'refused'
	}
}
