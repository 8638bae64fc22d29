import { useMessages } from '../i18n/language.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { mapMessages } from './map-messages.ts'
import styles from './map-view.module.css'

interface MapButtonsProps {
	onZoom: (steps: 1 | -1) => void
	onWhole: () => void
	wholeIsShown: boolean
	name: string
}

/** Zoom and the way back to everything; MapLibre's own buttons would not follow language and theme. */
export function MapButtons({ onZoom, onWhole, wholeIsShown, name }: MapButtonsProps) {
	const t = useMessages(mapMessages)
	return (
		<div className={styles.buttons}>
			<div className={styles.zoom}>
				<IconButton icon="plus" label={t.zoomIn} shortcut="+" onPress={() => onZoom(1)} />
				<IconButton icon="minus" label={t.zoomOut} shortcut="−" onPress={() => onZoom(-1)} />
			</div>
			{!wholeIsShown && (
				<Button small className={styles.whole} onPress={onWhole}>
					{name}
				</Button>
			)}
		</div>
	)
}
