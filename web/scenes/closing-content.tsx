import type { Scene } from '../../server/contract/presentation/scene.ts'
import { useMessages } from '../i18n/language.tsx'
import { BodyText } from './body-text.tsx'
import css from './closing-content.module.css'
import { sceneWords } from './scene-words.ts'
import { useFit } from './use-fit.ts'

/** The decisions asked, numbered and large, with the body under them. */
export function ClosingContent({ scene }: { scene: Scene }) {
	const t = useMessages(sceneWords)
	const [ref] = useFit<HTMLDivElement>(`${scene.decisions.join('\n')}\n${scene.body}`)
	return (
		<div ref={ref} className={css.closing}>
			{scene.decisions.length > 0 && (
				<section className={css.asked}>
					<h3 className={css.head}>{t.decisions}</h3>
					<ol className={css.decisions}>
						{scene.decisions.map((decision, i) => (
							<li key={i}>{decision}</li>
						))}
					</ol>
				</section>
			)}
			{scene.body !== '' && (
				<div className={css.body}>
					<BodyText text={scene.body} />
				</div>
			)}
		</div>
	)
}
