import type { Problem } from '../server/contract/common.ts'
import { recorded, type StaticQuery, staticPath } from '../server/contract/static-paths.ts'

/** What the page says about where it stands; null outside a browser. */
const said = (name: string): string | null =>
	typeof document === 'undefined'
		? null
		: (document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null)

/** Where the API of what is shown lies: the root of the server, /v/{hash}/, or any folder of a static site. */
export const base: URL = new URL(said('regiekaart-base') ?? '/', globalThis.document?.baseURI ?? 'http://localhost/')
/** A copy without a server: answers are files (server/contract/static-paths.ts). */
export const isStatic: boolean = said('regiekaart-static') !== null

const PREFIX = 'api/v1/'

/** The address of an answer of the API on this origin, for links and pictures; null where a static copy does not hold it. */
export function apiHref(path: string, query: StaticQuery = {}): string | null {
	if (isStatic) {
		const file = staticPath(path, query)
		return file && `${base.pathname}${file}`
	}
	const params = new URLSearchParams()
	for (const [name, value] of Object.entries(query)) if (value !== undefined) params.set(name, value)
	// Commas stay readable: a link is read by people.
	const search = params.toString().replaceAll('%2C', ',').replaceAll('%2F', '/').replaceAll('%3A', ':')
	return `${base.pathname}${PREFIX}${path}${search === '' ? '' : `?${search}`}`
}

/** What a server says of a question that it cannot answer, said by a copy without one. */
function refusal(status: 400 | 404, path: string, query: StaticQuery): Response {
	const parameter = ['metric', 'area', 'level'].find((name) => query[name] !== undefined)
	const problem: Problem = {
		type: 'about:blank',
		title: status === 400 ? 'Bad request' : 'Not found',
		status,
		detail: `this copy holds no answer to ${path}${parameter === undefined ? '' : ` with this ${parameter}`}`,
		...(parameter === undefined ? {} : { parameter, value: String(query[parameter]).slice(0, 200) }),
	}
	return new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json' } })
}

/** Some hosts answer what they do not have with a page, and that it is fine. */
const isThere = (response: Response) =>
	response.ok && !(response.headers.get('Content-Type') ?? '').startsWith('text/html')

/** Files of which answers are made, kept: the next question is most likely about another part of the same. */
const contents = new Map<string, Promise<unknown>>()
function contentOf(file: string, init: RequestInit | undefined): Promise<unknown> {
	let content = contents.get(file)
	if (!content) {
		// Its result outlives this question, so that giving up on the question must not stop it.
		const { signal: _, ...rest } = init ?? {}
		content = fetch(new URL(file, base), rest).then((response) => {
			if (isThere(response)) return response.json()
			if (response.status >= 500) throw new TypeError(`status ${response.status}`)
			return null
		})
		contents.set(file, content)
		content.catch(() => contents.delete(file))
	}
	return content
}

async function askFiles(path: string, query: StaticQuery, init: RequestInit | undefined): Promise<Response> {
	const found = recorded(path, query)
	if (found === null) return refusal(400, path, query)
	if (found.assemble === null) {
		const response = await fetch(new URL(found.files[0], base), init)
		return isThere(response) || response.status >= 500 ? response : refusal(404, path, query)
	}
	const parts = await Promise.all(found.files.map((file) => contentOf(file, init)))
	const answer = parts.includes(null) ? null : found.assemble(parts)
	if (answer === null) return refusal(404, path, query)
	return new Response(JSON.stringify(answer), { headers: { 'Content-Type': 'application/json' } })
}

/**
 * Asks the API: `values` with its search parameters. Answers what the server would, also where there is none; a question
 * that a copy does not hold gets a problem such as the server's. Rejects only when nothing answers.
 */
export function ask(path: string, query: StaticQuery = {}, init?: RequestInit): Promise<Response> {
	return isStatic ? askFiles(path, query, init) : fetch(apiHref(path, query) ?? '', init)
}

/** `fetch` for the typed client: addresses below the API become questions. */
export const fetchApi: typeof fetch = (input, init) => {
	const url = new URL(input instanceof Request ? input.url : input, base)
	const path = decodeURIComponent(url.pathname.slice(base.pathname.length))
	return isStatic && path.startsWith(PREFIX)
		? askFiles(path.slice(PREFIX.length), Object.fromEntries(url.searchParams), init)
		: fetch(input, init)
}
