import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { MiddlewareHandler } from 'hono'
import { getMimeType } from 'hono/utils/mime'
import { chooseEncoding, type Encoding, encode } from './http/encode.ts'
import { type AnswerVariables, matches } from './http/finish.ts'

/** Vite puts its hashed files here: their content never changes under one name. */
const HASHED = '/assets/'
const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt', '.map', '.webmanifest'])

interface Kept {
	modified: number
	body: Buffer
	tag: string
	encoded: Partial<Record<Encoding, Promise<Buffer>>>
}

/** Compressed well at once and as small as it can be a second or two later: a hashed file is sent many times, the first should not wait. */
function betterLater(entry: Kept, encoding: Encoding): Promise<Buffer> {
	const first = encode(entry.body, encoding, 9)
	void first
		.then(() => encode(entry.body, encoding, 11))
		.then((smallest) => {
			entry.encoded[encoding] = Promise.resolve(smallest)
		})
		// The first is as right.
		.catch(() => {})
	return first
}

/** The file that a path asks for, or null when it lies outside `root` or is hidden. */
function fileOf(root: string, path: string): string | null {
	let decoded: string
	try {
		decoded = decodeURIComponent(path)
	} catch {
		return null
	}
	if (decoded.includes('\0') || decoded.split(/[/\\]/).some((part) => part.startsWith('.'))) return null
	const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded))
	return file.startsWith(normalize(root + sep)) ? file : null
}

/** Serves the built front end from `root`, compressed once and kept in memory; a rebuilt file is read again. */
export function serveFiles(root: string): MiddlewareHandler<{ Variables: AnswerVariables }> {
	const kept = new Map<string, Kept>()

	async function read(file: string): Promise<Kept | null> {
		const found = await stat(file).catch(() => null)
		if (!found?.isFile()) return null
		const before = kept.get(file)
		if (before?.modified === found.mtimeMs) return before
		const body = await readFile(file)
		const entry: Kept = {
			modified: found.mtimeMs,
			body,
			tag: `W/"${createHash('sha1').update(body).digest('base64url')}"`,
			encoded: {},
		}
		kept.set(file, entry)
		return entry
	}

	return async (c, next) => {
		if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
		const file = fileOf(root, c.req.path)
		const entry = file ? await read(file) : null
		if (!file || !entry) return next()
		c.set('isFile', true)
		const headers: Record<string, string> = {
			ETag: entry.tag,
			'Cache-Control': c.req.path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
			Vary: 'Accept-Encoding',
		}
		if (matches(entry.tag, c.req.header('If-None-Match'))) return c.body(null, 304, headers)
		const encoding = COMPRESSIBLE.has(extname(file)) ? chooseEncoding(c.req.header('Accept-Encoding')) : null
		if (encoding) {
			entry.encoded[encoding] ??= c.req.path.startsWith(HASHED)
				? betterLater(entry, encoding)
				: encode(entry.body, encoding, 9)
			headers['Content-Encoding'] = encoding
		}
		const body = (encoding && (await entry.encoded[encoding])) || entry.body
		headers['Content-Type'] = getMimeType(file) ?? 'application/octet-stream'
		headers['Content-Length'] = String(body.byteLength)
		return c.body(new Uint8Array(body), 200, headers)
	}
}
