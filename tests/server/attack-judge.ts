import { toUSVString } from 'node:util'
import { executable } from './executable.ts'

/** A server that can be asked. */
export interface App {
	request(asked: string | Request): Response | Promise<Response>
}

/** What of the machinery must not be told: stacks, paths, words of the database, files beside what is served. */
const INTERNALS =
	/\bat \S+ \(|node_modules|file:\/\/\/(?!etc)|\.(ts|mjs):\d+|\.sql\b|\/tmp\/(attacks|testdam|published)-|(Binder|Parser|Catalog|Conversion|Constraint|Invalid Input|Permission|INTERNAL) Error|QueryError|ZodError|TypeError|secret-beside|root:x:0/

/** What an answer to an attack must never be; `sent` is taken out first: an answer may say what was wrong with it. */
export async function judge(response: Response, sent: string): Promise<string[]> {
	const faults: string[] = []
	const { status, headers } = response
	const type = headers.get('Content-Type') ?? ''
	const body = await response.text()
	const oembedFormat = status === 501 && type.startsWith('text/plain')
	if (status >= 500 && status !== 503 && !oembedFormat) faults.push(`status ${status}: ${body.slice(0, 200)}`)
	if (status >= 400 && !oembedFormat && !/^(application\/problem\+json|text\/html)/.test(type))
		faults.push(`status ${status} as ${type}`)
	const without = [
		sent,
		JSON.stringify(sent).slice(1, -1),
		decodeURIComponentSafely(sent),
		encodeURIComponent(toUSVString(sent)),
	]
		.filter((text) => text.length > 1)
		.reduce((text, own) => text.replaceAll(own, ''), body)
	const told = INTERNALS.exec(without)
	if (told) faults.push(`tells ${told[0]}`)
	if (/^(text\/html|image\/svg)/.test(type)) faults.push(...executable(body))
	else if (
		!/^(application\/(problem\+json|json|geo\+json)|text\/csv|text\/plain|text\/javascript|image\/png|application\/octet-stream)/.test(
			type,
		) &&
		body !== ''
	)
		faults.push(`is ${type}`)
	if (headers.get('X-Content-Type-Options') !== 'nosniff') faults.push('may be sniffed')
	if (headers.has('Set-Cookie') && /a=b/.test(headers.get('Set-Cookie') ?? ''))
		faults.push('sets a cookie of the attacker')
	if (headers.has('X-Evil')) faults.push('has a header of the attacker')
	const disposition = headers.get('Content-Disposition')
	if (disposition !== null && !/^(attachment|inline); filename="[\w. -]+"$/.test(disposition)) faults.push(disposition)
	const place = headers.get('Location')
	if (place !== null && !/^\/(?![/\\])/.test(place)) faults.push(`leads to ${place}`)
	if (status === 200 && type.includes('json')) JSON.parse(body)
	return faults
}

function decodeURIComponentSafely(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		return ''
	}
}

/** Asks all, some at a time, and gives what was wrong with any, with its address. */
export async function throwAt(
	app: App,
	questions: readonly { address: string; sent: string; init?: RequestInit }[],
): Promise<string[]> {
	const found: string[] = []
	for (let i = 0; i < questions.length; i += 50)
		await Promise.all(
			questions.slice(i, i + 50).map(async ({ address, sent, init }) => {
				const faults = await judge(await app.request(new Request(`http://localhost${address}`, init)), sent)
				found.push(...faults.map((fault) => `${init?.method ?? 'GET'} ${address.slice(0, 200)} → ${fault}`))
			}),
		)
	return found
}

export const encoded = (text: string) => encodeURIComponent(toUSVString(text))
