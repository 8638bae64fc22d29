import { createHash } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import type { PageBindings } from '../embed/routes.ts'
import type { AnswerMemory, FinishedAnswer } from './answer-memory.ts'
import { chooseEncoding, type Encoding, encode } from './encode.ts'
import type { PageVariables } from './headers.ts'

/** What a handler may say of its answer. */
export interface AnswerVariables extends PageVariables {
	/** True: a file of the front end, which its own handler keeps. */
	isFile?: boolean
	/** True: the answer comes from memory with all its headers, and nothing is added to it. */
	isComplete?: boolean
	/** Called with the answer when it has all its headers: it may be kept. */
	keep?: (headers: Headers) => void
	requestId?: string
}
type AnswerContext = Context<{ Variables: AnswerVariables; Bindings: PageBindings | undefined }>

/** Finished answers of a Dataset that does not change while it is served. */
export interface Remembered {
	answers: AnswerMemory
	/** Tells the answers of one Dataset from those of another in the same memory. */
	dataset: string
	/** Whether the Dataset was overwritten, so that nothing of it may be answered any more. */
	isOverwritten: () => boolean
}

/** Below this many bytes compression gains nothing. */
const WORTHWHILE = 1024
/** Above this many bytes somebody would wait for the hardest compression. */
const LARGE = 2 ** 20

/** Whether an ETag is among those of If-None-Match; weak comparison, as the RFC asks. */
export function matches(tag: string, ifNoneMatch: string | undefined): boolean {
	if (ifNoneMatch === undefined) return false
	const bare = tag.replace(/^W\//, '')
	return ifNoneMatch.split(',').some((sent) => sent.trim() === '*' || sent.trim().replace(/^W\//, '') === bare)
}

/** A nonce is for one answer; no page that is kept uses it. */
const NONCE = / 'nonce-[^']*'/g
const CONTENT = ['content-type', 'content-length', 'content-encoding', 'content-disposition', 'content-security-policy']

/** Whether an answer is the same for everybody who asks this. */
function mayBeKept(headers: Headers): boolean {
	const vary = (headers.get('Vary') ?? '').toLowerCase().split(',')
	return (
		!/\b(no-store|private)\b/.test(headers.get('Cache-Control') ?? '') &&
		!headers.has('Set-Cookie') &&
		vary.every((name) => ['', 'accept-encoding', 'origin'].includes(name.trim()))
	)
}

/** The good answer that a handler gave, with an ETag of its content and compressed; null: it is none. */
async function finished(c: AnswerContext, encoding: Encoding | null, keep: boolean): Promise<FinishedAnswer | null> {
	if (c.res.status !== 200) return null
	const headers = new Headers(c.res.headers)
	let body = new Uint8Array(await c.res.arrayBuffer())
	const tag = headers.get('ETag') ?? `W/"${createHash('sha1').update(body).digest('base64url')}"`
	if (encoding && body.byteLength >= WORTHWHILE && !headers.has('Content-Encoding') && !isCompressed(headers)) {
		body = new Uint8Array(await encode(body, encoding, keep && body.byteLength < LARGE ? 9 : 4))
		headers.set('Content-Encoding', encoding)
	}
	if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-cache')
	headers.set('Vary', 'Accept-Encoding')
	headers.set('ETag', tag)
	headers.set('Content-Length', String(body.byteLength))
	return { headers: Object.fromEntries(headers), body, tag, styleHash: c.get('styleHash') ?? null }
}

/** Pictures and packages of offices are packed already. */
const isCompressed = (headers: Headers) =>
	/^(image\/png|application\/vnd\.openxmlformats)/.test(headers.get('Content-Type') ?? '')

/** The answer, or 304 to who has it; made in one go, for the listener is three times as fast with a Response nobody touched. */
function responseOf(
	{ headers, body, tag }: FinishedAnswer,
	c: AnswerContext,
	more: Record<string, string> = {},
): Response {
	const sent: Record<string, string> = { ...headers, ...more }
	if (!matches(tag, c.req.header('If-None-Match'))) return new Response(body, { headers: sent })
	for (const name of CONTENT) delete sent[name]
	return new Response(null, { status: 304, headers: sent })
}

/**
 * Gives every good answer an ETag of its content, answers 304 when the browser has it already, and compresses the rest.
 * An answer may be kept but must be asked about again (`no-cache`): another Dataset may be served tomorrow.
 *
 * With `remembered` finished answers are given from memory, and what many ask at the same moment is worked out once.
 */
export function finish(
	remembered: Remembered | null,
): MiddlewareHandler<{ Variables: AnswerVariables; Bindings: PageBindings | undefined }> {
	const underWay = new Map<string, Promise<FinishedAnswer | null>>()

	async function make(c: AnswerContext, next: () => Promise<void>, key: string | null, encoding: Encoding | null) {
		await next()
		if (c.get('isFile')) return null
		const keep = key !== null && mayBeKept(c.res.headers)
		const answer = await finished(c, encoding, keep)
		if (answer && keep && !matches(answer.tag, c.req.header('If-None-Match'))) {
			c.set('keep', (headers) => {
				const all = Object.fromEntries(headers)
				delete all['x-request-id']
				const policy = all['content-security-policy']
				if (policy) all['content-security-policy'] = policy.replace(NONCE, '')
				remembered?.answers.set(key, { ...answer, headers: all })
			})
		}
		return answer
	}

	return async (c, next) => {
		// What a change answers is for whoever made it.
		if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
		const encoding = chooseEncoding(c.req.header('Accept-Encoding'))
		// The whole address, with the version that versions.ts took out of it: a page says where it was asked.
		const { version = '' } = c.env ?? {}
		const key =
			remembered && !remembered.isOverwritten()
				? `${remembered.dataset} ${version} ${encoding ?? ''} ${c.req.url}`
				: null
		const kept = key === null ? undefined : remembered?.answers.get(key)
		if (kept) {
			c.set('isComplete', true)
			return responseOf(kept, c, { 'x-request-id': c.get('requestId') ?? '' })
		}
		let answer = (key === null ? null : await underWay.get(key)) ?? null
		if (answer) c.set('styleHash', answer.styleHash)
		else {
			const own = make(c, next, key, encoding)
			if (key !== null) underWay.set(key, own)
			answer = await own.finally(() => {
				if (key !== null && underWay.get(key) === own) underWay.delete(key)
			})
		}
		if (!answer) return
		c.res = undefined
		c.res = responseOf(answer, c)
	}
}
