import { useQueryClient } from '@tanstack/react-query'
import type { OpenedPresentation } from '../../../server/contract/presentation/presentation.ts'
import type { Scene } from '../../../server/contract/presentation/scene.ts'
import { useMessages } from '../../i18n/language.tsx'
import { useErrorText } from '../../ui/use-error-text.ts'
import { makePresentation, presentationsQuery, removePresentation } from '../queries.ts'
import { say } from '../toasts.tsx'
import { usePageHref } from '../use-page-href.ts'
import { addMessages } from './add-messages.ts'
import { appendScene, withdrawScene } from './append-scene.ts'

/** Where a scene goes: behind those of a presentation that is there, or as the first of a new one. */
export type Target = { id: string; title: string } | { make: OpenedPresentation }

/** Adds a scene, says so with the ways on and back, and gives the presentation's id. Rejects when it is not saved. */
export function useAdd(): (target: Target, scene: Scene) => Promise<string> {
	const t = useMessages(addMessages)
	const errorText = useErrorText()
	const pageHref = usePageHref()
	const client = useQueryClient()
	const renew = (id: string) =>
		Promise.all([
			client.invalidateQueries({ queryKey: presentationsQuery.queryKey }),
			client.invalidateQueries({ queryKey: ['presentation', id] }),
		])
	return async (target, scene) => {
		const fresh = 'make' in target
		const title = fresh ? target.make.title : target.title
		const { id, revision } = fresh
			? await makePresentation({ ...target.make, scenes: [scene] })
			: await appendScene(target.id, scene)
		const undo = async () => {
			try {
				// A presentation that was made for this scene alone goes with it.
				if (fresh) await removePresentation(id, revision)
				else await withdrawScene(id, scene.id)
				say({ text: t.undone(title) })
			} catch (error) {
				say({ text: `${t.undoFailed} ${errorText(error)}`, failed: true })
			}
			await renew(id)
		}
		say({
			text: t.added(title),
			actions: [
				{ label: t.look, href: pageHref({ kind: 'show', id }, { scene: scene.id }) },
				{ label: t.open, href: pageHref({ kind: 'presentation', id }) },
				{ label: t.undo, run: () => void undo() },
			],
		})
		await renew(id)
		return id
	}
}
