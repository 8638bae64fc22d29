import { base } from './transport.ts'

/** What an address shows. The map is at the root; everything about presentations stands under /presentaties. */
export type Page =
	| { kind: 'map' }
	| { kind: 'presentations' }
	/** The editor. */
	| { kind: 'presentation'; id: string }
	| { kind: 'show'; id: string }
	/** The window of the speaker: notes, next scene, clock. */
	| { kind: 'speaker'; id: string }
	/** A scene a page, for paper and PDF. */
	| { kind: 'print'; id: string }
	/** One page about one area. */
	| { kind: 'memo'; id: string; area: string }
	/** What changed since the previous edition. */
	| { kind: 'changes'; id: string }

const words = { show: 'toon', speaker: 'spreker', print: 'druk', changes: 'verschil' } as const

/** The page of a path below the base of the app; a path that is none is the map. */
export function pageOf(path: string): Page {
	const [root, id, what, area] = path.split('/').filter((part) => part !== '')
	if (root !== 'presentaties') return { kind: 'map' }
	if (id === undefined) return { kind: 'presentations' }
	if (what === 'notitie' && area !== undefined) return { kind: 'memo', id, area }
	for (const kind of ['show', 'speaker', 'print', 'changes'] as const) if (what === words[kind]) return { kind, id }
	return { kind: 'presentation', id }
}

/** Its path below the base of the app, without a slash in front. */
export function pathOf(page: Page): string {
	switch (page.kind) {
		case 'map':
			return ''
		case 'presentations':
			return 'presentaties'
		case 'presentation':
			return `presentaties/${page.id}`
		case 'memo':
			return `presentaties/${page.id}/notitie/${page.area}`
		default:
			return `presentaties/${page.id}/${words[page.kind]}`
	}
}

/** The address of a page, in the language that is read now; `more` are further search parameters. */
export function pageHref(page: Page, more: Record<string, string> = {}): string {
	const url = new URL(pathOf(page), base)
	const language = new URLSearchParams(globalThis.location?.search ?? '').get('language')
	for (const [name, value] of Object.entries({ ...(language ? { language } : {}), ...more })) {
		url.searchParams.set(name, value)
	}
	return url.href
}

/** The page that is open. Read once: another page is another load. */
export const openPage = (): Page => pageOf(decodeURIComponent(window.location.pathname.slice(base.pathname.length)))
