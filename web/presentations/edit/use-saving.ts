import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import { fetchPresentation, presentationQuery, presentationsQuery, savePresentation } from '../queries.ts'
import { dropDraft, keepDraft } from './draft.ts'
import { Saver, type SaveState } from './saver.ts'

interface Opened {
	id: string
	revision: string
	/** What the server has; null: that is not known. */
	base: OpenedPresentation | null
}

/** Saves the document as it changes; see Saver. Who leaves with unsaved work is asked whether that is meant. */
export function useSaving({ id, revision, base }: Opened, document: OpenedPresentation): [Saver, SaveState] {
	const client = useQueryClient()
	const [saver] = useState(
		() =>
			new Saver(
				{
					save: (document, basis) => savePresentation(id, document, basis),
					fetch: () => fetchPresentation(id),
					keepDraft: (draft) => keepDraft(id, draft),
					dropDraft: () => dropDraft(id),
					later: (run, milliseconds) => {
						const timer = setTimeout(run, milliseconds)
						return () => clearTimeout(timer)
					},
				},
				document,
				revision,
				base,
			),
	)
	const state = useSyncExternalStore(saver.subscribe, saver.read)
	useEffect(() => saver.change(document), [saver, document])
	useEffect(() => {
		const listening = new AbortController()
		const { signal } = listening
		window.addEventListener('online', () => saver.now(), { signal })
		window.addEventListener('beforeunload', (event) => saver.unsaved && event.preventDefault(), { signal })
		return () => {
			listening.abort()
			saver.halt()
			// Other pages of this window read it anew.
			void client.invalidateQueries({ queryKey: presentationQuery(id).queryKey })
			void client.invalidateQueries({ queryKey: presentationsQuery.queryKey })
		}
	}, [saver, client, id])
	return [saver, state]
}
