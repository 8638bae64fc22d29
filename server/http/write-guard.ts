import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { requireRole } from '../auth/require-role.ts'
import { sameOrigin } from '../auth/same-origin.ts'
import { jsonFault } from '../contract/json-fault.ts'
import { jsonLoss } from '../contract/json-loss.ts'
import { ProblemError } from './problem.ts'

/** A change that may be asked for. */
export interface WriteRoute {
	method: 'POST' | 'PUT' | 'DELETE'
	path: RegExp
}

interface Options {
	/** All there are; of anything else the server only reads. */
	writes: readonly WriteRoute[]
	/** Origin of the pages of this server; null: that of the request, which the guard before has found to be this machine's. */
	origin: string | null
	/** Bytes of a body. */
	document: number
}

const reads = ['GET', 'HEAD']
const megabytes = (bytes: number) => `${Math.round((bytes / 2 ** 20) * 10) / 10} MB`
export const tooLargeDocument = (document: number) =>
	new ProblemError(413, `a document may be ${megabytes(document)} at most: nothing was saved`)

/** Reads the body as JSON that loses nothing when it is read, for the handler after it; no body is fine. Throws 400 or 415. */
async function readJson(c: Context): Promise<void> {
	const bytes = await c.req.arrayBuffer()
	if (bytes.byteLength === 0) return
	const type = c.req.header('Content-Type') ?? ''
	if (!/^application\/json *(;|$)/i.test(type)) {
		throw new ProblemError(
			415,
			`what is saved must be sent as application/json, not as ${type.slice(0, 100) || 'nothing'}`,
		)
	}
	let text: string
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		throw new ProblemError(400, 'the body is not text in UTF-8')
	}
	try {
		JSON.parse(text)
	} catch {
		const fault = jsonFault(text)
		const where = fault
			? `: line ${fault.line}, column ${fault.column} has ${fault.found} where something else must stand`
			: ''
		throw new ProblemError(400, `the body is not JSON${where}`)
	}
	const loss = jsonLoss(text)
	if (loss) throw new ProblemError(400, `the body ${loss.what}`)
}

/**
 * Lets through what reads, and of what changes something only `writes`, asked for by a page of this server, for somebody with at
 * least the role editor, with a JSON body that is not too large. Throws 405, 403, 413, 415 or 400.
 */
export function writeGuard({ writes, origin, document }: Options): MiddlewareHandler {
	const limited = bodyLimit({
		maxSize: document,
		onError: () => {
			throw tooLargeDocument(document)
		},
	})
	const isEditor = requireRole('editor')
	return async (c, next) => {
		const { method, path } = c.req
		if (reads.includes(method)) return next()
		const possible = writes.filter((write) => write.path.test(path)).map((write) => write.method)
		if (!possible.some((one) => one === method)) {
			const only = possible.length > 0 ? [...reads, ...possible] : reads
			const why = possible.length > 0 ? '' : ': the server only reads'
			throw new ProblemError(405, `this is not possible with this method${why} (${only.join(', ')})`, { allow: only })
		}
		const isOurs = sameOrigin(origin ?? new URL(c.req.url).origin)
		return isOurs(
			c,
			() =>
				isEditor(
					c,
					() =>
						limited(c, async () => {
							await readJson(c)
							await next()
						}) as Promise<void>,
				) as Promise<void>,
		)
	}
}
