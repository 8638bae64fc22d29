import type { SignalStatus } from '../../../server/contract/signal.ts'
import type { Refusal } from '../run.ts'

type Visibility = 'team' | 'partners' | 'public'

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

/** One word, such as of a status, may have spaces. */
const LONGEST_WORD = 40
/** What GeoJSON and WKT say themselves. */
const OF_GEOMETRY = /\b(type|coordinates|null|(multi)?(point|linestring|polygon))\b/gi

/**
 * The value of a refused cell as it may be kept. Where the columns of a row have shifted, a name, an address or free text
 * stands in the place of a number or a day: of text of several words only the size is kept. File and line lead to it.
 */
function withoutText(value: string, isWord: boolean): string {
	const words = value.replace(OF_GEOMETRY, '').match(/\p{L}{2,}/gu)?.length ?? 0
	const short = isWord && value.length <= LONGEST_WORD && !/\d/.test(value)
	if (!value.includes('@') && (words <= 1 || short)) return value
	return `(text of ${value.length} characters, not kept)`
}

/** One cell of a row cannot be used: `message` completes the sentence "column … with value …". */
export class CellProblem extends Error {
	override readonly name = 'CellProblem'
	readonly value: string | null
	constructor(
		readonly column: string | null,
		value: string | null,
		message: string,
		{ isWord = false } = {},
	) {
		super(message)
		this.value = value === null ? null : withoutText(value, isWord)
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
