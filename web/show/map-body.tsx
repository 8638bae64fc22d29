import { BodyText } from '../scenes/body-text.tsx'
import { useFit } from '../scenes/use-fit.ts'
import styles from './show.module.css'

/** Text becomes no smaller than this share of what it should be; a longer one can be scrolled. */
const LEAST = 0.72

/** The body of a scene beside its map, or where that is too narrow below it: never over what it is about. */
export function MapBody({ text }: { text: string }) {
	const [ref] = useFit<HTMLDivElement>(text, LEAST)
	return (
		<div ref={ref} className={styles.body}>
			<BodyText text={text} heading="h3" />
		</div>
	)
}
