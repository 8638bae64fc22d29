import { lazy, Suspense } from 'react'
import { useMessages } from '../i18n/language.tsx'
import { useShortHeader } from '../theme/use-media.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFragment } from '../view/use-fragment.ts'
import { embeddingMessages } from './embedding-messages.ts'

const Embedding = lazy(async () => ({ default: (await import('./embedding.tsx')).Embedding }))

/**
 * Opens what makes the code to put the map on another site, at the address `#insluiten`. Where the header is short
 * the way to it is among what one may share (embedding-link.tsx).
 */
export function EmbeddingButton() {
	const t = useMessages(embeddingMessages)
	const short = useShortHeader()
	const [open, setOpen] = useFragment('insluiten')
	return (
		<>
			{!short && (
				<Button variant="quiet" icon="code" onPress={() => setOpen(true)}>
					{t.open}
				</Button>
			)}
			<Dialog full title={t.title} isOpen={open} onOpenChange={setOpen}>
				<ErrorBoundary what={t.theDialog}>
					<Suspense fallback={<Skeleton height="24rem" />}>
						<Embedding />
					</Suspense>
				</ErrorBoundary>
			</Dialog>
		</>
	)
}
