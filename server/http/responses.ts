import { problem } from '../contract/common.ts'

const content = { 'application/problem+json': { schema: problem } }

/**
 * The faults every route can answer, for the OpenAPI document. Typed as an empty object on purpose: the client throws
 * on them (web/api.ts), so that they would only blur the type of a good answer.
 */
export const problems: object = {
	400: { description: 'A parameter is missing, unknown or cannot be answered; it is named', content },
	404: { description: 'No such thing in this Dataset', content },
	500: { description: 'The server failed; the cause is in its log', content },
	503: { description: 'The Dataset was overwritten while it was served: start the server again', content },
}
