import { useMessages } from '../i18n/language.tsx'
import { BodyText } from '../scenes/body-text.tsx'
import { useFit } from '../scenes/use-fit.ts'
import styles from './show.module.css'
import { showMessages } from './show-messages.ts'

/** Text becomes no smaller than this share of what it should be; a longer one can be scrolled. */
const LEAST = 0.72

/** The body of a scene beside its map, or where that is too narrow below it: never over what it is about. */
export function MapBody({ text }: { text: string }) {
	const t = useMessages(showMessages)
	const [ref, cut] = useFit<HTMLElement>(text, LEAST)
	return (
		// What is scrolled must be in reach of keys.
		<section ref={ref} className={styles.body} aria-label={t.body} {...(cut ? { tabIndex: 0 } : {})}>
			<BodyText text={text} heading="h3" />
		</section>
	)
}
