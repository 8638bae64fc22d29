import { type Problem, problem } from '../contract/common.ts'

const unknownMetric: Problem = {
	type: 'about:blank',
	title: 'Bad request',
	status: 400,
	detail: 'metric: there is no metric cbs.wos',
	parameter: 'metric',
	value: 'cbs.wos',
	suggestions: ['cbs.woz'],
}
const unknownArea: Problem = {
	type: 'about:blank',
	title: 'Not found',
	status: 404,
	detail: 'code: there is no area BU90019999 in this Dataset',
	parameter: 'code',
	value: 'BU90019999',
	suggestions: ['BU90010101'],
}
const content = (example?: Problem) => ({
	'application/problem+json': { schema: problem, ...(example ? { example } : {}) },
})

/**
 * The faults every route can answer, for the OpenAPI document. Typed as an empty object on purpose: the client throws
 * on them (web/api.ts), so that they would only blur the type of a good answer.
 */
export const problems: object = {
	400: {
		description: 'A parameter is missing, unknown or cannot be answered; it is named',
		content: content(unknownMetric),
	},
	401: { description: 'Behind a sign-in: without a session, or after it ended', content: content() },
	403: {
		description: 'Behind a sign-in: signed in without a role; without one: asked by the name of another machine',
		content: content(),
	},
	404: { description: 'No such thing in this Dataset', content: content(unknownArea) },
	422: {
		description: 'The metric cannot be asked of this method, such as a score where events per inhabitant are needed',
		content: content(),
	},
	500: { description: 'The server failed; the cause is in its log', content: content() },
	503: { description: 'The Dataset was overwritten while it was served: start the server again', content: content() },
}
