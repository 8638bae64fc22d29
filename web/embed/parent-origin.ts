/** Whether a list of origins has this one; `https://*.gemeente.nl` stands for every subdomain, not for gemeente.nl itself. Pure. */
export function allowsOrigin(allowed: readonly string[], origin: string): boolean {
	return allowed.some((pattern) => {
		const wild = /^(https?:\/\/)\*\.(.+)$/i.exec(pattern)
		if (!wild) return pattern.toLowerCase() === origin.toLowerCase()
		const [, scheme = '', rest = ''] = wild
		const host = origin.toLowerCase()
		return host.startsWith(scheme.toLowerCase()) && host.slice(scheme.length).endsWith(`.${rest.toLowerCase()}`)
	})
}

interface Framed {
	/** Of the document: the address of the page around it, as far as that wants to be known. */
	referrer: string
	/** Of the location, where the browser tells; the nearest first. */
	ancestorOrigins?: { readonly length: number; readonly [index: number]: string } | undefined
}

/** The origin of the page around this one when it may know about it; null when it may not, or is not known. Pure. */
export function parentOrigin({ referrer, ancestorOrigins }: Framed, allowed: readonly string[]): string | null {
	const told = ancestorOrigins?.[0]
	const origin = told ?? (URL.canParse(referrer) ? new URL(referrer).origin : null)
	return origin !== null && allowsOrigin(allowed, origin) ? origin : null
}
