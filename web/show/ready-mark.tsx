import { useFormat, useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useErrorText } from '../ui/use-error-text.ts'
import { failedScenes, isReady, type Progress, readyCount } from './preload-progress.ts'
import styles from './show-bar.module.css'
import { showMessages } from './show-messages.ts'

interface ReadyMarkProps {
	progress: Progress
	/** Maps have drawn once. */
	rehearsed: boolean
	retry: () => void
}

/** How far the show is with loading, whether it needs the network still, and what did not come. */
export function ReadyMark({ progress, rehearsed, retry }: ReadyMarkProps) {
	const t = useMessages(showMessages)
	const format = useFormat()
	const errorText = useErrorText()
	const failed = failedScenes(progress)
	const fault = [...progress.scenes, progress.shared].find((part) => part.kind === 'failed')
	const ready = isReady(progress) && rehearsed
	const total = progress.scenes.length
	const state = fault ? 'failed' : ready ? 'ready' : 'loading'
	return (
		<div className={styles.ready} data-state={state} data-ready={ready && !fault}>
			<span role="status">
				{fault ? (
					<>
						<Icon name="warning" />{' '}
						{failed.length > 0 ? t.failed(format.list(failed.map((number) => format.integer(number)))) : t.failedShared}{' '}
						{errorText(fault.error)}
					</>
				) : ready ? (
					<>
						<Icon name="check" /> {t.ready}
					</>
				) : readyCount(progress) === total ? (
					t.almost
				) : (
					t.loading(format.integer(readyCount(progress)), format.integer(total))
				)}
			</span>
			{fault && (
				<Button small onPress={retry}>
					{t.again}
				</Button>
			)}
		</div>
	)
}
