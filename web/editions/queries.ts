import { queryOptions } from '@tanstack/react-query'
import type {
	ChangesAnswer,
	EditionLevel,
	EditionsAnswer,
	MadeAnswer,
} from '../../server/contract/presentation/edition.ts'
import { checked } from '../api.ts'
import { ask, base } from '../transport.ts'

const read = async <T>(call: Promise<Response>): Promise<T> => (await (await checked(call)).json()) as T

/** The editions that lie on this server; of an edition itself. */
export const editionsQuery = queryOptions({
	queryKey: ['editions'],
	queryFn: () => read<EditionsAnswer>(ask('editions')),
})

/** What changed since an edition; null: the newest of the presentation. */
export const changesQuery = (id: string, since: string | null) =>
	queryOptions({
		queryKey: ['changes', id, since],
		queryFn: () => read<ChangesAnswer>(ask(`presentations/${id}/changes`, { since: since ?? undefined })),
		retry: false,
	})

/** Freezes a presentation as it is saved now. */
export const makeEdition = (id: string, level: EditionLevel) =>
	read<MadeAnswer>(
		ask(
			`presentations/${id}/editions`,
			{},
			{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ level }) },
		),
	)

/** Where an edition is shown. */
export function editionHref(hash: string, path: string): string {
	const url = new URL(`e/${hash}/${path}`, base)
	const language = new URLSearchParams(window.location.search).get('language')
	if (language) url.searchParams.set('language', language)
	return url.href
}
