import type { z } from 'zod'

/** `highlights[2].area`, as one writes it. */
const placeOf = (path: readonly PropertyKey[]): string =>
	path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i > 0 ? '.' : ''}${String(part)}`)).join('')

const types: Record<string, string> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	object: 'an object',
	record: 'an object',
}

function messageOf(issue: z.core.$ZodIssue): string {
	switch (issue.code) {
		case 'invalid_type':
			if (issue.expected === 'nonoptional') return 'is missing'
			return `must be ${types[issue.expected] ?? issue.expected}`
		case 'invalid_value':
			return `must be ${issue.values.join(', ')}`.replace(/, ([^,]*)$/, ' or $1')
		case 'invalid_union':
			return 'is not one that is known'
		case 'too_big':
			return issue.origin === 'array'
				? `may have ${issue.maximum} at most`
				: `may have ${issue.maximum} characters at most`
		case 'too_small':
			return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`
		default:
			return issue.message
	}
}

/** The first thing wrong with a document, by field and in plain words: `scenes[2].view: must be text`. */
export function fieldFault(error: z.ZodError): string {
	const [issue] = error.issues
	if (issue === undefined) return 'is not understood'
	if (issue.code === 'unrecognized_keys') {
		const [key = ''] = issue.keys
		return `${placeOf([...issue.path, key.slice(0, 60)])}: is not a field that is known here`
	}
	const place = placeOf(issue.path)
	return place === '' ? messageOf(issue) : `${place}: ${messageOf(issue)}`
}
