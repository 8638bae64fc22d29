import { useMessages } from '../../i18n/language.tsx'
import buttons from '../../ui/button.module.css'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFace } from '../../view/use-face.ts'
import { usePageHref } from '../use-page-href.ts'
import { addMessages } from './add-messages.ts'
import { askToAdd } from './add-request.ts'
import { useMayAdd } from './presentation-button.tsx'
import styles from './presentation-links.module.css'

/** Among what one may share: what is on screen into a presentation, and the way to all of them. A publication has none. */
export function PresentationLinks({ onPress }: { onPress: () => void }) {
	const t = useMessages(addMessages)
	const { name } = useFace()
	const pageHref = usePageHref()
	const mayAdd = useMayAdd()
	if (name !== 'internal') return null
	return (
		<div className={styles.links}>
			{mayAdd && (
				<Button
					icon="slides"
					onPress={() => {
						onPress()
						askToAdd()
					}}
				>
					{t.add}
				</Button>
			)}
			<a className={`${buttons.button} ${buttons.quiet}`} href={pageHref({ kind: 'presentations' })}>
				{t.list}
				<Icon name="right" />
			</a>
		</div>
	)
}
