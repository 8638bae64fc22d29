import type { Problem } from '../contract/common.ts'

type Fault = Pick<Problem, 'parameter' | 'suggestions'> & {
	value?: string | undefined
	/** Seconds after which asking again makes sense. */
	retryAfter?: number
	/** Of 405: what is possible. */
	allow?: readonly string[]
	/** For the log, never for the answer. */
	cause?: unknown
}

const titles: Record<number, string> = {
	400: 'Bad request',
	401: 'Not signed in',
	403: 'Not allowed',
	404: 'Not found',
	405: 'Method not allowed',
	412: 'Changed meanwhile',
	413: 'Content too large',
	414: 'Address too long',
	415: 'Wrong type of content',
	422: 'Unprocessable',
	428: 'Basis required',
	429: 'Too many requests',
	500: 'Internal error',
	503: 'Service unavailable',
	507: 'Disk full',
}
const MAXIMUM_VALUE = 200

/** An expected fault: thrown anywhere below a route, answered as application/problem+json. */
export class ProblemError extends Error {
	override readonly name = 'ProblemError'
	readonly problem: Problem
	readonly retryAfter: number | undefined
	readonly allow: readonly string[]

	constructor(
		readonly status: 400 | 401 | 403 | 404 | 405 | 412 | 413 | 414 | 415 | 422 | 428 | 429 | 500 | 503 | 507,
		detail: string,
		{ parameter, value, suggestions, retryAfter, allow = ['GET', 'HEAD'], cause }: Fault = {},
	) {
		super(detail, cause === undefined ? undefined : { cause })
		this.retryAfter = retryAfter
		this.allow = allow
		this.problem = {
			type: 'about:blank',
			title: titles[status] ?? 'Error',
			status,
			detail,
			...(parameter === undefined ? {} : { parameter }),
			...(value === undefined ? {} : { value: value.slice(0, MAXIMUM_VALUE) }),
			...(suggestions === undefined || suggestions.length === 0 ? {} : { suggestions }),
		}
	}
}

/** A parameter with a value that cannot be answered: 400, with what would have been right. */
export function badParameter(parameter: string, value: string | undefined, detail: string, suggestions?: string[]) {
	return new ProblemError(400, `${parameter}: ${detail}`, { parameter, value, ...(suggestions ? { suggestions } : {}) })
}

/** A metric that is well named but that this method cannot be done on: 422, with metrics that it can. */
export function unsuitableMetric(metric: string, detail: string, suggestions?: string[]) {
	return new ProblemError(422, `metric: ${detail}`, {
		parameter: 'metric',
		value: metric,
		...(suggestions ? { suggestions } : {}),
	})
}

/** The answer to everything once another program has written to the file of the Dataset. */
export const overwritten = () =>
	new ProblemError(503, 'the Dataset was overwritten while it was served: start the server again')

/** A ProblemError as an HTTP answer; `requestId` finds it in the log. */
export function problemResponse(error: ProblemError, requestId?: string): Response {
	return new Response(JSON.stringify({ ...error.problem, requestId }), {
		status: error.status,
		headers: {
			'Content-Type': 'application/problem+json',
			'Cache-Control': 'no-store',
			...(error.status === 405 ? { Allow: error.allow.join(', ') } : {}),
			...(error.retryAfter === undefined ? {} : { 'Retry-After': String(error.retryAfter) }),
		},
	})
}
