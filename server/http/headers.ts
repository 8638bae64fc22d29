import { randomBytes } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { NONCE, type SecureHeadersVariables, secureHeaders } from 'hono/secure-headers'
import type { Publication } from '../contract/publication.ts'

/** What a handler may say of the page that it answers. */
export interface PageVariables extends SecureHeadersVariables {
	/** See finish.ts: the headers are there already. */
	isComplete?: boolean
	/** Its one inline style sheet, as `styleHash` of server/pages gives it: `'sha256-…'`. */
	styleHash?: string | null
}

/** What the headers follow from. */
export interface Surroundings {
	/** Whether this is the public face. */
	isPublication: boolean
	/** What the publication says about its base map and who may frame it; null = internal, or it cannot be read. */
	publication: () => Promise<Pick<Publication, 'basemap' | 'embedOrigins'> | null>
	/** Whether browsers reach the server by https, as PUBLIC_URL says. */
	https: boolean
}

const TILES = 'https://service.pdok.nl'
const ADDRESSES = 'https://api.pdok.nl'
/** Where a page may stand in a frame of another site: of the newest publication and of an earlier version. */
const FRAMED = /^(\/v\/[^/]+)?\/o?embed$/
/** Where data and pictures are answered, not pages: these execute nothing. */
const DATA = /^(\/v\/[^/]+)?\/(api(\/|$)|oembed$)/
/** Where a presentation is shown, and spoken with: a screen that goes dark there stops a meeting. Of an edition too. */
const SHOWN = /^(\/e\/[^/]+)?\/presentaties\/[^/]+\/(toon|spreker)$/
/** The two style sheets that react-aria puts into a page, in usePress and usePreventScroll: always the same text. */
const REACT_ARIA = [
	"'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
	"'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
]
const YEAR = 365 * 24 * 3600

/** Data opened as a document of its own: a picture may carry its font, nothing else happens. */
const dataPolicy = (frameAncestors: string) =>
	`default-src 'none'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors ${frameAncestors}`

const none = {
	accelerometer: [],
	autoplay: [],
	camera: [],
	displayCapture: [],
	encryptedMedia: [],
	geolocation: [],
	gyroscope: [],
	magnetometer: [],
	microphone: [],
	midi: [],
	payment: [],
	publickeyCredentialsGet: [],
	screenWakeLock: [],
	usb: [],
	xrSpatialTracking: [],
}

/** The middleware for one kind of page: `framing` are the sites that may frame it, null: none at all; `staysAwake`: it may keep the screen on. */
function variant(
	{ isPublication, https }: Surroundings,
	framing: readonly string[] | null,
	basemap: boolean,
	staysAwake: boolean,
) {
	const tiles = basemap ? [TILES] : []
	const addresses = isPublication ? [] : [ADDRESSES]
	return secureHeaders({
		contentSecurityPolicy: {
			defaultSrc: ["'none'"],
			// No page has an inline script, so that none is allowed: stricter than a nonce.
			scriptSrc: ["'self'"],
			styleSrc: ["'self'", ...REACT_ARIA, NONCE],
			imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
			fontSrc: ["'self'", 'data:'],
			connectSrc: ["'self'", 'data:', 'blob:', ...tiles, ...addresses],
			// MapLibre may start its worker from a blob.
			workerSrc: ["'self'", 'blob:'],
			childSrc: ["'self'", 'blob:'],
			// The dialog 'Insluiten' shows the embed as it will look.
			frameSrc: ["'self'"],
			manifestSrc: ["'self'"],
			baseUri: ["'none'"],
			formAction: isPublication ? ["'none'"] : ["'self'"],
			frameAncestors: framing === null ? ["'none'"] : ["'self'", ...framing],
		},
		xFrameOptions: framing === null ? 'DENY' : false,
		// Anybody may show the picture of a publication, or fetch its figures, from a site of their own.
		crossOriginResourcePolicy: isPublication ? 'cross-origin' : 'same-origin',
		referrerPolicy: 'strict-origin-when-cross-origin',
		strictTransportSecurity: https ? `max-age=${YEAR}` : false,
		permissionsPolicy: staysAwake ? { ...none, screenWakeLock: ['self'] } : none,
	})
}

/**
 * Headers that every answer carries; they follow from the Dataset and the path, never from what a request asks.
 *
 * No page runs an inline script, nor attributes `style=` and `on…=`. An inline `<style>` of a page that is kept, in memory, by
 * browsers or on a static host, is allowed by its hash: the handler says `c.set('styleHash', …)`; one nonce would serve many
 * answers there (decision 27). A page that is not (`no-store`) may use `c.get('secureHeadersNonce')`, fresh per answer.
 */
export function headers(surroundings: Surroundings): MiddlewareHandler<{ Variables: PageVariables }> {
	const made = new Map<string, ReturnType<typeof secureHeaders>>()
	return async (c, next) => {
		const { path } = c.req
		const about = await surroundings.publication().catch(() => null)
		const basemap = surroundings.isPublication ? (about?.basemap ?? false) : true
		const framing = surroundings.isPublication && FRAMED.test(path) ? (about?.embedOrigins ?? []) : null
		const staysAwake = SHOWN.test(path)
		const key = JSON.stringify([framing, basemap, staysAwake])
		const middleware = made.get(key) ?? variant(surroundings, framing, basemap, staysAwake)
		made.set(key, middleware)
		c.set('secureHeadersNonce', randomBytes(16).toString('base64'))
		await next()
		if (c.get('isComplete')) return
		await middleware(c as Context, async () => {})
		const { headers, status } = c.res
		const policy = headers.get('Content-Security-Policy') ?? ''
		const style = c.get('styleHash')
		// The browser keeps the page it has, and with it the policy that came with it.
		if (status === 304) headers.delete('Content-Security-Policy')
		else if (DATA.test(path)) {
			const ancestors = framing === null ? "'none'" : ["'self'", ...framing].join(' ')
			headers.set('Content-Security-Policy', dataPolicy(ancestors))
		} else if (style) {
			headers.set('Content-Security-Policy', policy.replace("style-src 'self'", `style-src 'self' ${style}`))
		}
	}
}
