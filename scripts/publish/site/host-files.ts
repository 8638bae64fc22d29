import type { PublicApp } from './ask-app.ts'
import type { Recording } from './recordings.ts'

/** What a page of the public face is sent with. */
export async function headersOf(app: PublicApp, path: string): Promise<Headers> {
	return (await app.request(path)).headers
}

/** Who may frame a page, as its policy says. */
const framing = (headers: Headers): string =>
	/frame-ancestors [^;]*/.exec(headers.get('Content-Security-Policy') ?? '')?.[0] ?? "frame-ancestors 'none'"

const passedOn = ['X-Content-Type-Options', 'Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Resource-Policy']

/**
 * `_headers`, as Netlify and Cloudflare Pages read it: what the server sends beside a page and a page cannot say itself. No
 * path has its policy from two rules, for both would hold.
 */
function headersFile(page: Headers, embed: Headers): string {
	const everywhere = passedOn.flatMap((name) => {
		const value = page.get(name)
		return value === null ? [] : [`${name}: ${value}`]
	})
	const rules: [string, string[]][] = [
		['/*', everywhere],
		...['/', '/index.html', '/v/:hash/', '/v/:hash/index.html'].map((path): [string, string[]] => [
			path,
			[`Content-Security-Policy: ${framing(page)}`],
		]),
		...['/embed/*', '/v/:hash/embed/*'].map((path): [string, string[]] => [
			path,
			[`Content-Security-Policy: ${framing(embed)}`],
		]),
		['/v/:hash/api/*', ['Access-Control-Allow-Origin: *']],
		['/assets/*', ['Cache-Control: public, max-age=31536000, immutable']],
	]
	return rules.map(([path, lines]) => `${path}\n${lines.map((line) => `  ${line}\n`).join('')}`).join('\n')
}

/** What hosts send for an address that is not there; it must be whole wherever it is asked. */
const notFound = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="color-scheme" content="light dark">
<title>Niet gevonden</title>
</head>
<body>
<h1>Deze pagina is er niet</h1>
<p>Het adres klopt niet, of deze versie van de kaart wordt niet meer bewaard.</p>
<h1 lang="en">This page is not there</h1>
<p lang="en">The address is not right, or this version of the map is no longer kept.</p>
</body>
</html>
`

/** Files that speak to the host, not to the reader. */
export async function hostFiles(app: PublicApp): Promise<Recording[]> {
	const [page, embed] = await Promise.all([headersOf(app, '/'), headersOf(app, '/embed')])
	return [
		{ file: '_headers', content: async () => headersFile(page, embed) },
		{ file: '404.html', content: async () => notFound },
	]
}
