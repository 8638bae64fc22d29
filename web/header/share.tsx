import { lazy, Suspense } from 'react'
import { EmbeddingLink } from '../embedding/embedding-link.tsx'
import { useMessages } from '../i18n/language.tsx'
import { PresentationLinks } from '../presentations/add/presentation-links.tsx'
import styles from '../share/share.module.css'
import { ShareLink } from '../share/share-link.tsx'
import { shareMessages } from '../share/share-messages.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Popover } from '../ui/popover.tsx'
import { Skeleton } from '../ui/skeleton.tsx'

// What draws pictures comes when somebody wants one.
const SharePicture = lazy(async () => ({ default: (await import('../share/share-picture.tsx')).SharePicture }))

/** What is on screen to pass on: as a link, as a picture, as figures. */
export function Share() {
	const t = useMessages(shareMessages)
	return (
		<Popover
			title={t.title}
			placement="bottom end"
			trigger={
				<Button variant="quiet" icon="share">
					{t.share}
				</Button>
			}
		>
			{(close) => (
				<div className={styles.share}>
					<ShareLink />
					<ErrorBoundary what={t.thePicture}>
						<Suspense fallback={<Skeleton height="12rem" />}>
							<SharePicture />
						</Suspense>
					</ErrorBoundary>
					<PresentationLinks onPress={close} />
					<EmbeddingLink onPress={close} />
				</div>
			)}
		</Popover>
	)
}
