const ANYWHERE = 'http://here.invalid'
/** Longer does not fit in a cookie (4096 bytes) once encrypted. */
const MAXIMUM = 2000

/**
 * `to` as a path on this server, `/` when it is anything else: another site, a scheme, `//host`, `/\host`, or sign-in
 * itself. What comes out begins with one slash and was parsed as a browser parses it.
 */
export function safePath(to: string | undefined): string {
	if (to === undefined || to.length > MAXIMUM || !/^\/(?![/\\])/.test(to)) return '/'
	if (!URL.canParse(to, ANYWHERE)) return '/'
	const { origin, pathname, search } = new URL(to, ANYWHERE)
	if (origin !== ANYWHERE || pathname.startsWith('//') || /^\/auth(\/|$)/.test(pathname)) return '/'
	const path = pathname + search
	return path.length > MAXIMUM ? '/' : path
}
