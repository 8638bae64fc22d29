import { lazy, Suspense } from 'react'
import { useShortcuts } from '../header/use-shortcuts.ts'
import { useMessages } from '../i18n/language.tsx'
import { usePhone } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFragment } from '../view/use-fragment.ts'
import { aboutWords } from './about-words.ts'

const About = lazy(async () => ({ default: (await import('./about.tsx')).About }))

/** Opens what a resident may want to know, at the addresses `#over` and, at the limits of the figures, `#grenzen`. */
export function AboutButton() {
	const t = useMessages(aboutWords)
	const phone = usePhone()
	const [open, setOpen] = useFragment('over')
	const [limits, setLimits] = useFragment('grenzen')
	useShortcuts([{ key: '?', run: () => setOpen(true) }])
	return (
		<>
			<Button variant="quiet" icon="help" onPress={() => setOpen(true)}>
				{phone ? t.short : t.open}
			</Button>
			<Dialog title={t.title} isOpen={open || limits} onOpenChange={limits ? setLimits : setOpen}>
				<Suspense fallback={<Skeleton height="16rem" />}>
					<About at={limits ? 'limits' : 'top'} />
				</Suspense>
			</Dialog>
		</>
	)
}
