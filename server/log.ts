import { type DestinationStream, type Level, pino, stdSerializers, stdTimeFunctions } from 'pino'
import type { RequestLine } from './http/identify.ts'

export const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/**
 * The log: a JSON object per line, on stderr. Nothing in it tells who asked or what exactly: no address, no browser, no search
 * part, no name. A request has its number, method, the pattern of its route, status and milliseconds; a failure its cause.
 */
export function makeLog(level: Level | 'silent', to: DestinationStream = pino.destination({ dest: 2, sync: true })) {
	const logger = pino(
		{
			level,
			base: null,
			messageKey: 'message',
			timestamp: stdTimeFunctions.isoTime,
			formatters: { level: (label) => ({ level: label }) },
			serializers: { cause: stdSerializers.errWithCause },
		},
		to,
	)
	return {
		/** The unexpected; without a cause, what whoever runs the server should know. */
		log(message: string, cause: unknown, requestId?: string): void {
			const about = requestId === undefined ? {} : { requestId }
			if (cause === null || cause === undefined) logger.warn(about, message)
			else logger.error({ ...about, cause }, message)
		},
		tellRequest(line: RequestLine): void {
			if (line.status >= 500) logger.warn(line, 'answered')
			else logger.info(line, 'answered')
		},
	}
}
export type Log = ReturnType<typeof makeLog>
