import type { Context } from 'hono'
import type { ZodError } from 'zod'
import { ProblemError } from './problem.ts'
import { suggest } from './suggest.ts'

type Result = { success: true } | { success: false; target: string; error: ZodError }

/** The fault in our words where zod would use its own. */
function messageOf(issue: ZodError['issues'][number]): string {
	switch (issue.code) {
		case 'invalid_value':
			return `must be ${issue.values.join(', ')}`.replace(/, ([^,]*)$/, ' or $1')
		case 'too_big':
			return issue.origin === 'array'
				? `may have ${issue.maximum} values, separated by commas`
				: `must be at most ${issue.maximum}`
		case 'too_small':
			return issue.origin === 'array' ? 'has no value' : `must be at least ${issue.minimum}`
		default:
			return issue.message.replace(/^Invalid input: expected (number|int).*/, 'must be a whole number')
	}
}

/** The hook of every route: the first thing wrong with a request, as a problem that names the parameter and its value. */
export function refuseInvalid(result: Result, c: Context): void {
	if (result.success) return
	const issue = result.error.issues[0]
	if (issue === undefined) throw new ProblemError(400, 'the request is not valid')
	const status = result.target === 'param' ? 404 : 400
	if (issue.code === 'unrecognized_keys') {
		const parameter = issue.keys[0] ?? ''
		throw new ProblemError(status, `${parameter}: is not a parameter of ${c.req.path}`, {
			parameter: parameter.slice(0, 100),
			value: c.req.query(parameter),
		})
	}
	const parameter = String(issue.path[0] ?? '')
	const sent = result.target === 'param' ? [c.req.param(parameter) ?? ''] : (c.req.queries(parameter) ?? [])
	const value = sent.join('&')
	const detail =
		sent.length > 1
			? 'is given more than once; use commas where several values are allowed'
			: sent.length === 0 && issue.code === 'invalid_type'
				? 'is required'
				: messageOf(issue)
	const member =
		typeof issue.path[1] === 'number' ? [...new Set(value.split(',').filter(Boolean))][issue.path[1]] : value
	const fault = { parameter, value: sent.length === 0 ? undefined : value }
	throw new ProblemError(status, `${parameter}: ${detail}`, {
		...fault,
		...(issue.code === 'invalid_value' ? { suggestions: suggest(member ?? '', issue.values.map(String), 10) } : {}),
	})
}
