import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useShortcuts } from '../../header/use-shortcuts.ts'
import { useMessages } from '../../i18n/language.tsx'
import { openPage } from '../../pages.ts'
import { datasetQuery } from '../../queries.ts'
import { usePhone } from '../../theme/use-media.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { usePageHref } from '../use-page-href.ts'
import { addMessages } from './add-messages.ts'
import { askToAdd, whenAsked } from './add-request.ts'

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog.tsx')).AddDialog }))
const Toasts = lazy(async () => ({ default: (await import('../toasts.tsx')).Toasts }))

const onMap = openPage().kind === 'map'

/** Whether what is on screen can become a scene: of the team's map, and not of one that is opened within a presentation. */
export function useMayAdd(): boolean {
	const dataset = useQuery(datasetQuery).data
	return onMap && dataset?.publication === null && dataset.edition === null
}

/** To the presentations, and what is on screen into one of them; the key is `t`. On a phone both are among what one may share. */
export function PresentationButton() {
	const t = useMessages(addMessages)
	const phone = usePhone()
	const pageHref = usePageHref()
	const mayAdd = useMayAdd()
	const [open, setOpen] = useState(false)
	const [used, setUsed] = useState(false)
	if (open && !used) setUsed(true)
	useEffect(() => whenAsked(() => setOpen(true)), [])
	useShortcuts([{ key: 't', run: () => mayAdd && askToAdd() }])
	if (!onMap) return null
	return (
		<>
			{!phone && (
				<Menu
					label={t.menu}
					trigger={
						<Button variant="quiet" icon="slides">
							{t.menu}
						</Button>
					}
					entries={[
						...(mayAdd
							? [{ key: 'add', label: t.add, description: t.addHint, icon: 'plus', run: askToAdd } as const]
							: []),
						{ key: 'list', label: t.list, icon: 'slides', href: pageHref({ kind: 'presentations' }) },
					]}
				/>
			)}
			{used && (
				<Suspense>
					<AddDialog isOpen={open} onOpenChange={setOpen} />
					<Toasts />
				</Suspense>
			)}
		</>
	)
}
