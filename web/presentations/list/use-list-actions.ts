import { useQueryClient } from '@tanstack/react-query'
import type { OpenedPresentation, PresentationEntry } from '../../../server/contract/presentation/presentation.ts'
import { writePresentation } from '../../../server/contract/presentation/write-presentation.ts'
import { ApiError } from '../../api.ts'
import { useMessages } from '../../i18n/language.tsx'
import { saveFile } from '../../share/save-file.ts'
import { useErrorText } from '../../ui/use-error-text.ts'
import {
	fetchPresentation,
	makePresentation,
	presentationsQuery,
	removePresentation,
	restorePresentation,
} from '../queries.ts'
import { say } from '../toasts.tsx'
import { usePageHref } from '../use-page-href.ts'
import { importFile } from './import-file.ts'
import { listMessages } from './list-messages.ts'

/** A title with more behind it, within what a title may hold. */
export const lengthened = (title: string, more: (title: string) => string): string =>
	more(title.slice(0, 160 - more('').length))

/** What can be done with a presentation from the list; each says how it went. `onFault`: a file that is no presentation. */
export function useListActions() {
	const t = useMessages(listMessages)
	const errorText = useErrorText()
	const pageHref = usePageHref()
	const client = useQueryClient()
	const renew = () => client.invalidateQueries({ queryKey: presentationsQuery.queryKey })
	const failed = (what: string) => (error: unknown) => say({ text: `${what} ${errorText(error)}`, failed: true })
	const open = (id: string) => [{ label: t.open, href: pageHref({ kind: 'presentation', id }) }]

	const putBack = async (id: string, document: OpenedPresentation) => {
		await restorePresentation(id, document)
		await renew()
		say({ text: t.restored(document.title) })
	}
	return {
		keepAsFile: ({ id }: PresentationEntry) =>
			fetchPresentation(id)
				.then(({ presentation }) => saveFile(`${id}.json`, 'application/json', writePresentation(presentation)))
				.catch(failed(t.exportFailed)),
		copy: async ({ id }: PresentationEntry) => {
			try {
				const { presentation } = await fetchPresentation(id)
				const title = lengthened(presentation.title, t.copyOf)
				const made = await makePresentation({ ...presentation, title })
				await renew()
				say({ text: t.copied(title), actions: open(made.id) })
			} catch (error) {
				failed(t.copyFailed)(error)
			}
		},
		remove: async ({ id, revision }: PresentationEntry) => {
			try {
				// What is removed is held here, so that it can be put back as it was.
				const { presentation, revision: now } = await fetchPresentation(id)
				if (revision !== null && revision !== now) {
					await renew()
					return say({ text: t.removeConflict, failed: true })
				}
				await removePresentation(id, now)
				await renew()
				say({
					text: t.removed(presentation.title),
					actions: [{ label: t.undo, run: () => void putBack(id, presentation).catch(failed(t.restoreFailed)) }],
				})
			} catch (error) {
				if (error instanceof ApiError && error.status === 412) say({ text: t.removeConflict, failed: true })
				else failed(t.removeFailed)(error)
			}
		},
		/** Gives those that were not imported. */
		importFiles: async (files: readonly File[]) => {
			const results = await Promise.all(files.map(importFile))
			await renew()
			for (const result of results) {
				if ('id' in result) say({ text: t.imported(result.title), actions: open(result.id) })
				if ('error' in result) failed(t.notImported(result.name))(result.error)
			}
			return results.filter((result) => 'fault' in result)
		},
	}
}
