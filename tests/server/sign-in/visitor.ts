import type { createApp } from '../../../server/app.ts'

export const PUBLIC_URL = 'https://regiekaart.test'
const PAGE = 'text/html,application/xhtml+xml,*/*;q=0.8'

/** A browser without a screen: keeps cookies per origin and follows redirects between the app, in memory, and the world. */
export class Visitor {
	private readonly jars = new Map<string, Map<string, string>>()
	private readonly app: ReturnType<typeof createApp>

	constructor(app: ReturnType<typeof createApp>) {
		this.app = app
	}

	/** Cookies of an origin, by name. */
	jar(origin = PUBLIC_URL): Map<string, string> {
		const jar = this.jars.get(origin) ?? new Map<string, string>()
		this.jars.set(origin, jar)
		return jar
	}

	/** One request, as a browser does it: without following. */
	async ask(address: string, init: RequestInit = {}): Promise<Response> {
		const url = new URL(address, PUBLIC_URL)
		const jar = this.jar(url.origin)
		const headers = new Headers(init.headers)
		if (jar.size > 0) headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
		const response = await (url.origin === PUBLIC_URL
			? this.app.request(url.href, { ...init, headers })
			: fetch(url, { ...init, headers, redirect: 'manual' }))
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
			if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name)
			else jar.set(name, value)
		}
		return response
	}

	/** Opens a page and follows where it leads, until an answer or an address for which `stop` is true. */
	async open(address: string, stop: (url: URL) => boolean = () => false): Promise<{ url: URL; response: Response }> {
		let url = new URL(address, PUBLIC_URL)
		for (let hops = 0; hops < 12; hops++) {
			const response = await this.ask(url.href, { headers: { Accept: PAGE } })
			const location = response.headers.get('Location')
			if (location === null) return { url, response }
			url = new URL(location, url)
			if (stop(url)) return { url, response }
		}
		throw new Error(`leads around in a circle: ${url.href}`)
	}

	api = (question: string) => this.ask(`/api/v1${question}`)
	logOut = (headers: Record<string, string> = { Origin: PUBLIC_URL, 'Sec-Fetch-Site': 'same-origin' }) =>
		this.ask('/auth/logout', { method: 'POST', headers })
}
