import type { Database } from '../db.ts'
import { once } from '../once.ts'
import type { PresentationStore } from '../presentations/presentation-store.ts'
import { readOnlyStore } from '../presentations/read-only-store.ts'
import { revisionOf } from '../presentations/revision.ts'
import { readEdition } from './read-edition.ts'

/** The presentation of an edition, which nobody can change; of another Dataset none. */
export function editionStore(database: Database): PresentationStore {
	const store = once(async () => {
		const kept = await readEdition(database)
		if (kept === null) return readOnlyStore([])
		const { edition, document, presentation } = kept
		const revision = revisionOf(new TextEncoder().encode(document))
		return readOnlyStore([{ id: edition.presentation, revision, presentation }], `${edition.madeOn}T00:00:00.000Z`)
	})
	return {
		editable: async () => false,
		list: async () => (await store()).list(),
		read: async (id) => (await store()).read(id),
		create: async (presentation) => (await store()).create(presentation),
		write: async (id, presentation, basis) => (await store()).write(id, presentation, basis),
		remove: async (id, basis) => (await store()).remove(id, basis),
	}
}
