import { availableParallelism, totalmem } from 'node:os'
import { MAXIMUM_BYTES } from './contract/presentation/open-presentation.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** How much one request, one client and all of them together may ask of the server. Every number of that kind stands here. */
export interface Limits {
	/** Bytes of an address, with its search part: the largest View or choice is a quarter of it. */
	address: number
	/** Bytes of all request headers together, the address among them. */
	headers: number
	/** Bytes of the body of the few requests that may have one (signing out). */
	body: number
	/** Bytes of the body of what is saved: a presentation. */
	document: number
	/** Requests per client and minute, of which most come from memory. */
	requestsPerMinute: number
	/** Requests per client and minute that have to be drawn or worked out for long. */
	costlyPerMinute: number
	/** Proxies before the server whose X-Forwarded-For is believed; 0: none, the client is who connects. */
	trustedProxies: number
	/** Milliseconds that one answer may take before its work is stopped. */
	answer: number
	/** Answers worked out at once; DuckDB and drawing use all processors for each. */
	atOnce: number
	/** Answers that may wait for their turn; whoever comes after is asked to come back. */
	waiting: number
	/** Tests that may wait for a worker thread. */
	tasksWaiting: number
	/** Bytes of finished answers kept in memory on the public face. */
	memory: number
	/** Megabytes that DuckDB may use for its queries. */
	databaseMegabytes: number
	/** Threads of DuckDB. */
	databaseThreads: number
	/** Connections at once, of all clients. */
	connections: number
	/** Connections at once of one client that is not this machine, where no proxy is believed. */
	connectionsPerClient: number
	/** Milliseconds to send all headers; a slow client is cut off after it. */
	headersTime: number
	/** Milliseconds to send the whole request. */
	requestTime: number
	/** Milliseconds that a connection may wait for its next request. */
	keepAlive: number
	/** Milliseconds without a byte either way, such as a client that does not read its answer; longer than `answer`. */
	silence: number
}

/** What an internal Dataset and a publication have in common. */
const common = {
	address: 8 * KILOBYTE,
	headers: 16 * KILOBYTE,
	body: 8 * KILOBYTE,
	document: MAXIMUM_BYTES,
	requestsPerMinute: 3000,
	costlyPerMinute: 300,
	trustedProxies: 0,
	waiting: 1000,
	tasksWaiting: 50,
	memory: 64 * MEGABYTE,
	connections: 2000,
	connectionsPerClient: 200,
	headersTime: 10 * SECOND,
	requestTime: 20 * SECOND,
	keepAlive: 5 * SECOND,
} as const satisfies Partial<Limits>

/**
 * The limits of a face. People inside may ask heavy questions and wait for them (a scan of the country); the public asks of
 * figures that are ready, so that what takes longer than some seconds there is an attack or a fault.
 */
export function limitsFor(isPublication: boolean, given: Partial<Limits> = {}): Limits {
	const memory = Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem())
	const answer = given.answer ?? (isPublication ? 15 * SECOND : 3 * MINUTE)
	return {
		...common,
		answer,
		atOnce: 8 * availableParallelism(),
		// Half of what there is, and never so little that a question about the country fails.
		databaseMegabytes: Math.round(Math.max(512 * MEGABYTE, Math.min(memory / 2, 4096 * MEGABYTE)) / MEGABYTE),
		databaseThreads: availableParallelism(),
		silence: answer + 30 * SECOND,
		...given,
	}
}
