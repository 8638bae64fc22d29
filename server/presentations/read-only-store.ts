import { shownScenes } from '../contract/presentation/presentation.ts'
import { ProblemError } from '../http/problem.ts'
import type { KeptPresentation, PresentationStore } from './presentation-store.ts'

/** Presentations that nobody can change, such as that of an edition; `modified` is when they came to be, ISO 8601 in UTC. */
export function readOnlyStore(
	kept: readonly KeptPresentation[],
	modified = '1970-01-01T00:00:00.000Z',
): PresentationStore {
	const refuse = async (): Promise<never> => {
		throw new ProblemError(405, 'presentations cannot be changed here: they are served to be read')
	}
	return {
		editable: async () => false,
		list: async () =>
			kept.map(({ id, revision, presentation }) => ({
				id,
				title: presentation.title,
				subtitle: presentation.subtitle,
				date: presentation.date,
				dataset: presentation.dataset,
				scenes: shownScenes(presentation).length,
				modified,
				revision,
				fault: null,
			})),
		async read(id) {
			const found = kept.find((one) => one.id === id)
			if (found === undefined) throw new ProblemError(404, `there is no presentation ${id}`)
			return found
		},
		create: refuse,
		write: refuse,
		remove: refuse,
	}
}
