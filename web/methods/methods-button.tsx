import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import css from './methods.module.css'
import { methodsTitle } from './methods-title.ts'

const Methods = lazy(async () => ({ default: (await import('./methods.tsx')).Methods }))

/** "Hoe wordt dit berekend?" beside what it is about; the answer opens over the screen and is fetched only then. */
export function MethodsButton() {
	const t = useMessages(methodsTitle)
	const [open, setOpen] = useState(false)
	return (
		<>
			<Button variant="text" className={css.open} data-print="no" onPress={() => setOpen(true)}>
				{t.title}
			</Button>
			<Dialog title={t.title} isOpen={open} onOpenChange={setOpen}>
				<Suspense fallback={<Skeleton height="16rem" />}>
					<Methods />
				</Suspense>
			</Dialog>
		</>
	)
}
