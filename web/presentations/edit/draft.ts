import {
	isBroken,
	type OpenedPresentation,
	openedPresentation,
} from '../../../server/contract/presentation/presentation.ts'

/** Work that the server does not have yet. */
export interface Draft {
	/** What it was made from. */
	revision: string
	document: OpenedPresentation
}

/** One for each presentation, in this browser alone, until it is saved. */
const keyOf = (id: string) => `regiekaart.draft.${id}`

/** Storage may be full or refused: then the page itself holds the work, and says that it is not saved. */
export function keepDraft(id: string, draft: Draft): void {
	try {
		localStorage.setItem(keyOf(id), JSON.stringify(draft))
	} catch {}
}

export function dropDraft(id: string): void {
	try {
		localStorage.removeItem(keyOf(id))
	} catch {}
}

/** Null: there is none, or what is there is no draft. */
export function readDraft(id: string): Draft | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null')
		if (typeof kept !== 'object' || kept === null || !('revision' in kept) || !('document' in kept)) return null
		const document = openedPresentation.safeParse(kept.document)
		if (typeof kept.revision !== 'string' || !document.success) return null
		return { revision: kept.revision, document: document.data }
	} catch {
		return null
	}
}

/** Whether two documents say the same: fields that are undefined, or in another order, count for nothing. */
export const sameDocument = (a: OpenedPresentation, b: OpenedPresentation): boolean => settled(a) === settled(b)

function settled({ scenes, ...head }: OpenedPresentation): string {
	const ordered = (of: object) => Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
	return JSON.stringify([ordered(head), scenes.map((scene) => (isBroken(scene) ? scene : ordered(scene)))])
}
